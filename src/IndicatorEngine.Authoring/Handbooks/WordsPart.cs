using System.Collections.Immutable;
using IndicatorEngine.Rulesets;
using IndicatorEngine.Text;
using IndicatorEngine.Vocabularies;

namespace IndicatorEngine.Handbooks;

/// <summary>What each word means that a condition names: its meaning, its care, and whether it may be asked for.</summary>
internal static class WordsPart
{
    public static HandbookSection Of(Columns columns, Numbering numbers) =>
        columns.Section("words", "heading-words") with
        {
            Blocks = [columns.Block(wording => wording.Phrase("words-intro"))],
            Sections =
            [
                .. numbers.Words.Select(code => Word(code, columns, numbers)),
                .. numbers.Families.IsEmpty
                    ? Array.Empty<HandbookSection>()
                    :
                    [
                        columns.Section("families", "heading-families") with
                        {
                            Sections = [.. numbers.Families.Select(family => Family(family.Class, family.Members, columns, numbers))],
                        },
                    ],
            ],
        };

    private static HandbookSection Word(Code code, Columns columns, Numbering numbers) =>
        new(Numbering.AnchorOf(code), columns.Row(wording => wording.Text(code.Label).Numbered(numbers.Of(code))))
        {
            Blocks =
            [
                columns.Block(wording => wording.Text(code.Meaning)),
                .. Texts(code.Caution, "flag-caution", columns),
                .. Texts(code.Plain, "word-plain", columns),
                columns.Block(wording => Kind(code, wording)),
                .. code.Value is { } value ? [columns.Block(wording => Value(value, wording))] : Array.Empty<HandbookBlock>(),
                .. code.Source is { } source
                    ? [columns.Once(wording => new Passage(new Words(columns.Original, source)) { Lead = wording.Say("word-source") })]
                    : Array.Empty<HandbookBlock>(),
            ],
        };

    private static IEnumerable<HandbookBlock> Texts(LocalizedText? text, string lead, Columns columns) =>
        text is null ? [] : [columns.Block(wording => wording.Text(text, lead))];

    private static Passage Kind(Code code, Wording wording) => wording.Phrase($"ask-{EnumWords.Of(code.Ask)}") with
    {
        Lead = wording.Say("word-kind", wording.Term("kind", EnumWords.Of(code.Kind)).Text),
    };

    private static Passage Value(ValueKind value, Wording wording) => value switch
    {
        NumberValue number => new Passage(wording.PhraseLanguage, Number(number, wording)),
        ChoiceValue choice => new Passage(
            wording.PhraseLanguage,
            wording.Compose("word-choice", wording.Join([.. choice.Ids.Select(ImmutableArray<Words> (option) => [wording.Option(choice, option)])]))
        )
        {
            Mark = wording.MarkOn(choice.Options.Select(option => option.Label).OfType<LocalizedText>()),
        },
        _ => throw new ArgumentOutOfRangeException(nameof(value), value.GetType(), "No words for this kind of value."),
    };

    private static ImmutableArray<Words> Number(NumberValue number, Wording wording)
    {
        ImmutableArray<Words> unit = [wording.Term("unit", number.Unit)];
        return (number.From, number.To) switch
        {
            ({ } from, { } to) => wording.Compose("word-number-between", unit, wording.Number(from), wording.Number(to)),
            ({ } from, null) => wording.Compose("word-number-from", unit, wording.Number(from)),
            (null, { } to) => wording.Compose("word-number-to", unit, wording.Number(to)),
            _ => wording.Compose("word-number", unit),
        };
    }

    private static HandbookSection Family(CodeClass family, ImmutableArray<Code> members, Columns columns, Numbering numbers) =>
        new(
            numbers.AnchorOf(family),
            columns.Row(wording => new Passage(
                wording.PhraseLanguage,
                [.. new ConditionWording(wording, numbers).NameOf(family).Select(words => words with { Anchor = null })]
            ))
        )
        {
            Blocks =
            [
                columns.Block(wording => new Passage(wording.PhraseLanguage, [])
                {
                    Items =
                    [
                        .. members.Select(code => new Passage(wording.Of(code.Label) with { Anchor = Numbering.AnchorOf(code) })
                        {
                            Mark = wording.MarkOn(code.Label),
                        }),
                    ],
                }),
            ],
        };
}
