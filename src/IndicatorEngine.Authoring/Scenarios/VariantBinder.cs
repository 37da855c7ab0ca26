using System.Collections.Immutable;
using IndicatorEngine.Compilation;
using IndicatorEngine.Diagnostics;
using IndicatorEngine.Loading;
using IndicatorEngine.Loading.Syntax;
using IndicatorEngine.Screenings;

namespace IndicatorEngine.Scenarios;

/// <summary>Bind: the variants of a scenario, each as a screening of its own.</summary>
/// <param name="binding">The scenario file.</param>
/// <param name="compiled">The ruleset it is for.</param>
/// <param name="expectations">Binds what a variant expects.</param>
/// <param name="story">What is recorded in the story; null when that has errors.</param>
internal sealed class VariantBinder(Binding binding, CompiledRuleset compiled, ExpectationBinder expectations, Screening? story)
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _codes = [.. compiled.CodeNames];

    public ImmutableArray<ScenarioVariant> Bind(JsonSyntax? list) => [.. binding.Items(list).SelectMany(BindVariants)];

    /// <summary>One variant, or one for each change that is to be made on its own.</summary>
    private IEnumerable<ScenarioVariant> BindVariants(JsonSyntax node)
    {
        if (binding.Object(node) is not { } fields) return [];
        var id = binding.Id(fields.Required("id"));
        var changes = binding.Localized(fields.Optional("changes"));
        var without = fields.List("without", LeftOut);
        var withoutEach = fields.List("withoutEach", LeftOut);
        var with = fields.List("with", Account);
        var withEach = fields.List("withEach", Account);
        var context = fields.Optional("context") is { } there ? ScreeningParser.BindContext(there, binding) : story?.Context;
        var expect = expectations.Bind(fields.Required("expect"));
        fields.ReportUnknown();
        if (!binding.IsNewName(_names, id, node, "another-variant") || id is null || expect is null || story is null || context is null) return [];
        if (withoutEach.IsEmpty && withEach.IsEmpty) return [Variant(id, without, with)];
        return
        [
            .. withoutEach.Select(code => Variant($"{id}/{code}", without.Add(code), with)),
            .. withEach.Select(account =>
                Variant(account.Value is { } value ? $"{id}/{account.Code}-{value}" : $"{id}/{account.Code}", without, with.Add(account))
            ),
        ];

        ScenarioVariant Variant(string name, ImmutableArray<string> leftOut, ImmutableArray<Observation> added)
        {
            var kept = story.Observations.Where(account => !leftOut.Contains(account.Code));
            return new ScenarioVariant
            {
                Id = name,
                Changes = changes,
                Without = leftOut,
                With = added,
                Screening = new Screening(story.Id, context, [.. kept, .. added]),
                Expect = expect,
            };
        }
    }

    private Observation? Account(JsonSyntax node) => ScreeningParser.BindAccount(node, binding, [compiled]);

    private string? LeftOut(JsonSyntax node)
    {
        if (binding.Known(node, Problems.UnknownCode, _codes) is not { } code) return null;
        if (story is null || !story.AccountsOf(code).IsEmpty) return code;
        binding.Report(Problems.NothingToLeaveOut, node, code);
        return null;
    }
}
