using System.Collections.Immutable;
using IndicatorEngine.Compilation;
using IndicatorEngine.Diagnostics;
using IndicatorEngine.Loading;
using IndicatorEngine.Loading.Syntax;
using IndicatorEngine.Screenings;
using IndicatorEngine.Text;

namespace IndicatorEngine.Mappings;

/// <summary>Loads column mappings. Bad input gives diagnostics and never throws. Thread-safe.</summary>
public static class MappingLoader
{
    /// <summary>Loads a mapping from a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="strictFor">When given, a code that none of these rulesets knows is an error.</param>
    public static Loaded<ColumnMapping> Load(string path, IReadOnlyList<CompiledRuleset>? strictFor)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var bag = new DiagnosticBag();
        return SourceFile.Read(path, bag) is { } source ? Load(source, strictFor) : new Loaded<ColumnMapping>(null, bag.ToSorted());
    }

    /// <summary>Loads a mapping from memory.</summary>
    /// <param name="source">The mapping.</param>
    /// <param name="strictFor">When given, a code that none of these rulesets knows is an error.</param>
    public static Loaded<ColumnMapping> Load(SourceText source, IReadOnlyList<CompiledRuleset>? strictFor)
    {
        ArgumentNullException.ThrowIfNull(source);
        var bag = new DiagnosticBag();
        var root = JsonSyntaxReader.Read(source, authored: true, InputLimits.AuthoredBytes, "a mapping", bag);
        var mapping = root is null ? null : Bind(root, new Binding(source, bag), strictFor);
        return new Loaded<ColumnMapping>(mapping, bag.ToSorted());
    }

    private static ColumnMapping? Bind(JsonSyntax root, Binding binding, IReadOnlyList<CompiledRuleset>? strictFor)
    {
        if (binding.Object(root) is not { } fields) return null;
        if (!binding.Format(fields, FileFormats.Mapping)) return null;
        var by = binding.Word<AccountSource>(fields.Optional("by"));
        var id = binding.Text(fields.Optional("id"));
        var context = ScreeningParser.BindContext(fields.Optional("context"), binding);
        var columns = binding.Expect<JsonObjectSyntax>(fields.Required("columns"), "an object");
        fields.ReportUnknown();
        if (columns is null) return null;
        if (columns.Members.IsEmpty) binding.Report(Problems.EmptyList, columns, "columns");
        return new ColumnMapping
        {
            By = by,
            IdColumn = id,
            Context = context,
            Columns = [.. columns.Members.Select(member => new MappedColumn(member.Name, BindEntries(member.Value, binding, strictFor)))],
        };
    }

    private static ImmutableArray<MappedValue> BindEntries(JsonSyntax node, Binding binding, IReadOnlyList<CompiledRuleset>? strictFor)
    {
        var seen = new HashSet<(string Is, string Code)>();
        var entries = ImmutableArray.CreateBuilder<MappedValue>();
        foreach (var item in binding.Items(node))
        {
            if (binding.Object(item) is not { } fields) continue;
            var value = binding.Text(fields.Required("is"));
            var codeNode = fields.Required("code");
            var code = binding.Id(codeNode);
            var state = binding.Word<ObservationState>(fields.Required("state"));
            fields.ReportUnknown();
            if (value is null || code is null || state is null)
                continue;
            if (!seen.Add((value, code)))
                binding.Report(Problems.EntryForSameValue, item, value);
            if (strictFor is not null)
                ScreeningParser.CheckRecognised(new Observation(code, state.Value), codeNode!, codeNode!, binding, strictFor);
            entries.Add(new MappedValue(value, code, state.Value));
        }

        return entries.ToImmutable();
    }
}
