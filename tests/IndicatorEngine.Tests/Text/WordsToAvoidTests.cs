using System.Text.RegularExpressions;
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
    [InlineData("en", 40)]
    [InlineData("fr", 50)]
    [InlineData("es", 50)]
    public void EveryWordOfAnExpression_PassesTheQuickSearch(string language, int atLeast)
    {
        var words = Expanded(WordsToAvoid.Pattern(language).ToString().Replace(@"\b", "", StringComparison.Ordinal));
        Assert.True(words.Count >= atLeast, $"Only {words.Count} words were seen.");
        Assert.All(words, word => Assert.Equal(word, WordsToAvoid.In(word, Tag(language))?.Written));
        Assert.All(words, word =>
            Assert.Equal($"{word.ToUpperInvariant()}", WordsToAvoid.In($"So: {word.ToUpperInvariant()}.", Tag(language))?.Written)
        );
    }

    [Theory]
    [InlineData("en", "a ris\u212A rating")]
    [InlineData("fr", "niveau de ris\u212Aue")]
    public void TheSignForKelvin_IsAK_AsItIsToTheExpression(string language, string text) =>
        Assert.Equal(WordsToAvoid.Pattern(language).Match(text).Value, WordsToAvoid.In(text, Tag(language))?.Value ?? "");

    [Fact]
    public void NoOtherLetter_IsTakenForAnother_ByTheExpressionsAlone()
    {
        var letters = string.Concat(Enumerable.Range(0, 0xD800).Select(c => (char)c));
        foreach (var letter in "abcdefghijklmnopqrstuvwxyzáéíóúàèùâêîôûçñ")
        {
            var taken = Regex
                .Matches(letters, letter.ToString(), RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)
                .Select(match => match.Value);
            Assert.All(taken, other =>
                Assert.True(
                    other == "\u212A" || string.Equals(other, letter.ToString(), StringComparison.OrdinalIgnoreCase),
                    $"{other} for {letter}"
                )
            );
        }
    }

    /// <summary>Every text that an expression of letters, sets of them, groups, alternatives and question marks describes.</summary>
    private static List<string> Expanded(string pattern)
    {
        var at = 0;
        var words = Alternatives();
        Assert.Equal(pattern.Length, at);
        return words;

        List<string> Alternatives()
        {
            var all = Sequence();
            while (at < pattern.Length && pattern[at] == '|')
            {
                at++;
                all.AddRange(Sequence());
            }

            return all;
        }

        List<string> Sequence()
        {
            List<string> so = [""];
            while (at < pattern.Length && pattern[at] is not ('|' or ')'))
            {
                List<string> next;
                if (pattern[at++] == '(')
                {
                    next = Alternatives();
                    at++;
                }
                else if (pattern[at - 1] == '[')
                {
                    var end = pattern.IndexOf(']', at);
                    next = [.. pattern[at..end].Select(c => c.ToString())];
                    at = end + 1;
                }
                else
                {
                    next = [pattern[at - 1].ToString()];
                }

                if (at < pattern.Length && pattern[at] == '?')
                {
                    at++;
                    next.Add("");
                }

                so = [.. so.SelectMany(before => next.Select(after => before + after))];
            }

            return so;
        }
    }

    private static LanguageTag Tag(string text) => LanguageTag.TryParse(text, out var tag) ? tag : throw new ArgumentException(text);
}
