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
        Assert.Equal(["present", "absent", "not-asked", "declined", "unknown"], EnumWords<ObservationState>.All);
        Assert.Equal(["person", "screener", "third-party", "document", "system"], EnumWords<AccountSource>.All);
        Assert.Equal(["concern", "support", "context", "safety", "neutral"], EnumWords<CodeKind>.All);
        Assert.Equal(["may-ask", "only-if-offered", "never-ask"], EnumWords<AskPolicy>.All);
        Assert.Equal(["draft", "in-review", "ratified", "retired"], EnumWords<RulesetStatus>.All);
        Assert.Equal(["inform", "ask", "involve", "collaborate", "empower"], EnumWords<EngagementLevel>.All);
        Assert.Equal(["not-read-here", "not-shown", "not-yet-known", "raised"], EnumWords<IndicatorState>.All.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void EveryWord_IsReadBackAsItsValue() => Assert.All(Enum.GetValues<ObservationState>(), value =>
    {
        Assert.True(EnumWords<ObservationState>.TryParse(EnumWords<ObservationState>.Of(value), out var read));
        Assert.Equal(value, read);
    });

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
    public void NothingElse_IsAWord(string word) => Assert.False(EnumWords<ObservationState>.TryParse(word, out _));
}
