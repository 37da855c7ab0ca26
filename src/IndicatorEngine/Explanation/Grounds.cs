using System.Collections.Immutable;
using IndicatorEngine.Evaluation;
using IndicatorEngine.Proofs;
using IndicatorEngine.Rulesets;
using IndicatorEngine.Vocabularies;

namespace IndicatorEngine.Explanation;

/// <summary>What a raised indicator stands on: a view over its condition and what was recorded.</summary>
internal sealed class Grounds
{
    private Grounds(ImmutableArray<ImmutableArray<Code>> sets, bool complete, ImmutableArray<Code> restsOn)
    {
        Sets = sets;
        IsComplete = complete;
        RestsOn = restsOn;
    }

    /// <summary>The minimal sets of recorded codes each of which alone raises it.</summary>
    public ImmutableArray<ImmutableArray<Code>> Sets { get; }

    /// <summary>False when there are too many to find them all.</summary>
    public bool IsComplete { get; }

    /// <summary>The codes in every set.</summary>
    public ImmutableArray<Code> RestsOn { get; }

    /// <summary>The codes in any set, by name.</summary>
    public IEnumerable<Code> Used => Sets.SelectMany(set => set).Distinct().OrderBy(code => code.Id, StringComparer.Ordinal);

    public static Grounds Of(Indicator indicator, RulesetReading reading, WorkBudget budget)
    {
        var function = reading.RecordedFunctionOf(indicator);
        var (sets, complete) = function.MinimalSets(budget);
        return new Grounds(sets, complete, function.Indispensable(sets));
    }
}
