using System.Collections.Immutable;
using System.Globalization;
using IndicatorEngine.Evaluation;
using IndicatorEngine.Explanation;
using IndicatorEngine.Rendering;

namespace IndicatorEngine.Comparison;

/// <summary>
/// Lays a comparison out: what it says and does not say, what the rulesets see together, and then each ruleset with its
/// groups and areas.
/// </summary>
internal sealed class ComparisonDocument
{
    private readonly DocumentBuilder _document = new();
    private readonly ComparisonTable _table;
    private readonly ComparisonWords _words;
    private readonly ImmutableArray<ComparedGroup> _rows;

    private ComparisonDocument(ComparisonTable table, ComparisonWords words)
    {
        _table = table;
        _words = words;
        _rows = table.Rows;
    }

    public static IReadOnlyList<DocumentBlock> Of(ComparisonTable table, ComparisonWords words)
    {
        var document = new ComparisonDocument(table, words);
        document.Write();
        return document._document.Blocks;
    }

    /// <summary>What was read, or that it is too little to show.</summary>
    public static string Extent(ComparisonTable table, ComparisonWords words) => table switch
    {
        { Groups: [] } => words.Say("compare-too-few", SmallCells.Smallest),
        { GroupedBy: { } column } => words.Say("compare-read-by", words.Count(table.Rows[^1].Size), column),
        _ => words.Say("compare-read", words.Count(table.Rows[^1].Size)),
    };

    /// <summary>What the tables say and do not say: part of every form of a comparison.</summary>
    public static IEnumerable<string> Reading(ComparisonWords words) =>
    [
        words.Say("compare-how-words"),
        words.Say("compare-how-screenings"),
        words.Say("compare-how-nobody-else"),
        words.Say("compare-how-quiet"),
        words.Say("compare-how-identified"),
        words.Say("compare-how-withheld", SmallCells.Smallest - 1, ComparisonWords.Withheld, SmallCells.Smallest),
    ];

    private void Write()
    {
        _document.Heading(1, _words.Say("compare-title"));
        _document.Paragraph(Extent(_table, _words));
        _document.Heading(2, _words.Say("compare-how"));
        foreach (var sentence in Reading(_words)) _document.Item(sentence);
        if (_rows.IsEmpty) return;
        if (_table.Rulesets.Length > 1) WriteTogether();
        for (var r = 0; r < _table.Rulesets.Length; r++) Write(_table.Rulesets[r], r);
    }

    private void WriteTogether()
    {
        _document.Heading(2, _words.Say("compare-together"));
        var rulesets = Enumerable.Range(0, _table.Rulesets.Length).ToList();
        ImmutableArray<string> Row(string name, Func<ImmutableArray<long?>, long?> count) =>
            [name, .. _rows.Select(group => _words.Count(count(group.Together)))];
        _document.Table(
            _words.Say("compare-together-caption"),
            [_words.Say("compare-seen-by"), .. _rows.Select(_words.Group)],
            [
                Row(_words.Say("compare-by-none"), cells => cells[GroupCounts.None]),
                Row(_words.Say("compare-by-one"), cells => cells[GroupCounts.Only..].Aggregate((one, other) => one + other)),
                .. rulesets.Select(r =>
                    Row(_words.Say("compare-by-only", _table.Rulesets[r].Ruleset.Id), cells => cells[GroupCounts.Only + r])
                ),
                .. rulesets.Count > 2
                    ? [Row(_words.Say("compare-by-several"), cells => cells[GroupCounts.Several])]
                    : Array.Empty<ImmutableArray<string>>(),
                Row(_words.Say("compare-by-all"), cells => cells[GroupCounts.All]),
                [_words.Say("compare-screenings"), .. _rows.Select(group => _words.Count(group.Size))],
            ]);
    }

    private void Write(ComparedRuleset compared, int r)
    {
        var ruleset = compared.Ruleset;
        _document.Heading(2, $"{ruleset.Id} {ruleset.Version}");
        _document.Add(
            new DocumentBlock(BlockKind.Paragraph, 0, null, ruleset.Title.In(_words.Language))
            {
                Language = ruleset.Title.LanguageFor(_words.Language),
            }
        );
        var standing = RulesetWarnings.StandingOf(ruleset).Select(name => _words.Say(name)).ToList();
        if (standing.Count > 0) _document.Paragraph(string.Join(' ', standing));
        _document.Table(
            _words.Say("compare-sights"),
            [
                _words.Say("compare-group"),
                _words.Say("compare-screenings"),
                .. Enum.GetValues<ComparisonOutcome>().Select(_words.ComparisonOutcome),
                _words.Say("compare-of-all"),
                _words.Say("compare-of-named"),
            ],
            [.. _rows.Select(group => SightRow(group, group.Sights[r]))]
        );
        WriteAreas(compared, r);
    }

    private ImmutableArray<string> SightRow(ComparedGroup group, ImmutableArray<long?> sights)
    {
        var (seen, notEnough) = (sights[(int)ComparisonOutcome.Seen], sights[(int)ComparisonOutcome.NotEnough]);
        return
        [
            _words.Group(group),
            _words.Count(group.Size),
            .. sights.Select(_words.Count),
            _words.Share(seen, group.Size),
            _words.Share(seen, seen + notEnough),
        ];
    }

    private void WriteAreas(ComparedRuleset compared, int r)
    {
        var rows = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
        var same = new List<(IndicatorState State, string Area)>();
        for (var a = 0; a < compared.Areas.Length; a++)
        {
            var label = compared.Areas[a].Label.In(_words.Language);
            var met = Enumerable.Range(0, AreaState.Order.Length).Where(s => _rows.Any(group => group.Areas[r][a][s] != 0)).ToList();
            if (met is [var only])
                same.Add((AreaState.Order[only], label));
            else
                rows.AddRange(
                    met.Select(s => ImmutableArray.Create([Named(label, s), .. _rows.Select(group => _words.Count(group.Areas[r][a][s]))]))
                );
        }

        if (rows.Count > 0)
            _document.Table(_words.Say("compare-areas"), [_words.Say("compare-area"), .. _rows.Select(_words.Group)], rows.ToImmutable());
        foreach (var state in same.GroupBy(area => area.State, area => area.Area))
        {
            _document.Paragraph(
                _words.Say("compare-areas-one-state", _words.State(state.Key)),
                string.Join(_words.Say("separator"), state)
            );
        }
    }

    private string Named(string area, int state) =>
        _words.Say("account", area, _words.State(AreaState.Order[state]).ToLower(CultureInfo.InvariantCulture));
}
