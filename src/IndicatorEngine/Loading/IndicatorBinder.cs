using IndicatorEngine.Diagnostics;
using IndicatorEngine.Loading.Syntax;
using IndicatorEngine.Rulesets;
using IndicatorEngine.Text;
using IndicatorEngine.Vocabularies;

namespace IndicatorEngine.Loading;

/// <summary>Bind: one indicator, or one rule for notices.</summary>
internal sealed class IndicatorBinder(Binding binding, VocabularyIndex index, ConditionBinder conditions)
{
    private readonly NamePromises _names = new(binding);

    /// <summary>The name, the condition and the whole indicator, each null when it has errors.</summary>
    public (string? Id, Condition? Condition, Indicator? Indicator) Bind(JsonSyntax node)
    {
        if (binding.Object(node) is not { } fields) return default;
        var name = fields.Required("id");
        var id = binding.Id(name);
        var area = BindArea(fields.Required("area"));
        var title = binding.Localized(fields.Required("title"));
        var why = binding.Localized(fields.Required("why"));
        var caution = binding.Localized(fields.Required("caution"));
        var when = conditions.Bind(fields.Required("when"), mayNameSafety: false);
        var (onlyIn, because) = BindOnlyIn(fields.Optional("onlyIn"));
        var inContext = fields.List("inContext", BindAdvice);
        var otherExplanations = fields.List("otherExplanations", item => binding.Localized(item));
        var notices = fields.List("notices", BindNoticeOfIndicator);
        var sources = fields.RequiredList("sources", BindSource);
        var adoptedFrom = BindAdoption(fields.Optional("adoptedFrom"));
        var meansHere = _names.BindMeanings(fields);
        fields.ReportUnknown();
        _names.Advise(fields, ["id", "title"], meansHere);
        var others = binding.Items(fields.Optional("otherExplanations"));
        _names.AdviseOnPeople([fields.Optional("title"), fields.Optional("why"), fields.Optional("caution"), .. others]);
        if (id is null || area is null || title is null || why is null || caution is null || when is null) return (id, when, null);
        var indicator = new Indicator(binding.At(name!))
        {
            Id = id,
            Area = area,
            Title = title,
            Why = why,
            Caution = caution,
            When = when,
            OnlyIn = onlyIn,
            OnlyInBecause = because,
            InContext = inContext,
            OtherExplanations = otherExplanations,
            Notices = notices,
            Sources = sources,
            AdoptedFrom = adoptedFrom,
            MeansHere = meansHere,
            Location = binding.At(node),
        };
        return (id, when, indicator);
    }

    public NoticeRule? BindNoticeRule(JsonSyntax node, HashSet<string> names)
    {
        if (binding.Object(node) is not { } fields) return null;
        var id = binding.Id(fields.Required("id"));
        var when = conditions.Bind(fields.Required("when"), mayNameSafety: true);
        var give = fields.RequiredList("give", BindNotice);
        fields.ReportUnknown();
        var isNew = binding.IsNewName(names, id, node, "another-notice-rule");
        return id is null || when is null || !isNew ? null : new NoticeRule(id, when, give);
    }

    private Area? BindArea(JsonSyntax? node)
    {
        if (binding.Expect<JsonStringSyntax>(node, "what-area") is not { } name) return null;
        if (index.Areas.TryGetValue(name.Value, out var area)) return area;
        binding.ReportUnknown(Problems.UnknownArea, name, name.Value, index.Areas.Keys);
        return null;
    }

    private Notice? BindNotice(JsonSyntax node)
    {
        if (binding.Expect<JsonStringSyntax>(node, "what-notice") is not { } name) return null;
        if (index.Notices.TryGetValue(name.Value, out var notice)) return notice;
        binding.ReportUnknown(Problems.UnknownNotice, name, name.Value, index.Notices.Keys);
        return null;
    }

    // No condition of an indicator can name what a stop needs.
    private Notice? BindNoticeOfIndicator(JsonSyntax node)
    {
        var notice = BindNotice(node);
        if (notice is { StopsQuestions: true }) binding.Report(Problems.StopByIndicator, node, notice.Id);
        return notice;
    }

    private (ContextLimit? Limit, LocalizedText? Because) BindOnlyIn(JsonSyntax? node)
    {
        if (node is null || binding.Object(node) is not { } fields) return default;
        var limit = binding.NarrowContext(fields, index);
        var because = binding.Localized(fields.Required("because"));
        fields.ReportUnknown();
        return (limit, because);
    }

    private ContextAdvice? BindAdvice(JsonSyntax node)
    {
        if (binding.Object(node) is not { } fields) return null;
        var where = binding.NarrowContext(fields, index);
        var caution = binding.Localized(fields.Optional("caution"));
        var notices = fields.List("notices", BindNoticeOfIndicator);
        fields.ReportUnknown();
        return new ContextAdvice(where, caution, notices);
    }

    private Adoption? BindAdoption(JsonSyntax? node)
    {
        if (node is null || binding.Object(node) is not { } fields) return null;
        var ruleset = binding.Id(fields.Required("ruleset"));
        var version = binding.Version(fields.Required("version"));
        var sha256 = binding.Sha256(fields.Required("sha256"));
        var indicator = binding.Id(fields.Required("indicator"));
        var because = binding.Localized(fields.Required("because"));
        var reviewedOn = binding.Date(fields.Optional("reviewedOn"));
        fields.ReportUnknown();
        return ruleset is null || version is null || sha256 is null || indicator is null || because is null
            ? null
            : new Adoption(ruleset, version, sha256, indicator, because, reviewedOn);
    }

    private SourceReference? BindSource(JsonSyntax node)
    {
        if (binding.Object(node) is not { } fields) return null;
        var document = binding.Text(fields.Required("document"));
        var place = binding.Text(fields.Optional("place"));
        fields.ReportUnknown();
        return document is null ? null : new SourceReference(document, place);
    }
}
