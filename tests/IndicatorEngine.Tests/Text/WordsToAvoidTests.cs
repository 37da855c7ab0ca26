using IndicatorEngine.Text;

namespace IndicatorEngine.Tests.Text;

/// <summary>Authors are told of words that can hurt or mislead, in the languages shipped.</summary>
public sealed class WordsToAvoidTests
{
    [Theory]
    [InlineData("en", "The victim was found.", "victim")]
    [InlineData("en", "VICTIMS", "VICTIMS")]
    [InlineData("en", "a high risk score of nine", "risk score")]
    [InlineData("en", "She is not credible", "credible")]
    [InlineData("en", "The account is inconsistent.", "inconsistent")]
    [InlineData("en-GB", "an illegal immigrant", "illegal immigrant")]
    [InlineData("en", "Red flags", "Red flags")]
    [InlineData("fr", "Une victime présumée", "victime")]
    [InlineData("fr-CA", "Un récit incohérent", "incohérent")]
    [InlineData("fr", "Des migrants clandestins", "migrants clandestins")]
    [InlineData("es", "Posible víctima", "víctima")]
    [InlineData("es", "Un relato poco creíble", "creíble")]
    [InlineData("es-MX", "PUNTUACIÓN alta", "PUNTUACIÓN")]
    [InlineData("en", "She allegedly owes a debt", "allegedly")]
    [InlineData("en", "They should have known better", "should have known")]
    [InlineData("fr", "Elles auraient dû savoir", "auraient dû savoir")]
    [InlineData("fr", "Une personne soi-disant forcée", "soi-disant")]
    [InlineData("fr", "Elle était consentante", "consentante")]
    [InlineData("es", "Deberían haber sabido", "Deberían haber sabido")]
    [InlineData("es", "Un relato inverosímil", "inverosímil")]
    [InlineData("es", "La presunta deuda", "presunta")]
    public void SuchAWord_IsFound(string language, string text, string word) =>
        Assert.Equal(word, WordsToAvoid.In(text, Tag(language))?.Written);

    [Theory]
    [InlineData("en", "The employer kept the papers, and said what each day cost.")]
    [InlineData("en", "Whiteness, scoreboard, alerted, positively, victimhood")]
    [InlineData("fr", "The victim")]
    [InlineData("sw", "victim víctima victime")]
    [InlineData("es", "Los papeles los guardaba otra persona.")]
    public void OtherWords_AndOtherLanguages_AreLeftAlone(string language, string text) =>
        Assert.Null(WordsToAvoid.In(text, Tag(language)));

    [Theory]
    [InlineData("This vi\u0301ctim")] // a decomposed accent
    [InlineData("a red\u00a0flag")]
    [InlineData("a red  flag")]
    [InlineData("a red\r\nflag")]
    [InlineData("a red-flag")]
    [InlineData("a red\u2011flag")]
    [InlineData("a redflag")]
    [InlineData("risk\nlevel high")]
    [InlineData("vic\u200btim")]
    [InlineData("vic\u00adtim")]
    [InlineData("vi\u2060c\ufe0ftim")]
    [InlineData("vi\u0441tim")] // Cyrillic
    [InlineData("\u03bd\u0456\u0441\u0442\u0456m")] // Greek and Cyrillic
    [InlineData("\uff56\uff49\uff43\uff54\uff49\uff4d")] // full width
    [InlineData("\U0001d42f\U0001d422\U0001d41c\U0001d42d\U0001d422\U0001d426")] // bold letters of mathematics
    [InlineData("\u24e5\u24d8\u24d2\u24e3\u24d8\u24dc")] // circled
    [InlineData("v1ctim")]
    [InlineData("victim_of")]
    [InlineData("vic-tim")]
    [InlineData("v i c t i m")]
    [InlineData("v.i.c.t.i.m")]
    [InlineData("victimised")]
    [InlineData("she lies")]
    [InlineData("should\nhave known")]
    [InlineData("scoring 4 of 5")]
    public void AWord_IsFound_HoweverItIsSpelled(string text) => Assert.NotNull(WordsToAvoid.In(text, LanguageTag.English));

    [Fact]
    public void EveryWordOfAText_IsNamed_InItsOrder() =>
        Assert.Equal(
            ["victim", "red flag", "Victim"],
            WordsToAvoid.All("A victim, a red\nflag, a Victim.", LanguageTag.English).Select(found => found.Written)
        );

    [Theory]
    [InlineData("en", 60)]
    [InlineData("fr", 60)]
    [InlineData("es", 60)]
    public void EveryPhraseOfAList_IsFound(string language, int atLeast)
    {
        var spellings = WordsToAvoid.List(language).Phrases.SelectMany(phrase => phrase.Spellings).Select(text => text.Replace("*", "s", StringComparison.Ordinal)).ToList();
        Assert.True(spellings.Count >= atLeast, $"Only {spellings.Count} spellings were seen.");
        Assert.All(spellings, text => Assert.Equal(text, WordsToAvoid.In(text, Tag(language))?.Written));
        Assert.All(spellings, text => Assert.Equal(text.ToUpperInvariant(), WordsToAvoid.In($"So: {text.ToUpperInvariant()}.", Tag(language))?.Written));
    }

    private static LanguageTag Tag(string text) => LanguageTag.TryParse(text, out var tag) ? tag : throw new ArgumentException(text);
}
