using System.Globalization;
using System.Numerics;
using System.Text;
using IndicatorEngine.Analysis;
using IndicatorEngine.Scenarios;
using IndicatorEngine.Text;

namespace IndicatorEngine.RulesetTesting;

/// <summary>Writes what came of testing a ruleset, for people to read. Thread-safe.</summary>
public static class RulesetTestText
{
    private const int MostGrounds = 10;

    /// <summary>The outcomes, with what was expected and what made the difference, and a summary in numbers.</summary>
    /// <param name="test">The test.</param>
    /// <param name="withCoverage">True to list what no scenario exercises.</param>
    /// <param name="withChanges">True to list the changes that no scenario would notice.</param>
    public static string ToPlainText(RulesetTest test, bool withCoverage = false, bool withChanges = false)
    {
        ArgumentNullException.ThrowIfNull(test);
        var text = new StringBuilder();
        foreach (var outcome in test.Outcomes)
        {
            Write(outcome, text);
            // Those that passed are counted in the line of their story: listed, they would hide the one that failed.
            foreach (var variant in outcome.Variants.Where(variant => !variant.Failures.IsEmpty)) Write(variant, text);
        }

        WriteCoverage(test, text);
        if (withCoverage) foreach (var line in test.Coverage.SelectMany(NeverExercised)) text.Append("    ").Append(line).Append('\n');
        WriteChanges(test.Changes, text);
        if (withChanges)
            foreach (var change in test.Changes.Unnoticed)
                text.Append(CultureInfo.InvariantCulture, $"    Line {change.Change.Part.Location.Line}: {change}\n");
        return text.ToString();
    }

    private static void Write(ScenarioOutcome outcome, StringBuilder text)
    {
        var (name, words) = outcome.Variant is { } variant
            ? ($"{outcome.Scenario.Id}/{variant.Id}", variant.Changes)
            : (outcome.Scenario.Id, outcome.Scenario.Title);
        text.Append(outcome.Failures.IsEmpty ? "  passed  " : "  FAILED  ").Append(name);
        if (words is not null)
            text.Append(": ").Append(words.In(LanguageTag.English));
        if (outcome.Variants.Length > 0)
            text.Append(
                CultureInfo.InvariantCulture,
                $" ({outcome.Variants.Count(variant => variant.Failures.IsEmpty)} of {outcome.Variants.Length} variants passed)"
            );
        text.Append('\n');
        foreach (var failure in outcome.Failures) text.Append("          ").Append(failure).Append('\n');
    }

    private static void WriteCoverage(RulesetTest test, StringBuilder text)
    {
        var indicators = test.Coverage.Where(one => one.Owner.Indicator is not null).ToList();
        var rules = test.Coverage.Where(one => one.Owner.Rule is not null).ToList();
        var grounds = test.Coverage.Select(one => one.Grounds).OfType<GroundCoverage>().ToList();
        var parts = test.Coverage.SelectMany(one => one.Parts).ToList();
        var exercised = new List<string> { OfAll(indicators.Count(one => one.IsExercised), indicators.Count, "indicators") };
        if (rules.Count > 0) exercised.Add(OfAll(rules.Count(one => one.IsExercised), rules.Count, "notice rules"));
        exercised.Add(OfAll(Sum(grounds, one => one.Reached), Sum(grounds, one => one.Total), "grounds"));
        exercised.Add(OfAll(parts.Count(part => part.IsExercised), parts.Count, "parts of conditions"));
        text.Append("  Exercised: ").AppendJoin(", ", exercised).Append(".\n");
        var uncounted = test.Coverage.Where(one => one.Grounds is null).Select(one => $"`{one.Owner.Id}`").ToList();
        if (uncounted.Count > 0) text.Append("  Too many grounds to count: ").AppendJoin(", ", uncounted).Append(".\n");
    }

    private static BigInteger Sum(List<GroundCoverage> grounds, Func<GroundCoverage, BigInteger> number) =>
        grounds.Select(number).Aggregate(BigInteger.Zero, BigInteger.Add);

    private static string OfAll(BigInteger some, BigInteger all, string what) =>
        string.Create(CultureInfo.InvariantCulture, $"{some} of {all} {what}");

    private static void WriteChanges(ChangeReport changes, StringBuilder text)
    {
        text.Append("  Noticed: ").Append(OfAll(changes.Noticed, changes.Total, "small changes of conditions"));
        if (changes.SameMeaning > 0) text.Append(CultureInfo.InvariantCulture, $"; {changes.SameMeaning} more would mean the same");
        if (changes.Refused > 0) text.Append(CultureInfo.InvariantCulture, $"; {changes.Refused} more would not load");
        text.Append(".\n");
        if (changes.NotTried > 0)
            text.Append(
                CultureInfo.InvariantCulture,
                $"  Stopped: {changes.NotTried} more changes that no scenario notices were not looked into, because it would take too long.\n"
            );
    }

    private static IEnumerable<string> NeverExercised(OwnerCoverage coverage)
    {
        var name = coverage.Owner.Rule is null ? $"`{coverage.Owner.Id}`" : $"The notice rule `{coverage.Owner.Id}`";
        var (raised, notRaised) = coverage.Owner.Rule is null ? ("raised", "not raised") : ("to give its notice", "not to give it");
        if (!coverage.IsExercised)
        {
            yield return $"{name} is never expected {(coverage.Owner.Rule is null ? "to be raised" : "to give its notice")}.";
            yield break;
        }

        if (coverage.Grounds is { } grounds)
        {
            foreach (var ground in grounds.Never.Take(MostGrounds))
                yield return $"{name} {(coverage.Owner.Rule is null ? "is never raised on" : "never gives its notice on")} {string.Join(" and ", (IEnumerable<Premise>)ground)}.";
            var more = grounds.Total - grounds.Reached - BigInteger.Min(grounds.Never.Length, MostGrounds);
            if (more > 0)
                yield return string.Create(CultureInfo.InvariantCulture, $"{name} has {more} more grounds that no scenario holds.");
        }

        foreach (var part in coverage.Parts.Where(part => !part.IsExercised))
        {
            if (!part.WasThere) yield return $"{name}: {ConditionWords.Of(part.Part)} never holds where it is expected {raised}.";
            if (!part.WasMissing) yield return $"{name}: {ConditionWords.Of(part.Part)} is never missing where it is expected {notRaised}.";
        }
    }
}
