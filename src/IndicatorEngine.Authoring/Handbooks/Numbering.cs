using System.Collections.Immutable;
using IndicatorEngine.Rulesets;
using IndicatorEngine.Vocabularies;

namespace IndicatorEngine.Handbooks;

/// <summary>What the conditions of a ruleset name, and the number by which each is found on paper.</summary>
internal sealed class Numbering
{
    private readonly Dictionary<string, int> _indicators = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);

    public Numbering(Ruleset ruleset)
    {
        foreach (var (index, indicator) in ruleset.Indicators.Index())
            _indicators[indicator.Id] = index + 1;
        var conditions = ruleset
            .Indicators.Select(indicator => indicator.When)
            .Concat(ruleset.NoticeRules.Select(rule => rule.When))
            .ToList();
        var named = conditions.SelectMany(Facts).Select(fact => fact.Code.Id).ToHashSet(StringComparer.Ordinal);
        Words = [.. ruleset.Vocabularies.SelectMany(vocabulary => vocabulary.Codes).Where(code => named.Contains(code.Id))];
        foreach (var (index, code) in Words.Index()) _words[code.Id] = index + 1;
        Families =
        [
            .. conditions.SelectMany(Groups).Where(group => group.Class is not null).DistinctBy(group => group.Class)
                .Select(group => (group.Class!, group.Parts.OfType<FactCondition>().Select(fact => fact.Code).ToImmutableArray())),
        ];
    }

    /// <summary>The codes that conditions name, in the order of their vocabularies.</summary>
    public ImmutableArray<Code> Words { get; }

    /// <summary>The classes that conditions name, with their codes.</summary>
    public ImmutableArray<(CodeClass Class, ImmutableArray<Code> Members)> Families { get; }

    public int Of(Indicator indicator) => _indicators[indicator.Id];

    public int Of(Code code) => _words[code.Id];

    public static string AnchorOf(Indicator indicator) => $"indicator-{indicator.Id}";

    public static string AnchorOf(Code code) => $"word-{code.Id}";

    public string AnchorOf(CodeClass family) => $"family-{Families.IndexOf(Families.First(known => known.Class == family)) + 1}";

    private static IEnumerable<FactCondition> Facts(Condition condition) => condition switch
    {
        FactCondition fact => [fact],
        GroupCondition group => group.Parts.SelectMany(Facts),
        _ => [],
    };

    private static IEnumerable<GroupCondition> Groups(Condition condition) =>
        condition is GroupCondition group ? group.Parts.SelectMany(Groups).Prepend(group) : [];
}
