using System.Collections.Immutable;
using IndicatorEngine.Compilation;
using IndicatorEngine.Diagnostics;
using IndicatorEngine.Loading;
using IndicatorEngine.Loading.Syntax;
using IndicatorEngine.Screenings;
using IndicatorEngine.Text;

namespace IndicatorEngine.Mappings;

/// <summary>Binds what a field records: a list of entries, or an object that also says how they are to be read.</summary>
internal sealed class FieldBinder(Binding binding, IReadOnlyList<CompiledRuleset>? rulesets, bool isStrict)
{
    public MappedField Bind(string name, JsonSyntax node)
    {
        if (node is JsonArraySyntax) return new MappedField(name) { Values = BindEntries(node) };
        if (binding.Expect<JsonObjectSyntax>(node, "what-entries") is null) return new MappedField(name);
        var fields = binding.Object(node)!;
        var choice = BindCode(fields.Optional("choice"));
        var values = fields.Optional("values");
        var field = new MappedField(name)
        {
            By = binding.Word<AccountSource>(fields.Optional("by")),
            Split = BindSplit(fields.Optional("split")),
            AgeOn = BindAge(fields.Optional("age")),
            Numbers = BindNumbers(fields.Optional("number")),
            Measure = BindCode(fields.Optional("measure")),
            Choice = choice,
            Values = choice is null ? BindEntries(values) : BindOptions(choice, values),
        };
        fields.ReportUnknown();
        if (choice is not null && values is null) binding.Report(Problems.MissingMember, node, "values");
        return field;
    }

    /// <summary>The values of an entry in their one spelling: a text, a number, true or false, or several of them.</summary>
    public ImmutableArray<string> BindIs(ObjectReader fields)
    {
        var node = fields.Required("is");
        if (node is null) return [];
        var items = node is JsonArraySyntax list ? list.Items : [node];
        if (items.IsEmpty) binding.Report(Problems.EmptyList, node, "is");
        return [.. items.Select(BindValue).OfType<string>().Distinct()];
    }

    private string? BindValue(JsonSyntax node)
    {
        var text = node switch
        {
            JsonStringSyntax written => Spelling.Of(written.Value),
            JsonNumberSyntax number => number.Written,
            JsonBooleanSyntax boolean => boolean.Value ? "true" : "false",
            _ => null,
        };
        if (text is null) binding.Report(Problems.WrongType, node, new Said("what-plain-value"), new Said(node.Described));
        else if (text.Length == 0) binding.Report(Problems.EmptyText, node);
        return text is { Length: > 0 } ? text : null;
    }

    private ImmutableArray<MappedValue> BindEntries(JsonSyntax? node)
    {
        var seen = new HashSet<(string Is, string? Code)>();
        var entries = ImmutableArray.CreateBuilder<MappedValue>();
        foreach (var item in binding.Items(node))
        {
            if (binding.Object(item) is not { } fields) continue;
            var values = BindIs(fields);
            var isNothing = fields.Optional("nothing") is { } nothing && binding.Boolean(nothing) == true;
            var codeNode = isNothing ? fields.Optional("code") : fields.Required("code");
            if (isNothing && codeNode is not null) binding.Report(Problems.NothingAndCode, codeNode);
            var code = BindCode(codeNode);
            var state = fields.Optional("state") is { } written
                ? binding.Word<ObservationState>(written)
                : ObservationState.Present;
            var by = binding.Word<AccountSource>(fields.Optional("by"));
            fields.ReportUnknown();
            if (values.IsEmpty || state is null || (code is null && !isNothing)) continue;
            foreach (var value in values.Where(value => !seen.Add((value, code))))
                binding.Report(Problems.EntryForSameValue, item, value);
            entries.Add(new MappedValue(values, code, state.Value, by, null));
        }

        return entries.DrainToImmutable();
    }

    private ImmutableArray<MappedValue> BindOptions(string code, JsonSyntax? node)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var entries = ImmutableArray.CreateBuilder<MappedValue>();
        foreach (var item in binding.Items(node))
        {
            if (binding.Object(item) is not { } fields) continue;
            var values = BindIs(fields);
            var isNothing = fields.Optional("nothing") is { } nothing && binding.Boolean(nothing) == true;
            var state = binding.Word<ObservationState>(fields.Optional("state"));
            var option = isNothing || state is not null ? null : binding.Id(fields.Required("to"));
            var by = binding.Word<AccountSource>(fields.Optional("by"));
            fields.ReportUnknown();
            if (values.IsEmpty || (option is null && state is null && !isNothing)) continue;
            foreach (var value in values.Where(value => !seen.Add(value))) binding.Report(Problems.EntryForSameValue, item, value);
            entries.Add(new MappedValue(values, isNothing ? null : code, state ?? ObservationState.Present, by, option));
        }

        return entries.DrainToImmutable();
    }

    private ImmutableArray<NumberRange> BindNumbers(JsonSyntax? node) =>
    [
        .. binding.Items(node).Select(BindRange).OfType<NumberRange>(),
    ];

    private NumberRange? BindRange(JsonSyntax node)
    {
        if (binding.Object(node) is not { } fields) return null;
        var from = fields.Optional("from") is { } low ? binding.Number(low) : null;
        var to = fields.Optional("to") is { } high ? binding.Number(high) : null;
        var code = BindCode(fields.Required("code"));
        var state = fields.Optional("state") is { } written ? binding.Word<ObservationState>(written) : ObservationState.Present;
        var by = binding.Word<AccountSource>(fields.Optional("by"));
        fields.ReportUnknown();
        if (from > to) binding.Report(Problems.EmptyRange, node);
        return code is null || state is null ? null : new NumberRange(from, to, code, state.Value, by);
    }

    private string? BindAge(JsonSyntax? node)
    {
        if (node is null || binding.Object(node) is not { } fields) return null;
        var on = MappingBinder.NameOf(binding.Text(fields.Required("on")));
        fields.ReportUnknown();
        return on;
    }

    private string? BindSplit(JsonSyntax? node)
    {
        if (binding.Expect<JsonStringSyntax>(node, "what-text") is not { } split) return null;
        if (split.Value.Length == 0) binding.Report(Problems.EmptyText, split);
        return split.Value;
    }

    private string? BindCode(JsonSyntax? node)
    {
        if (node is null || binding.Id(node) is not { } code) return null;
        if (rulesets is null || rulesets.Any(ruleset => ruleset.CodeNames.Contains(code))) return code;
        var problem = isStrict ? Problems.UnrecognisedCode : Problems.MappedCodeUnknown;
        binding.ReportUnknown(problem, node, code, rulesets.SelectMany(ruleset => ruleset.CodeNames));
        return code;
    }
}
