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
    public void SuchAWord_IsFound(string language, string text, string word) => Assert.Equal(word, WordsToAvoid.In(text, Tag(language))?.Value);

    [Theory]
    [InlineData("en", "The employer kept the papers, and said what each day cost.")]
    [InlineData("en", "Whiteness, scoreboard, alerted, positively, victimhood")]
    [InlineData("fr", "The victim")]
    [InlineData("sw", "victim víctima victime")]
    [InlineData("es", "Los papeles los guardaba otra persona.")]
    public void OtherWords_AndOtherLanguages_AreLeftAlone(string language, string text) => Assert.Null(WordsToAvoid.In(text, Tag(language)));

    private static LanguageTag Tag(string text) => LanguageTag.TryParse(text, out var tag) ? tag : throw new ArgumentException(text);
}
