using System.Text.RegularExpressions;

namespace IndicatorEngine.Text;

/// <summary>
/// Words that turn a person into a finding, doubt them or blame them, in the languages shipped. The library's own
/// sentences never use them; authors are told, and decide.
/// </summary>
internal static partial class WordsToAvoid
{
    /// <summary>The first such word of a text, or null.</summary>
    public static Match? In(string text, LanguageTag language)
    {
        var pattern = language.Candidates().Last() switch
        {
            "en" => InEnglish(),
            "fr" => InFrench(),
            "es" => InSpanish(),
            _ => null,
        };
        return pattern?.Match(text) is { Success: true } match ? match : null;
    }

    [GeneratedRegex(
        @"\b(hits?|alerts?|positives?|scores?|scored|scoring|risk (levels?|scores?|ratings?)|suspect(s|ed)?|credib(le|ility)|case closed|cleared|verdicts?|victims?|genuine(ly)?|should have known|risky lifestyles?|promiscuous|willing(ly)?|inconsisten(t|cy|cies)|evasive|unreliable|uncooperative|alleged(ly)?|allegations?|supposedly|purported(ly)?|gullible|naive(ly)?|attention[- ]seeking|far-fetched|implausible|untruthful|prostitut(e|es|ion)|illegal (im)?migrants?|red flags?)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex InEnglish();

    [GeneratedRegex(
        @"\b(alertes?|scores?|niveaux? de risque|suspect(e|s|es)?|crédib(le|les|ilité)|affaire classée|verdicts?|victimes?|incohéren(t|te|ts|tes|ce|ces)|évasi(f|ve|fs|ves)|(peu|pas) (fiables?|coopérati(f|ve|fs|ves))|non coopérati(f|ve|fs|ves)|(aurait|auraient) dû savoir|mode de vie à risque|mœurs légères|consentante?s?|prétendu(e|s|es|ment)?|soi-disant|allégu(é|ée|és|ées)|allégations?|crédules?|naï(f|ve|fs|ves)|invraisemblables?|affabul(e|er|ation|ations)|authentiques?|prostitu(é|ée|és|ées|tion)|(immigré|migrant)(e|s|es)? (illégal|illégale|illégaux|illégales|clandestine?s?))\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex InFrench();

    [GeneratedRegex(
        @"\b(alertas?|puntuaci(ón|ones)|puntaje|nivel(es)? de riesgo|sospechos(o|a|os|as)|creíbles?|credibilidad|caso cerrado|veredictos?|víctimas?|incoheren(te|tes|cia|cias)|evasiv(o|a|os|as)|poco (fiables?|cooperativ(o|a|os|as))|no cooperativ(o|a|os|as)|(debería|deberían) haber sabido|estilo de vida de riesgo|supuestamente|presunt(o|a|os|as|amente)|alegaciones|crédul(o|a|os|as)|inverosímil(es)?|inconsisten(te|tes|cia|cias)|fabulaciones|auténtic(o|a|os|as)|promiscu(o|a|os|as)|prostitu(ta|tas|ción)|(inmigrante|migrante)s? ilegal(es)?)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex InSpanish();
}
