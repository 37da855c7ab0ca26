using IndicatorEngine.Evaluation;
using IndicatorEngine.Explanation;
using IndicatorEngine.Screenings;
using IndicatorEngine.Text;

namespace IndicatorEngine.Rendering;

/// <summary>
/// Lays a result out for a practitioner: what it is, how to keep the person safe, then each flag with why, what was
/// recorded, and what else it could mean.
/// </summary>
internal sealed class ResultDocument
{
    private readonly DocumentBuilder _document = new();
    private readonly ScreeningResult _result;

    private readonly LanguageTag _language;

    private ResultDocument(ScreeningResult result)
    {
        _result = result;
        _language = LanguageTag.TryParse(result.Language, out var language) ? language : LanguageTag.English;
    }

    public static IReadOnlyList<DocumentBlock> Of(ScreeningResult result)
    {
        var document = new ResultDocument(result);
        document.Write();
        return document._document.Blocks;
    }

    private void Write()
    {
        _document.Heading(1, _result.Screening is { } id ? Say("screening", id) : Say("screening-unnamed"));
        _document.Paragraph(_result.Statement);
        foreach (var ruleset in _result.Rulesets) Write(ruleset);
        List("heading-declined", 2, _result.Declined, code => code.Label);
        List("heading-never-counted", 2, _result.NeverCounted, code => code.Label);
        List("heading-unrecognised", 2, _result.Unrecognised, missed =>
            Say(missed.ValueOnly ? "unrecognised-value" : "unrecognised-code", missed.Code, string.Join(", ", missed.NotReadBy)));
    }

    private void Write(RulesetResult ruleset)
    {
        _document.Heading(2, $"{ruleset.Title} ({ruleset.Id}, {Say("version", ruleset.Version)})");
        List("heading-warnings", 3, ruleset.Warnings, warning => warning);
        if (!ruleset.Notices.IsEmpty)
        {
            _document.Heading(3, Say("heading-safety"));
            foreach (var notice in ruleset.Notices) _document.Item(0, notice.Label + ".", notice.Text);
        }

        _document.Heading(3, Say("heading-flags"));
        if (ruleset.Flags.IsEmpty) _document.Paragraph(Say("flags-none"));
        foreach (var (number, flag) in ruleset.Flags.Index()) Write(flag, number + 1);
        List("heading-besides", 3, ruleset.RecordedBesides, Told);
        WriteGaps(ruleset);
        WriteStates(ruleset);
        List("heading-missing-contexts", 3, ruleset.MissingContexts, missing => missing);
    }

    private void Write(Flag flag, int number)
    {
        _document.Heading(4, Say("flag-heading", number, flag.Title, flag.AreaLabel));
        _document.Paragraph(Say("flag-why"), flag.Why);
        _document.Paragraph(Say("flag-heard"), "");
        foreach (var fact in flag.Used)
        {
            _document.Item(Told(fact));
            if (flag.AccountsDiffer.Contains(fact.Code)) _document.Item(1, null, Say("flag-differ"));
        }

        var label = flag.Used.ToDictionary(fact => fact.Code, fact => fact.Label, StringComparer.Ordinal);
        if (flag.Grounds.Length > 1)
        {
            _document.Paragraph(Say("flag-grounds"), "");
            foreach (var ground in flag.Grounds)
                _document.Item(string.Join(" + ", ground.Select(code => label[code])));
            if (!flag.RestsOn.IsEmpty)
                _document.Paragraph(Say("flag-rests-on"), string.Join(" + ", flag.RestsOn.Select(code => label[code])));
        }

        if (flag.GroundsRemark is { } remark) _document.Paragraph(remark);
        _document.Paragraph(Say("flag-caution"), flag.Caution);
        foreach (var caution in flag.CautionsHere) _document.Paragraph(Say("flag-caution-here"), caution);
        if (!flag.OtherExplanations.IsEmpty)
        {
            _document.Paragraph(Say("flag-other"), "");
            foreach (var other in flag.OtherExplanations) _document.Item(other);
        }

        var sources = flag.Sources.Select(source => source.Place is null ? source.Document : $"{source.Document}, {source.Place}");
        _document.Paragraph(Say("flag-sources"), string.Join(Say("separator"), sources));
    }

    private void WriteGaps(RulesetResult ruleset)
    {
        _document.Heading(3, Say("heading-gaps"));
        if (ruleset.GapsWithheld is { } reason)
        {
            _document.Paragraph(reason);
            return;
        }

        _document.Paragraph(Say(ruleset.Gaps.IsEmpty ? "gaps-none" : "gaps-intro"));
        foreach (var gap in ruleset.Gaps)
        {
            _document.Item(0, gap.Title, "");
            foreach (var learn in gap.Learn) _document.Item(1, Say("lead-in", learn.Label), learn.Text);
        }
    }

    private void WriteStates(RulesetResult ruleset)
    {
        _document.Heading(3, Say("heading-states"));
        foreach (var state in Enum.GetValues<IndicatorState>().OrderBy(state => state != IndicatorState.Raised))
        {
            var all = ruleset.Indicators.Where(indicator => indicator.State == state).ToList();
            if (all.Count == 0) continue;
            _document.Paragraph(Say($"state-{EnumWords.Of(state)}"), "");
            foreach (var status in all)
                _document.Item(status.Because is null ? status.Title : Say("state-because", status.Title, status.Because));
        }
    }

    private string Told(RecordedFact fact) => $"{fact.Label} ({string.Join(Say("separator"), fact.Accounts.Select(Spoken))})";

    private string Spoken(Account account)
    {
        var by = Say(account.By is { } source ? $"by-{EnumWords.Of(source)}" : "by-nobody");
        var state = Say($"account-{EnumWords.Of(account.State)}");
        return account.Value is null ? Say("account", by, state) : Say("account-value", by, state, account.Value);
    }

    private void List<T>(string heading, int level, IReadOnlyCollection<T> items, Func<T, string> text)
    {
        if (items.Count == 0) return;
        _document.Heading(level, Say(heading));
        foreach (var item in items) _document.Item(text(item));
    }

    private string Say(string name, params ReadOnlySpan<object?> words) => Phrases.Say(_language, name, words);
}
