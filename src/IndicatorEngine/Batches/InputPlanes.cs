using System.Collections.Frozen;
using IndicatorEngine.Evaluation;
using IndicatorEngine.Rulesets;
using IndicatorEngine.Screenings;
using IndicatorEngine.Vocabularies;

namespace IndicatorEngine.Batches;

/// <summary>
/// What several rulesets ask of a screening, as two bits a question: one for yes, at an even number, and after it one for
/// no. The same fact, or the same limit, asked by two rulesets is one question. Each part of a screening sets some
/// planes, whatever else it says. Immutable and thread-safe.
/// </summary>
internal sealed class InputPlanes
{
    private readonly Dictionary<string, FactPlanes> _facts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (ContextLimit Limit, int Plane)> _limits = new(StringComparer.Ordinal);
    private readonly FrozenDictionary<string, FactPlanes[]> _factsByCode;

    public InputPlanes(IReadOnlyCollection<Ruleset> rulesets)
    {
        foreach (var ruleset in rulesets)
        {
            foreach (var condition in ruleset.Indicators.Select(i => i.When).Concat(ruleset.NoticeRules.Select(n => n.When)))
                AddFacts(condition);
            foreach (var limit in ruleset.Indicators.Select(i => i.OnlyIn).OfType<ContextLimit>())
            {
                if (_limits.TryAdd(limit.Written, (limit, Count))) Count += 2;
            }
        }

        _factsByCode = _facts
            .Values.GroupBy(fact => fact.Fact.Code.Id)
            .ToFrozenDictionary(facts => facts.Key, facts => facts.ToArray(), StringComparer.Ordinal);
    }

    /// <summary>How many planes there are.</summary>
    public int Count { get; private set; } = PlaneGraph.None + 1;

    /// <summary>The two planes of a fact: some account shows it; someone other than a third party says that it is not so.</summary>
    public FactPlanes Of(FactCondition fact) => _facts[KeyOf(fact)];

    /// <summary>The plane of the screenings that are known to lie outside a limit; the other half of this question stays empty.</summary>
    public int Outside(ContextLimit limit) => _limits[limit.Written].Plane;

    /// <summary>The planes an account sets. What one account shows and another closes is for the batch to settle.</summary>
    public void AddPlanes(Observation account, List<int> planes)
    {
        if (!_factsByCode.TryGetValue(account.Code, out var facts)) return;
        foreach (var (fact, shown, closed) in facts)
        {
            if (Accounts.Show([account], fact)) planes.Add(shown);
            else if (Accounts.Close([account], fact)) planes.Add(closed);
        }
    }

    /// <summary>The planes a context sets.</summary>
    public void AddPlanes(ScreeningContext context, List<int> planes)
    {
        foreach (var (limit, plane) in _limits.Values)
        {
            if (!limit.MayInclude(context.CertainSettings, context.CertainSectors, context.CertainRegions)) planes.Add(plane);
        }
    }

    private void AddFacts(Condition condition)
    {
        switch (condition)
        {
            case GroupCondition group:
                foreach (var part in group.Parts) AddFacts(part);
                break;
            case FactCondition fact:
                if (_facts.TryAdd(KeyOf(fact), new FactPlanes(fact, Count, Count + 1))) Count += 2;
                break;
        }
    }

    // Vocabularies may give one code different options, and what is no option answers nothing.
    private static string KeyOf(FactCondition fact) => fact.Code.Value is ChoiceValue choice
        ? $"{fact.Code.Id} {fact.Asks} of {string.Join('|', choice.Options.Order(StringComparer.Ordinal))}"
        : $"{fact.Code.Id} {fact.Asks}";
}

/// <summary>A fact and its two planes.</summary>
internal readonly record struct FactPlanes(FactCondition Fact, int Shown, int Closed);
