using System.Collections.Immutable;
using IndicatorEngine.Analysis;
using IndicatorEngine.Evaluation;
using IndicatorEngine.Rulesets;
using IndicatorEngine.Scenarios;

namespace IndicatorEngine.RulesetTesting;

/// <summary>What scenarios exercise of one indicator or notice rule.</summary>
internal sealed class OwnerCoverage
{
    private OwnerCoverage(
        ConditionOwner owner,
        IReadOnlyList<ScenarioOutcome> raised,
        IReadOnlyList<ScenarioOutcome> notRaised,
        GroundCoverage? grounds
    )
    {
        Owner = owner;
        IsExercised = raised.Count > 0;
        Grounds = grounds;
        Parts =
        [
            .. ConditionParts
                .Of(owner.When)
                .Select(part => new PartCoverage(
                    part,
                    raised.Any(outcome => Holds(part, outcome.Reading)),
                    notRaised.Any(outcome => !Holds(part, outcome.Reading))
                )),
        ];
    }

    public ConditionOwner Owner { get; }

    /// <summary>True when some scenario or variant expects it raised (or its notice given), and it is.</summary>
    public bool IsExercised { get; }

    /// <summary>Its grounds; null when they are too many to count.</summary>
    public GroundCoverage? Grounds { get; }

    /// <summary>The parts of its condition, as its authors wrote them.</summary>
    public ImmutableArray<PartCoverage> Parts { get; }

    public static OwnerCoverage Of(ConditionOwner owner, IReadOnlyList<ScenarioOutcome> outcomes, PremiseSpace space)
    {
        var exercises = outcomes.ToLookup(outcome => Exercises.Of(owner, outcome));
        var function = space.FunctionOf(owner.When, owner.OnlyIn);
        var held = exercises[Exercise.Raised]
            .Select(outcome => function.PositionsOf(SatisfiedPremises.In(outcome.Reading.Screening, function.Premises)))
            .Distinct()
            .ToList();
        return new OwnerCoverage(
            owner,
            [.. exercises[Exercise.Raised]],
            [.. exercises[Exercise.NotRaised]],
            GroundCoverage.Of(function, held)
        );
    }

    private static bool Holds(Condition part, RulesetReading reading) => part switch
    {
        FactCondition fact => reading.Shows(fact),
        GroupCondition group => group.Parts.Count(inner => Holds(inner, reading)) >= group.Needed,
        _ => reading.Raised.Contains(((IndicatorCondition)part).Indicator),
    };
}

/// <summary>Which way a part of a condition has been seen to matter.</summary>
/// <param name="Part">The part.</param>
/// <param name="WasThere">True when it held where its indicator was expected to be raised, and was.</param>
/// <param name="WasMissing">True when it did not hold where its indicator was expected not to be raised, and was not.</param>
internal sealed record PartCoverage(Condition Part, bool WasThere, bool WasMissing)
{
    public bool IsExercised => WasThere && WasMissing;
}
