using System.Collections.Immutable;
using IndicatorEngine.Compilation;
using IndicatorEngine.Diagnostics;
using IndicatorEngine.Loading;
using IndicatorEngine.Loading.Syntax;
using IndicatorEngine.Screenings;
using IndicatorEngine.Text;

namespace IndicatorEngine.Mappings;

/// <summary>Binds a mapping as a whole; what its fields record is for <see cref="FieldBinder"/>.</summary>
internal sealed class MappingBinder(Binding binding, IReadOnlyList<CompiledRuleset>? rulesets, bool isStrict)
{
    private const string Merge = "merge";

    public RecordMapping? Bind(JsonSyntax root)
    {
        if (binding.Object(root) is not { } file) return null;
        // Before records of any kind were read there were tables, and fields were columns.
        var format = file.Optional("format");
        var isOlder = format is JsonStringSyntax { Value: FileFormats.OlderMapping };
        if (!binding.Format(file, isOlder ? FileFormats.OlderMapping : FileFormats.Mapping)) return null;
        if (isOlder) binding.Report(Problems.OlderMapping, format!, FileFormats.Mapping, "columns", "fields");
        var mapping = new RecordMapping
        {
            Version = file.Optional("version") is { } version ? binding.Version(version) : null,
            Title = file.Optional("title") is { } title ? binding.Localized(title) : null,
            From = BindShape(file.Optional("from")),
            Person = BindPerson(file.Optional("person")),
            IdField = NameOf(binding.Text(file.Optional("id"))),
            MergesSameId = BindSameId(file.Optional("sameId")),
            By = binding.Word<AccountSource>(file.Optional("by")),
            Context = ScreeningParser.BindContext(file.Optional("context"), binding),
            ContextFrom = BindContextFrom(file.Optional("contextFrom")),
            Fields = BindFields(file, isOlder ? "columns" : "fields"),
        };
        file.ReportUnknown();
        if (mapping is { MergesSameId: true, IdField: null }) binding.Report(Problems.MissingMember, root, "id");
        if (mapping is { Person: not null, From: TableShape }) binding.Report(Problems.PersonInTable, file.Optional("person")!);
        return mapping;
    }

    /// <summary>A field's name in its one spelling.</summary>
    public static string? NameOf(string? written) => written is null ? null : Spelling.Of(written);

    private ImmutableArray<MappedField> BindFields(ObjectReader file, string name)
    {
        if (binding.Expect<JsonObjectSyntax>(file.Required(name), "what-object") is not { } fields) return [];
        if (fields.Members.IsEmpty) binding.Report(Problems.EmptyList, fields, name);
        var names = new HashSet<string>(StringComparer.Ordinal);
        var binder = new FieldBinder(binding, rulesets, isStrict);
        var bound = ImmutableArray.CreateBuilder<MappedField>(fields.Members.Length);
        foreach (var member in fields.Members)
        {
            var spelled = Spelling.Of(member.Name);
            if (!names.Add(spelled)) binding.Report(Problems.DuplicateMember, member.Value, member.Name);
            else bound.Add(binder.Bind(spelled, member.Value));
        }

        return bound.DrainToImmutable();
    }

    private bool BindSameId(JsonSyntax? node)
    {
        if (binding.Text(node) is not { } word) return false;
        if (word == Merge) return true;
        binding.Bag.AddWithNearest(Problems.UnknownWord, binding.At(node!), [Merge], word, Merge);
        return false;
    }

    private string? BindPerson(JsonSyntax? node)
    {
        if (binding.Text(node) is not { } path) return null;
        if (path.EndsWith("[]", StringComparison.Ordinal) || path.EndsWith(']')) return path;
        binding.Report(Problems.WrongType, node!, new Said("what-path-to-list"), $"`{path}`");
        return null;
    }

    private RecordShape? BindShape(JsonSyntax? node)
    {
        if (node is null || binding.Object(node) is not { } from) return null;
        var table = from.Optional("table");
        var json = from.Optional("json");
        var response = from.Optional("questionnaireResponse");
        from.ReportUnknown();
        if (new[] { table, json, response }.Count(shape => shape is not null) != 1)
        {
            binding.Report(Problems.WrongType, node, new Said("what-one-shape"), new Said("what-other-shapes"));
            return null;
        }

        if (table is not null) return BindTable(table);
        if (json is null) return BindResponse(response!);
        if (binding.Object(json) is not { } fields) return null;
        var each = binding.Text(fields.Optional("each"));
        fields.ReportUnknown();
        return new JsonShape(each);
    }

    private QuestionnaireResponseShape? BindResponse(JsonSyntax node)
    {
        if (binding.Object(node) is not { } fields) return null;
        fields.ReportUnknown();
        return new QuestionnaireResponseShape();
    }

    private TableShape? BindTable(JsonSyntax node)
    {
        if (binding.Object(node) is not { } fields) return null;
        var shape = new TableShape(binding.Text(fields.Optional("sheet")), Row(fields, "headerRow"), Row(fields, "firstRow"));
        fields.ReportUnknown();
        if (shape.FirstRow <= (shape.HeaderRow ?? 0)) binding.Report(Problems.EmptyRange, fields.Optional("firstRow")!);
        return shape;
    }

    private int? Row(ObjectReader fields, string name)
    {
        if (fields.Optional(name) is not { } node || binding.Number(node) is not { } number) return null;
        if (number is >= 1 and <= InputLimits.HeaderRow && number == decimal.Truncate(number)) return (int)number;
        binding.Report(Problems.WrongType, node, new Said("what-row", [InputLimits.HeaderRow]), new Said("what-other-number"));
        return null;
    }

    private ImmutableArray<MappedContext> BindContextFrom(JsonSyntax? node)
    {
        if (node is null || binding.Object(node) is not { } parts) return [];
        var bound = ImmutableArray.CreateBuilder<MappedContext>();
        foreach (var part in Enum.GetValues<ContextPart>())
        {
            if (parts.Optional(EnumWords.Of(part)) is not { } written || binding.Object(written) is not { } fields) continue;
            var field = NameOf(binding.Text(fields.Required("field")));
            var split = fields.Optional("split") is { } between ? binding.Expect<JsonStringSyntax>(between, "what-text")?.Value : null;
            var values = fields.RequiredList("values", value => BindContextValue(value, part));
            fields.ReportUnknown();
            if (field is not null) bound.Add(new MappedContext(part, field, split, values));
        }

        parts.ReportUnknown();
        return bound.DrainToImmutable();
    }

    private ContextValue? BindContextValue(JsonSyntax node, ContextPart part)
    {
        if (binding.Object(node) is not { } fields) return null;
        var values = new FieldBinder(binding, rulesets, isStrict).BindIs(fields);
        var isNothing = fields.Optional("nothing") is { } nothing && binding.Boolean(nothing) == true;
        var to = isNothing ? fields.Optional("to") : fields.Required("to");
        fields.ReportUnknown();
        if (isNothing || to is null) return new ContextValue(values, null);
        var word = part switch
        {
            ContextPart.Private => binding.Boolean(to) is { } alone ? (alone ? "true" : "false") : null,
            ContextPart.Regions => binding.Region(to),
            ContextPart.Present => binding.Text(to),
            _ => binding.Id(to),
        };
        return word is null ? null : new ContextValue(values, word);
    }
}
