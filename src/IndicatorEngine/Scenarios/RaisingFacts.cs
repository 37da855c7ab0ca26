using System.Collections.Immutable;
using IndicatorEngine.Analysis;
using IndicatorEngine.Rulesets;
using IndicatorEngine.Screenings;
using IndicatorEngine.Vocabularies;

namespace IndicatorEngine.Scenarios;

/// <summary>The fewest facts that raise an indicator, as somebody could have told them.</summary>
internal static class RaisingFacts
{
    /// <summary>Observations, told by the person, that raise the indicator; by code.</summary>
    public static ImmutableArray<Observation> Of(Indicator indicator)
    {
        var facts = Facts(indicator.When, []).ToLookup(fact => fact.Code);
        return [.. Smallest(indicator).SelectMany(code => Telling(code, facts[code]))];
    }

    private static ImmutableArray<Code> Smallest(Indicator indicator) =>
        new CodeFunction(indicator.When, _ => FactReading.WithItsCode, reference => reference.Indicator.When).MinimalSets().Sets[0];

    /// <summary>As few accounts of a code as show all that the indicator asks of it: values can call for more than one.</summary>
    private static IEnumerable<Observation> Telling(Code code, IEnumerable<FactCondition> facts)
    {
        var open = facts.ToList();
        while (open.Count > 0)
        {
            var told = open.Select(fact => Meeting(fact, code)).MaxBy(told => open.Count(fact => fact.IsMetBy(told.Number, told.Choice)))!;
            open.RemoveAll(fact => fact.IsMetBy(told.Number, told.Choice));
            yield return told;
        }
    }

    private static Observation Meeting(FactCondition fact, Code code) => new(code.Id, ObservationState.Present, AccountSource.Person)
    {
        Number = (fact as MeasureCondition)?.AtLeast ?? (fact as MeasureCondition)?.AtMost,
        Choice = (fact as ChoiceCondition)?.Options[0],
    };

    private static IEnumerable<FactCondition> Facts(Condition condition, HashSet<Indicator> seen) => condition switch
    {
        FactCondition fact => [fact],
        GroupCondition group => group.Parts.SelectMany(part => Facts(part, seen)),
        IndicatorCondition reference => seen.Add(reference.Indicator) ? Facts(reference.Indicator.When, seen) : [],
        _ => throw new InvalidOperationException($"{condition.GetType()} is no form of condition."),
    };
}
