using System.Buffers;
using System.Text.RegularExpressions;

namespace IndicatorEngine.Text;

/// <summary>
/// Words that turn a person into a finding, doubt them or blame them, in the languages shipped. The library's own
/// sentences never use them; authors are told, and decide.
/// </summary>
internal static partial class WordsToAvoid
{
    // Letters that always call for a closer look: the sign for kelvin is a k to the expressions and to no search, and
    // `naïf` has too little in ASCII to look for.
    private static readonly SearchValues<char> CloserLook = SearchValues.Create("\u212AïÏ");

    /// <summary>The first such word of a text, or null.</summary>
    public static Match? In(string text, LanguageTag language)
    {
        var (stems, pattern) = language.Language switch
        {
            "en" => (EnglishStems, InEnglish()),
            "fr" => (FrenchStems, InFrench()),
            "es" => (SpanishStems, InSpanish()),
            _ => ((SearchValues<string>?)null, (Regex?)null),
        };
        // Nearly every text is free of such words, and a search for how they begin finds that out faster.
        if (stems is null || (!text.AsSpan().ContainsAny(stems) && !text.AsSpan().ContainsAny(CloserLook))) return null;
        return pattern!.Match(text) is { Success: true } match ? match : null;
    }

    /// <summary>The expression of a language, for the test that holds its stems to it.</summary>
    internal static Regex Pattern(string language) => language switch { "en" => InEnglish(), "fr" => InFrench(), _ => InSpanish() };

    [GeneratedRegex(
        @"\b(hits?|alerts?|positives?|scores?|scored|scoring|risk (levels?|scores?|ratings?)|suspect(s|ed)?|credib(le|ility)|case closed|cleared|verdicts?|victims?|genuine(ly)?|should have known|risky lifestyles?|promiscuous|willing(ly)?|inconsisten(t|cy|cies)|evasive|unreliable|uncooperative|alleged(ly)?|allegations?|supposedly|purported(ly)?|gullible|naive(ly)?|attention[- ]seeking|far-fetched|implausible|untruthful|prostitut(e|es|ion)|illegal (im)?migrants?|red flags?)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex InEnglish();

    // Of every word above, a part that is written in ASCII: such parts are looked for many at a time.
    private static readonly SearchValues<string> EnglishStems = SearchValues.Create(
        [
            "hit",
            "alert",
            "positive",
            "scor",
            "risk",
            "suspect",
            "credib",
            "case closed",
            "cleared",
            "verdict",
            "victim",
            "genuine",
            "should have known",
            "promiscuous",
            "willing",
            "inconsisten",
            "evasive",
            "unreliable",
            "uncooperative",
            "alleg",
            "supposedly",
            "purported",
            "gullible",
            "naive",
            "attention",
            "far-fetched",
            "implausible",
            "untruthful",
            "prostitut",
            "illegal",
            "red flag",
        ],
        StringComparison.OrdinalIgnoreCase
    );

    [GeneratedRegex(
        @"\b(alertes?|scores?|niveaux? de risque|suspect(e|s|es)?|crédib(le|les|ilité)|affaire classée|verdicts?|victimes?|incohéren(t|te|ts|tes|ce|ces)|évasi(f|ve|fs|ves)|(peu|pas) (fiables?|coopérati(f|ve|fs|ves))|non coopérati(f|ve|fs|ves)|(aurait|auraient) dû savoir|mode de vie à risque|mœurs légères|consentante?s?|prétendu(e|s|es|ment)?|soi-disant|allégu(é|ée|és|ées)|allégations?|crédules?|naï(f|ve|fs|ves)|invraisemblables?|affabul(e|er|ation|ations)|authentiques?|prostitu(é|ée|és|ées|tion)|(immigré|migrant)(e|s|es)? (illégal|illégale|illégaux|illégales|clandestine?s?))\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex InFrench();

    private static readonly SearchValues<string> FrenchStems = SearchValues.Create(
        [
            "alerte",
            "score",
            "niveau",
            "suspect",
            "dib",
            "affaire class",
            "verdict",
            "victime",
            "incoh",
            "vasi",
            "fiable",
            "coop",
            "aurai",
            "mode de vie",
            "urs l",
            "consentant",
            "tendu",
            "soi-disant",
            "gation",
            "all",
            "dule",
            "invraisemblable",
            "affabul",
            "authentique",
            "prostitu",
            "immigr",
            "migrant",
        ],
        StringComparison.OrdinalIgnoreCase
    );

    [GeneratedRegex(
        @"\b(alertas?|puntuaci(ón|ones)|puntaje|nivel(es)? de riesgo|sospechos(o|a|os|as)|creíbles?|credibilidad|caso cerrado|veredictos?|víctimas?|incoheren(te|tes|cia|cias)|evasiv(o|a|os|as)|poco (fiables?|cooperativ(o|a|os|as))|no cooperativ(o|a|os|as)|(debería|deberían) haber sabido|estilo de vida de riesgo|supuestamente|presunt(o|a|os|as|amente)|alegaciones|crédul(o|a|os|as)|inverosímil(es)?|inconsisten(te|tes|cia|cias)|fabulaciones|auténtic(o|a|os|as)|promiscu(o|a|os|as)|prostitu(ta|tas|ción)|(inmigrante|migrante)s? ilegal(es)?)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex InSpanish();

    private static readonly SearchValues<string> SpanishStems = SearchValues.Create(
        [
            "alerta",
            "puntu",
            "puntaje",
            "nivel",
            "sospechos",
            "cre",
            "caso cerrado",
            "veredicto",
            "ctima",
            "incoheren",
            "evasiv",
            "fiable",
            "cooperativ",
            "haber sabido",
            "estilo de vida",
            "supuestamente",
            "presunt",
            "alegaciones",
            "dul",
            "inveros",
            "inconsisten",
            "fabulaciones",
            "ntic",
            "promiscu",
            "prostitu",
            "migrante",
        ],
        StringComparison.OrdinalIgnoreCase
    );
}
