using System.Collections.Immutable;
using IndicatorEngine.Compilation;
using IndicatorEngine.Diagnostics;
using IndicatorEngine.Loading;
using IndicatorEngine.Loading.Syntax;

namespace IndicatorEngine.Scenarios;

/// <summary>Bind: what a scenario or a variant of it expects, with every name held against the ruleset.</summary>
internal sealed class ExpectationBinder(Binding binding, CompiledRuleset compiled)
{
    private readonly HashSet<string> _areas = [.. compiled.Ruleset.Vocabularies.SelectMany(v => v.Areas).Select(area => area.Id)];
    private readonly HashSet<string> _notices = [.. compiled.Ruleset.Vocabularies.SelectMany(v => v.Notices).Select(notice => notice.Id)];
    private readonly HashSet<string> _indicators = [.. compiled.Ruleset.Indicators.Select(indicator => indicator.Id)];

    public Expectation? Bind(JsonSyntax? node)
    {
        if (node is null || binding.Object(node) is not { } fields) return null;
        var expect = new Expectation
        {
            Areas = Names(fields, "areas", Problems.UnknownArea, _areas),
            NoAreas = Names(fields, "noAreas", Problems.UnknownArea, [.. _areas, "*"]),
            Raised = Names(fields, "raised", Problems.UnknownIndicator, _indicators),
            NotRaised = Names(fields, "notRaised", Problems.UnknownIndicator, _indicators),
            NotYetKnown = Names(fields, "notYetKnown", Problems.UnknownIndicator, _indicators),
            Notices = Names(fields, "notices", Problems.UnknownNotice, _notices),
            NoNotices = Names(fields, "noNotices", Problems.UnknownNotice, _notices),
            MustCite = Names(fields, "mustCite", Problems.UnknownCode, [.. compiled.CodeNames]),
        };
        fields.ReportUnknown();
        if (fields.Node.Members.All(m => m.Value is not JsonArraySyntax { Items: [_, ..] })) binding.Report(Problems.ExpectsNothing, node);
        return expect;
    }

    private ImmutableArray<string> Names(
        ObjectReader fields,
        string member,
        DiagnosticDescriptor problem,
        IReadOnlyCollection<string> known
    ) => fields.List(member, item => binding.Known(item, problem, known));
}
