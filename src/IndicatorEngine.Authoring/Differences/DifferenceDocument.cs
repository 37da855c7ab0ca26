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
    private readonly DocumentBuilder _document = new();
    private readonly RulesetDifference _difference;
    private readonly LanguageTag _language;
    private readonly ChangedSetItems _sets;

    private DifferenceDocument(RulesetDifference difference, LanguageTag language)
    {
        (_difference, _language) = (difference, language);
        _sets = new ChangedSetItems(_document, language);
    }

    public static IReadOnlyList<DocumentBlock> Of(RulesetDifference difference, LanguageTag language)
    {
        var document = new DifferenceDocument(difference, language);
        document.Write();
        return document._document.Blocks;
    }

    private void Write()
    {
        var (old, @new) = (_difference.Old, _difference.New);
        _document.Heading(1, Say("diff-title", @new.Title.In(_language)));
        _document.Paragraph(Say("diff-versions", @new.Id, old.Version, @new.Version));
        if (_difference.Brought is { } brought) _document.Paragraph(Say("diff-authors-say"), brought.In(_language));
        else _document.Paragraph(Say("diff-authors-say-nothing", @new.Version));
        if (_difference.IsEmpty) _document.Paragraph(Say("diff-nothing"));
        if (!_difference.Indicators.IsEmpty || !_difference.Notices.IsEmpty) _document.Paragraph(Say("diff-exact"));
        Section("diff-no-longer-heard", WriteNoLonger);
        Section("diff-newly-heard", WriteNow);
        Section("diff-names", WriteNames);
        Section("diff-advice-gone", () => WriteAdvice(gone: true));
        Section("diff-advice-added", () => WriteAdvice(gone: false));
        Section("diff-words", () => WriteProperties(property => property.Of != "ruleset"));
        Section("diff-record", WriteRecord);
        Section("diff-translate", WriteStale);
        Section("diff-texts", WriteTexts);
        Section("diff-scenarios", () => ScenarioItems.Write(_difference, _language, _document));
        _document.Heading(2, Say("diff-version"));
        foreach (var sentence in VersionWords.Of(_difference, _language)) _document.Paragraph(sentence);
    }

    private void WriteNoLonger()
    {
        foreach (var change in _difference.Indicators)
        {
            _document.Section(3, Name(change.Indicator), () =>
            {
                if (change.New is null) _document.Item(Say("diff-indicator-gone"));
                _sets.Write(change.Meaning.NoLonger, change.Meaning.NoLongerIsAll, change.New is null ? null : "diff-no-longer");
                if (change.OnlyIn is { LeavesOut: true } onlyIn)
                    _document.Item(Say("diff-only-in", Contexts(onlyIn.New), Contexts(onlyIn.Old)));
            });
        }
    }

    private void WriteNow()
    {
        foreach (var change in _difference.Indicators)
        {
            _document.Section(3, Name(change.Indicator), () =>
            {
                if (change.Old is null) _document.Item(Say("diff-indicator-added"));
                _sets.Write(change.Meaning.Now, change.Meaning.NowIsAll, change.Old is null ? null : "diff-now");
                // Where a limit both leaves out and takes in, it is listed once, with what is no longer heard.
                if (change.OnlyIn is { LeavesOut: false } onlyIn)
                    _document.Item(Say("diff-read-more-widely", Contexts(onlyIn.New), Contexts(onlyIn.Old)));
            });
        }
    }

    private void WriteNames()
    {
        foreach (var change in _difference.Indicators)
        {
            if (change.IsRenamed)
                _document.Item(Say("diff-renamed", change.Indicator.Title.In(_language), change.Old!.Id, change.New!.Id));
            if (change.AreaChanged)
                _document.Item(
                    Say("diff-area", Name(change.Indicator), change.Old!.Area.Label.In(_language), change.New!.Area.Label.In(_language))
                );
        }
    }

    private void WriteAdvice(bool gone)
    {
        foreach (var notice in _difference.Notices)
        {
            var (sets, isAll) = gone ? (notice.Given.NoLonger, notice.Given.NoLongerIsAll) : (notice.Given.Now, notice.Given.NowIsAll);
            _document.Section(3, notice.Notice.Label.In(_language), () =>
                _sets.Write(sets, isAll, gone ? "diff-no-longer-given" : "diff-now-given")
            );
        }

        foreach (var change in _difference.Indicators)
        {
            _document.Section(3, Name(change.Indicator), () =>
            {
                foreach (var notice in gone ? change.NoticesGone : change.NoticesAdded)
                {
                    _document.Item(
                        Say(
                            notice.OtherwiseGiven ? "diff-given-otherwise"
                                : gone ? "diff-notice-gone"
                                : "diff-notice-added",
                            notice.Notice.Label.In(_language)
                        )
                    );
                }

                foreach (var advice in gone ? change.AdviceGone : change.AdviceAdded)
                {
                    var words = advice
                        .Notices.Select(notice => notice.Label.In(_language))
                        .Append(advice.Caution?.In(_language))
                        .OfType<string>();
                    _document.Item(
                        Say(gone ? "diff-context-gone" : "diff-context-added", Contexts(advice.Where), string.Join(Say("separator"), words))
                    );
                }
            });
        }
    }

    private void WriteProperties(Func<PropertyChange, bool> wanted)
    {
        foreach (var change in _difference.Properties.Where(wanted)) _document.Item(PropertyWords.Of(change, _language));
    }

    private void WriteRecord()
    {
        WriteProperties(property => property.Of == "ruleset");
        foreach (var change in _difference.Indicators.Where(change => change.SourcesChanged))
            _document.Item(Say("diff-sources", Name(change.Indicator)));
    }

    private void WriteStale()
    {
        foreach (var text in _difference.Texts.Where(text => !text.Stale.IsEmpty))
            _document.Item(Say("diff-stale", text.Path[1..], string.Join(", ", text.Stale)));
    }

    private void WriteTexts()
    {
        foreach (var text in _difference.Texts)
        {
            _document.Item(0, text.Path[1..], string.Join(", ", text.Changed));
            // One language is enough to talk about it: the authors' own where that changed.
            var shown = (text.New ?? text.Old)!.Original is var original && text.Changed.Contains(original) ? original : text.Changed[0];
            if (text.Old?.Exactly(shown) is { } before) _document.Item(1, Say("diff-before"), before);
            if (text.New?.Exactly(shown) is { } now) _document.Item(1, Say("diff-now-reads"), now);
        }
    }

    private void Section(string heading, Action write) => _document.Section(2, Say(heading), write);

    private string Name(Indicator indicator) =>
        Say("diff-indicator", indicator.Title.In(_language), indicator.Id, indicator.Area.Label.In(_language));

    private string Contexts(ContextLimit? limit) =>
        limit is null || limit.IsUnlimited
            ? Say("diff-anywhere")
            : string.Join(", ", [.. limit.Settings, .. limit.Sectors, .. limit.Regions]);

    private string Say(string name, params ReadOnlySpan<object?> words) => Phrases.Say(_language, name, words);
}
