using System.Collections.Immutable;
using System.Globalization;
using IndicatorEngine.Rulesets;
using IndicatorEngine.Text;

namespace IndicatorEngine.Handbooks;

/// <summary>
/// Says a condition as one plain sentence; or, where that would be too long to read aloud, as a list under a sentence.
/// </summary>
/// <remarks>
/// Every group is opened by words that say how many parts follow, so that a sentence can be taken apart in one way
/// only: a test takes random ones apart again.
/// </remarks>
/// <param name="wording">The language.</param>
/// <param name="numbers">Where things are found on paper.</param>
internal sealed class ConditionWording(Wording wording, Numbering numbers)
{
    private const int MostInASentence = 7;
    private const int MostInALine = 3;

    /// <summary>The condition as a sentence of its own.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="opening">The phrase around it; there is another by this name with <c>-list</c> behind it.</param>
    public Passage Of(Condition condition, string opening)
    {
        var whole = Plain(condition);
        return whole is GroupCondition { Class: null } group && !IsAtMost(group, MostInASentence, levels: 2)
            ? new Passage(wording.PhraseLanguage, wording.Compose($"{opening}-list", Lead(group)))
            {
                Items = Items(group),
                Mark = Mark(whole),
            }
            : new Passage(wording.PhraseLanguage, wording.Compose(opening, Sentence(whole))) { Mark = Mark(whole) };
    }

    /// <summary>The condition as part of a sentence, however long.</summary>
    public ImmutableArray<Words> Sentence(Condition condition) =>
        Plain(condition) switch
        {
            GroupCondition { Class: { } family } => NameOf(family),
            GroupCondition { Parts: [var one, var other], Needed: var needed } => wording.Compose(
                (needed == 2 ? "when-both" : "when-either") + (IsGroup(one) || IsGroup(other) ? "-long" : ""),
                Sentence(one),
                Sentence(other)
            ),
            GroupCondition group => wording.Compose("when-of", Lead(group), Listed(group)),
            var fact => Fact(fact),
        };

    private ImmutableArray<Words> Listed(GroupCondition group)
    {
        var length = group.Parts.Any(IsGroup) ? "-long" : "";
        return wording.Join([.. group.Parts.Select(Sentence)], $"list-next{length}", (group.Needed == 1 ? "list-or" : "list-and") + length);
    }

    private ImmutableArray<Passage> Items(GroupCondition group) =>
    [
        .. group.Parts.Select(Plain).Select(part => part is GroupCondition { Class: null } inner && !IsAtMost(inner, MostInALine, levels: 1)
            ? new Passage(wording.PhraseLanguage, wording.Compose("lead-in", Lead(inner))) { Items = Items(inner) }
            : new Passage(wording.PhraseLanguage, Sentence(part))),
    ];

    private ImmutableArray<Words> Lead(GroupCondition group)
    {
        var phrase = (group.Needed, group.Parts.Length) switch
        {
            (2, 2) => "group-both",
            var (needed, parts) when needed == parts => "group-all",
            (1, _) => "group-any",
            _ => "group-some",
        };
        return [wording.Say(phrase, group.Parts.Length, group.Needed)];
    }

    private ImmutableArray<Words> Fact(Condition condition) =>
        condition switch
        {
            PresentCondition fact => Label(fact),
            MeasureCondition { AtLeast: { } low, AtMost: { } high } fact => wording.Compose(
                "when-measure-between",
                Label(fact),
                Number(low),
                Number(high),
                Unit(fact)
            ),
            MeasureCondition { AtLeast: { } low } fact => wording.Compose("when-measure-at-least", Label(fact), Number(low), Unit(fact)),
            MeasureCondition { AtMost: { } high } fact => wording.Compose("when-measure-at-most", Label(fact), Number(high), Unit(fact)),
            ChoiceCondition fact => wording.Compose(
                "when-choice",
                Label(fact),
                wording.Join([.. fact.Options.Select(WordsOfOption)], last: "list-or")
            ),
            IndicatorCondition other => wording.Compose(
                "when-indicator",
                Number(numbers.Of(other.Indicator)),
                wording.Compose("quoted", [wording.Of(other.Indicator.Title) with { Anchor = Numbering.AnchorOf(other.Indicator) }])
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(condition), condition.GetType(), "No words for this form of condition."),
        };

    /// <summary>A class of codes, by the name of its family.</summary>
    public ImmutableArray<Words> NameOf(CodeClass family)
    {
        var (phrase, anchor) = ($"class-{EnumWords.Of(family.Kind)}", numbers.AnchorOf(family));
        ImmutableArray<Words>[] tags =
        [
            .. new[] { family.Element, family.Group }.OfType<string>()
                .Select(tag => wording.Compose("quoted", [wording.Term("family", tag) with { Anchor = anchor }])),
        ];
        return tags switch
        {
            [] => [wording.Say($"{phrase}-all") with { Anchor = anchor }],
            [var tag] => wording.Compose(phrase, tag),
            _ => wording.Compose(phrase, wording.Compose("class-tags", tags)),
        };
    }

    private ImmutableArray<Words> Label(FactCondition fact) =>
    [
        .. wording.Compose("quoted", [wording.Of(fact.Code.Label) with { Anchor = Numbering.AnchorOf(fact.Code) }]),
        wording.Say("number-on-paper", numbers.Of(fact.Code)) with { IsForPaper = true },
    ];

    private ImmutableArray<Words> Unit(MeasureCondition fact) => [wording.Term("unit", ((Vocabularies.NumberValue)fact.Code.Value!).Unit)];

    private ImmutableArray<Words> WordsOfOption(string option) => [wording.Term("option", option)];

    private ImmutableArray<Words> Number(decimal number) =>
        [new Words(wording.PhraseLanguage, number.ToString("0.############################", CultureInfo.InvariantCulture))];

    private Words? Mark(Condition condition) => wording.MarkOn(TextsIn(condition));

    private static IEnumerable<LocalizedText> TextsIn(Condition condition) => Plain(condition) switch
    {
        FactCondition fact => [fact.Code.Label],
        IndicatorCondition other => [other.Indicator.Title],
        GroupCondition { Class: null } group => group.Parts.SelectMany(TextsIn),
        _ => [],
    };

    /// <summary>A group of one says no more than its part.</summary>
    private static Condition Plain(Condition condition) =>
        condition is GroupCondition { Class: null, Parts: [var only] } ? Plain(only) : condition;

    private static bool IsGroup(Condition condition) => Plain(condition) is GroupCondition { Class: null };

    private static bool IsAtMost(GroupCondition group, int facts, int levels) => FactsIn(group) <= facts && LevelsIn(group) <= levels;

    private static int FactsIn(Condition condition) => IsGroup(condition) ? ((GroupCondition)Plain(condition)).Parts.Sum(FactsIn) : 1;

    private static int LevelsIn(Condition condition) => IsGroup(condition) ? 1 + ((GroupCondition)Plain(condition)).Parts.Max(LevelsIn) : 0;
}
