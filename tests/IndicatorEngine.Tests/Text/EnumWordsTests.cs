using IndicatorEngine.Evaluation;
using IndicatorEngine.Rulesets;
using IndicatorEngine.Screenings;
using IndicatorEngine.Text;
using IndicatorEngine.Vocabularies;

namespace IndicatorEngine.Tests.Text;

/// <summary>The words of the formats are the names of the model in kebab-case.</summary>
public sealed class EnumWordsTests
{
    [Fact]
    public void TheWords_AreThoseOfTheFormats()
    {
        Assert.Equal(["present", "absent", "not-asked", "declined", "unknown"], Words<ObservationState>());
        Assert.Equal(["person", "screener", "third-party", "document", "system"], Words<AccountSource>());
        Assert.Equal(["concern", "support", "context", "safety", "neutral"], Words<CodeKind>());
        Assert.Equal(["may-ask", "only-if-offered", "never-ask"], Words<AskPolicy>());
        Assert.Equal(["draft", "in-review", "ratified", "retired"], Words<RulesetStatus>());
        Assert.Equal(["survivor-council", "community", "organisation", "drafted-from-publication"], Words<RulesetOrigin>());
        Assert.Equal(["inform", "ask", "involve", "collaborate", "empower"], Words<EngagementLevel>());
        Assert.Equal(["not-read-here", "not-shown", "not-yet-known", "raised"], Words<IndicatorState>().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void EveryWord_IsReadBackAsItsValue() => Assert.All(Enum.GetValues<ObservationState>(), value =>
    {
        Assert.True(EnumWords.TryParse<ObservationState>(EnumWords.Of(value), out var read));
        Assert.Equal(value, read);
    });

    [Fact]
    public void AValueOutsideTheEnumeration_HasNoWord() =>
        Assert.Throws<IndexOutOfRangeException>(() => EnumWords.Of((ObservationState)99));

    [Theory]
    [InlineData("")]
    [InlineData("Present")]
    [InlineData("PRESENT")]
    [InlineData("notasked")]
    [InlineData("not_asked")]
    [InlineData("NotAsked")]
    [InlineData("0")]
    [InlineData("present, absent")]
    [InlineData(" present")]
    public void NothingElse_IsAWord(string word) => Assert.False(EnumWords.TryParse<ObservationState>(word, out _));

    private static string[] Words<T>()
        where T : struct, Enum => [.. EnumWords.All<T>()];
}
