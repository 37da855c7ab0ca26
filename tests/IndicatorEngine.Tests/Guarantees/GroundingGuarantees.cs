using FsCheck;
using FsCheck.Fluent;
using IndicatorEngine.Diagnostics;
using IndicatorEngine.Tests.Support;

namespace IndicatorEngine.Tests.Guarantees;

/// <summary>G4 at load: a ruleset is refused exactly when something other than a concern code could raise it.</summary>
public sealed class GroundingGuarantees
{
    [FsCheck.Xunit.Property(MaxTest = 500, QuietOnSuccess = true)]
    public Property TheProof_AgreesWithTryingEverything() =>
        Prop.ForAll(Arb.From(RandomReadings.Conditions(3, ["concern", "support", "context"], [])), condition =>
        {
            var ruleset = new TestRuleset([new TestIndicator("i0", condition, null, [])], []);
            var loaded = Written.LoadRuleset(ruleset.ToJson(), RandomVocabulary.Json);
            var refused = loaded.Diagnostics.Any(d => d.Descriptor == Problems.NotGrounded);
            return refused == !NaiveEvaluator.IsGrounded(ruleset, condition) && refused == (loaded.Value is null);
        });

    [Fact]
    public void TheCounterExample_IsTheSmallest_InWords()
    {
        var loaded = Written.LoadRuleset(
            Written.Ruleset(Written.Indicator("i", """{"any": ["c1", {"all": ["s1", "x1"]}, {"all": ["x1", {"any": ["s1", "c2"]}]}]}"""))
        );
        var problem = Assert.Single(loaded.Diagnostics, d => d.Descriptor == Problems.NotGrounded);
        Assert.Equal("This would be raised by `s1` and `x1` alone, which can only support.", problem.Message);
    }
}
