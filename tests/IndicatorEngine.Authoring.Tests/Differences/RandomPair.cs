using FsCheck;
using FsCheck.Fluent;
using IndicatorEngine.Analysis;
using IndicatorEngine.Compilation;
using IndicatorEngine.Differences;
using IndicatorEngine.Evaluation;
using IndicatorEngine.Screenings;
using IndicatorEngine.Tests.Guarantees;

namespace IndicatorEngine.Tests.Differences;

/// <summary>Two random rulesets over one vocabulary: the second a small change of the first, or another one altogether.</summary>
public sealed class RandomPair
{
    internal RandomPair(TestRuleset old, TestRuleset @new)
    {
        (Old, New) = (old, @new);
        (CompiledOld, CompiledNew) = (Support.Written.Compile(old.ToJson(), RandomVocabulary.Json), Support.Written.Compile(@new.ToJson(), RandomVocabulary.Json));
    }

    internal TestRuleset Old { get; }

    internal TestRuleset New { get; }

    internal CompiledRuleset CompiledOld { get; }

    internal CompiledRuleset CompiledNew { get; }

    internal RulesetDifference Difference => VersionComparer.Compare(CompiledOld, CompiledNew, [], []);

    internal RulesetDifference Mirrored => VersionComparer.Compare(CompiledNew, CompiledOld, [], []);

    /// <summary>A ruleset, read plainly where just these premises hold.</summary>
    internal static NaiveEvaluator Naive(TestRuleset ruleset, IReadOnlyCollection<Premise> premises) => Naive(ruleset, premises, premises.OfType<ContextPremise>().Any() ? "shelter" : "border");

    internal static NaiveEvaluator Naive(TestRuleset ruleset, IEnumerable<Premise> premises, string setting) =>
        new(ruleset, [.. premises.OfType<FactPremise>().Select(fact => fact.Example)], setting);

    public override string ToString() => $"{Old.ToJson()}\n{New.ToJson()}";
}

/// <summary>Makes pairs for FsCheck.</summary>
public static class RandomPairs
{
    public static Arbitrary<RandomPair> Pairs() => Arb.From(
        from one in RandomReadings.Readings().Generator
        from other in RandomReadings.Readings().Generator
        from isSmall in Gen.Elements(true, true, false)
        from change in Gen.Choose(0, 999)
        select new RandomPair(one.Written, isSmall ? Changed(one.Written, change) : other.Written));

    /// <summary>
    /// One indicator asks for more or less, or is read elsewhere, or gives another notice; one notice rule is changed
    /// or dropped.
    /// </summary>
    private static TestRuleset Changed(TestRuleset ruleset, int change)
    {
        var position = change % ruleset.Indicators.Count;
        var indicator = ruleset.Indicators[position];
        indicator = (change / 10 % 4) switch
        {
            0 => indicator with { OnlyInSetting = indicator.OnlyInSetting is null ? "shelter" : null },
            1 => indicator with { Notices = indicator.Notices.Contains("kind") ? [] : ["kind"] },
            _ => indicator with { When = Changed(indicator.When, change / 40) },
        };
        if (!NaiveEvaluator.IsGrounded(ruleset, indicator.When)) indicator = ruleset.Indicators[position];
        var notices = change % 3 == 0 ? ruleset.Notices.Skip(1).ToList() : ruleset.Notices.Select(notice => notice with { When = Changed(notice.When, change) }).ToList();
        return new TestRuleset([.. ruleset.Indicators.Select((other, i) => i == position ? indicator : other)], notices);
    }

    private static TestCondition Changed(TestCondition condition, int change) => condition switch
    {
        AtLeast { Parts.Count: > 1 } group => (change % 4) switch
        {
            0 => group with { Needed = Math.Min(group.Needed, group.Parts.Count - 1), Parts = [.. group.Parts.Skip(1)] },
            1 => group with { Needed = group.Needed == group.Parts.Count ? group.Needed - 1 : group.Needed + 1 },
            _ => group with { Parts = [.. group.Parts.Take(1).Select(part => Changed(part, change / 4)), .. group.Parts.Skip(1).Where(part => part != Changed(group.Parts[0], change / 4))], Needed = 1 },
        },
        Measure measure => measure with { Low = Math.Max(0, measure.Low - 2) },
        Choice { Options.Count: > 1 } choice => choice with { Options = [.. choice.Options.Skip(1)] },
        _ => condition,
    };
}

/// <summary>A property over random pairs.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PairPropertyAttribute : FsCheck.Xunit.PropertyAttribute
{
    public PairPropertyAttribute()
    {
        Arbitrary = [typeof(RandomPairs)];
        MaxTest = 200;
        QuietOnSuccess = true;
    }
}
