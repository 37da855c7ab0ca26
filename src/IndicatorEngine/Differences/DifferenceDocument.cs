using System.Collections.Immutable;
using IndicatorEngine.Explanation;
using IndicatorEngine.Rendering;
using IndicatorEngine.Rulesets;
using IndicatorEngine.Text;

namespace IndicatorEngine.Differences;

/// <summary>
/// Lays a difference out for a meeting: what is no longer heard, what is newly heard, advice, words, records, texts,
/// scenarios, and last the version.
/// </summary>
internal sealed class DifferenceDocument
{
    private const int MostSets = 12;
    private const int MostNames = 5;

    private readonly List<DocumentBlock> _blocks = [];
    private readonly RulesetDifference _difference;
    private readonly LanguageTag _language;

    private DifferenceDocument(RulesetDifference difference, LanguageTag language) => (_difference, _language) = (difference, language);

    public static IReadOnlyList<DocumentBlock> Of(RulesetDifference difference, LanguageTag language)
    {
        var document = new DifferenceDocument(difference, language);
        document.Write();
        return document._blocks;
    }

    private void Write()
    {
        var (old, @new) = (_difference.Old, _difference.New);
        Heading(1, Say("diff-title", @new.Title.In(_language)));
        Paragraph(Say("diff-versions", @new.Id, old.Version, @new.Version));
        if (_difference.Brought is { } brought) Block(BlockKind.Paragraph, 0, Say("diff-authors-say"), brought.In(_language));
        else Paragraph(Say("diff-authors-say-nothing", @new.Version));
        if (_difference.IsEmpty) Paragraph(Say("diff-nothing"));
        if (!_difference.Indicators.IsEmpty || !_difference.Notices.IsEmpty) Paragraph(Say("diff-exact"));
        Section("diff-no-longer-heard", WriteNoLonger);
        Section("diff-newly-heard", WriteNow);
        Section("diff-names", WriteNames);
        Section("diff-advice-gone", () => WriteAdvice(gone: true));
        Section("diff-advice-added", () => WriteAdvice(gone: false));
        Section("diff-words", () => WriteProperties(property => property.Of != "ruleset"));
        Section("diff-record", WriteRecord);
        Section("diff-translate", WriteStale);
        Section("diff-texts", WriteTexts);
        Section("diff-scenarios", WriteScenarios);
        Heading(2, Say("diff-version"));
        foreach (var sentence in VersionWords.Of(_difference, _language)) Paragraph(sentence);
    }

    private void WriteNoLonger()
    {
        foreach (var change in _difference.Indicators)
        {
            Section(3, Name(change.Indicator), () =>
            {
                if (change.New is null) Item(Say("diff-indicator-gone"));
                WriteSets(change.Meaning.NoLonger, change.Meaning.NoLongerIsAll, change.New is null ? null : "diff-no-longer");
                if (change.OnlyIn is { LeavesOut: true } onlyIn) Item(Say("diff-only-in", Contexts(onlyIn.New), Contexts(onlyIn.Old)));
            });
        }
    }

    private void WriteNow()
    {
        foreach (var change in _difference.Indicators)
        {
            Section(3, Name(change.Indicator), () =>
            {
                if (change.Old is null) Item(Say("diff-indicator-added"));
                WriteSets(change.Meaning.Now, change.Meaning.NowIsAll, change.Old is null ? null : "diff-now");
                // Where a limit both leaves out and takes in, it is listed once, with what is no longer heard.
                if (change.OnlyIn is { LeavesOut: false } onlyIn) Item(Say("diff-read-more-widely", Contexts(onlyIn.New), Contexts(onlyIn.Old)));
            });
        }
    }

    private void WriteNames()
    {
        foreach (var change in _difference.Indicators)
        {
            if (change.IsRenamed) Item(Say("diff-renamed", change.Indicator.Title.In(_language), change.Old!.Id, change.New!.Id));
            if (change.AreaChanged) Item(Say("diff-area", Name(change.Indicator), change.Old!.Area.Label.In(_language), change.New!.Area.Label.In(_language)));
        }
    }

    private void WriteAdvice(bool gone)
    {
        foreach (var notice in _difference.Notices)
        {
            var (sets, isAll) = gone ? (notice.Given.NoLonger, notice.Given.NoLongerIsAll) : (notice.Given.Now, notice.Given.NowIsAll);
            Section(3, notice.Notice.Label.In(_language), () => WriteSets(sets, isAll, gone ? "diff-no-longer-given" : "diff-now-given"));
        }

        foreach (var change in _difference.Indicators)
        {
            Section(3, Name(change.Indicator), () =>
            {
                foreach (var notice in gone ? change.NoticesGone : change.NoticesAdded)
                {
                    Item(Say(notice.OtherwiseGiven ? "diff-given-otherwise" : gone ? "diff-notice-gone" : "diff-notice-added", notice.Notice.Label.In(_language)));
                }

                foreach (var advice in gone ? change.AdviceGone : change.AdviceAdded)
                {
                    var words = advice.Notices.Select(notice => notice.Label.In(_language)).Append(advice.Caution?.In(_language)).OfType<string>();
                    Item(Say(gone ? "diff-context-gone" : "diff-context-added", Contexts(advice.Where), string.Join(Say("separator"), words)));
                }
            });
        }
    }

    private void WriteProperties(Func<PropertyChange, bool> wanted)
    {
        foreach (var change in _difference.Properties.Where(wanted)) Item(PropertyWords.Of(change, _language));
    }

    private void WriteRecord()
    {
        WriteProperties(property => property.Of == "ruleset");
        foreach (var change in _difference.Indicators.Where(change => change.SourcesChanged)) Item(Say("diff-sources", Name(change.Indicator)));
    }

    private void WriteStale()
    {
        foreach (var text in _difference.Texts.Where(text => !text.Stale.IsEmpty)) Item(Say("diff-stale", text.Path[1..], string.Join(", ", text.Stale)));
    }

    private void WriteTexts()
    {
        foreach (var text in _difference.Texts)
        {
            Block(BlockKind.Item, 0, text.Path[1..], string.Join(", ", text.Changed));
            // One language is enough to talk about it: the authors' own where that changed.
            var shown = (text.New ?? text.Old)!.Original is var original && text.Changed.Contains(original) ? original : text.Changed[0];
            if (text.Old?.Exactly(shown) is { } before) Block(BlockKind.Item, 1, Say("diff-before"), before);
            if (text.New?.Exactly(shown) is { } now) Block(BlockKind.Item, 1, Say("diff-now-reads"), now);
        }
    }

    private void WriteScenarios()
    {
        var title = _difference.New.Indicators.Concat(_difference.Old.Indicators).DistinctBy(indicator => indicator.Id).ToDictionary(indicator => indicator.Id, indicator => indicator.Title.In(_language), StringComparer.Ordinal);
        var label = _difference.New.Vocabularies.Concat(_difference.Old.Vocabularies).SelectMany(v => v.Notices).DistinctBy(notice => notice.Id).ToDictionary(notice => notice.Id, notice => notice.Label.In(_language), StringComparer.Ordinal);
        foreach (var change in _difference.Scenarios)
        {
            Section(3, Say(change.FromOld ? "diff-scenario-old" : "diff-scenario", change.Scenario.Title.In(_language), change.Scenario.Id), () =>
            {
                foreach (var id in change.NoLongerRaised) Item(Say("diff-scenario-no-longer", title[id]));
                foreach (var id in change.NowRaised) Item(Say("diff-scenario-now", title[id]));
                foreach (var id in change.NoLongerGiven) Item(Say("diff-scenario-not-given", label[id]));
                foreach (var id in change.NowGiven) Item(Say("diff-scenario-given", label[id]));
                Item(Say((change.WasExpected, change.IsExpected) switch
                {
                    (true, true) => "diff-expected-both",
                    (true, false) => "diff-expected-before",
                    (false, true) => "diff-expected-now",
                    _ => "diff-expected-never",
                }));
                if (!change.ChangedVariants.IsEmpty) Item(Say("diff-scenario-variants", change.ChangedVariants.Length, change.New.Variants.Length, Some(change.ChangedVariants)));
            });
        }
    }

    private static string Some(ImmutableArray<string> names) =>
        string.Join(", ", names.Take(MostNames).Select(name => $"`{name}`")) + (names.Length > MostNames ? ", …" : "");

    /// <summary>Lists changed sets: each as a sentence, those that need the same beside them together, or plain below a line that says what they are.</summary>
    private void WriteSets(IReadOnlyList<ChangedSet> sets, bool isAll, string? sentence)
    {
        foreach (var group in sets.Take(MostSets).GroupBy(Besides, StringComparer.Ordinal))
        {
            var facts = group.Select(set => PremiseWords.Of(set.Facts, _language)).ToList();
            if (sentence is not null && group.Key.Length == 0) facts.ForEach(words => Item(Say(sentence, words)));
            else if (sentence is not null && facts.Count == 1) Item(Say($"{sentence}-alone", facts[0], group.Key));
            else
            {
                if (sentence is not null) Item(Say($"{sentence}-each", group.Key));
                foreach (var words in facts) Block(BlockKind.Item, 1, null, words);
            }
        }

        if (sets.Count > MostSets) Item(Say("diff-more", sets.Count - MostSets));
        if (!isAll) Item(Say("diff-too-many"));
    }

    private string Besides(ChangedSet set)
    {
        var ways = set.OtherwiseWith.Take(MostSets).Select(besides => PremiseWords.Of(besides, _language));
        return string.Join(Say("diff-or"), set.OtherwiseWith.Length > MostSets ? ways.Append("…") : ways);
    }

    /// <summary>A part of the document, left out with its heading when it says nothing.</summary>
    private void Section(int level, string heading, Action write)
    {
        var start = _blocks.Count;
        write();
        if (_blocks.Count > start) _blocks.Insert(start, new DocumentBlock(BlockKind.Heading, level, null, heading));
    }

    private void Section(string heading, Action write) => Section(2, Say(heading), write);

    private string Name(Indicator indicator) => Say("diff-indicator", indicator.Title.In(_language), indicator.Id, indicator.Area.Label.In(_language));

    private string Contexts(ContextLimit? limit) => limit is null || limit.IsUnlimited ? Say("diff-anywhere") : string.Join(", ", [.. limit.Settings, .. limit.Sectors, .. limit.Regions]);

    private string Say(string name, params ReadOnlySpan<object?> words) => Phrases.Say(_language, name, words);

    private void Heading(int level, string text) => Block(BlockKind.Heading, level, null, text);

    private void Paragraph(string text) => Block(BlockKind.Paragraph, 0, null, text);

    private void Item(string text) => Block(BlockKind.Item, 0, null, text);

    private void Block(BlockKind kind, int level, string? lead, string text) => _blocks.Add(new DocumentBlock(kind, level, lead, text));
}
