using System.Collections.Immutable;
using System.Security.Cryptography;
using IndicatorEngine.Diagnostics;
using IndicatorEngine.Loading.Syntax;
using IndicatorEngine.Vocabularies;

namespace IndicatorEngine.Loading;

/// <summary>Bind: a vocabulary's syntax to its model.</summary>
internal sealed class VocabularyBinder(Binding binding)
{
    private readonly HashSet<string> _areas = new(StringComparer.Ordinal);
    private readonly HashSet<string> _notices = new(StringComparer.Ordinal);
    private readonly HashSet<string> _codes = new(StringComparer.Ordinal);

    /// <summary>The vocabulary; null when it has too little to stand on. What is wrong is in the binding's bag.</summary>
    public Vocabulary? Bind(JsonSyntax root)
    {
        if (binding.Object(root) is not { } fields) return null;
        if (!binding.Format(fields, FileFormats.Vocabulary)) return null;
        var id = binding.Id(fields.Required("id"));
        var version = binding.Version(fields.Required("version"));
        var languages = binding.DeclareLanguages(fields);
        var areas = fields.List("areas", BindArea);
        var notices = fields.List("notices", BindNotice);
        var codes = fields.List("codes", BindCode);
        fields.ReportUnknown();
        binding.ReportUntranslated();
        return id is null || version is null ? null : new Vocabulary
        {
            Id = id,
            Version = version,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(binding.Source.Utf8.Span)),
            Languages = languages,
            Areas = areas,
            Notices = notices,
            Codes = codes,
        };
    }

    private Area? BindArea(JsonSyntax node)
    {
        if (binding.Object(node) is not { } fields) return null;
        var name = fields.Required("id");
        var id = binding.Id(name);
        var label = binding.Localized(fields.Required("label"));
        var meaning = binding.Localized(fields.Required("meaning"));
        fields.ReportUnknown();
        var isNew = binding.IsNewName(_areas, id, node, "area");
        return id is null || label is null || meaning is null || !isNew ? null : new Area(binding.At(name!), id, label, meaning);
    }

    private Notice? BindNotice(JsonSyntax node)
    {
        if (binding.Object(node) is not { } fields) return null;
        var id = binding.Id(fields.Required("id"));
        var label = binding.Localized(fields.Required("label"));
        var text = binding.Localized(fields.Required("text"));
        var stopsQuestions = binding.Boolean(fields.Optional("stopsQuestions")) ?? false;
        fields.ReportUnknown();
        var isNew = binding.IsNewName(_notices, id, node, "notice");
        return id is null || label is null || text is null || !isNew ? null : new Notice(id, label, text, stopsQuestions);
    }

    private Code? BindCode(JsonSyntax node)
    {
        if (binding.Object(node) is not { } fields) return null;
        var name = fields.Required("id");
        var id = binding.Id(name);
        var kind = binding.Word<CodeKind>(fields.Required("kind"));
        // Authors of a concern code owe its readers a caution and a gentle way to learn of it.
        Func<string, JsonSyntax?> owed = kind is CodeKind.Concern ? fields.Required : fields.Optional;
        var element = binding.Id(fields.Optional("element"));
        var group = binding.Id(fields.Optional("group"));
        var label = binding.Localized(fields.Required("label"));
        var meaning = binding.Localized(fields.Required("meaning"));
        var caution = binding.Localized(owed("caution"));
        var learn = binding.Localized(owed("learn"));
        var ask = binding.Word<AskPolicy>(fields.Optional("ask"));
        var value = BindValue(fields.Optional("value"));
        var source = binding.Text(fields.Optional("source"));
        fields.ReportUnknown();
        var isNew = binding.IsNewName(_codes, id, node, "code");
        if (id is null || kind is null || label is null || meaning is null || !isNew) return null;
        return new Code(binding.At(name!))
        {
            Id = id,
            Kind = kind.Value,
            Element = element,
            Group = group,
            Label = label,
            Meaning = meaning,
            Caution = caution,
            Learn = learn,
            Ask = ask ?? AskPolicy.MayAsk,
            Value = value,
            Source = source,
        };
    }

    private ValueKind? BindValue(JsonSyntax? node)
    {
        if (node is null || binding.Object(node) is not { } fields) return null;
        var type = binding.Word<ValueType>(fields.Required("type"));
        ValueKind? value = type switch
        {
            ValueType.Number => binding.Id(fields.Required("unit")) is { } unit ? new NumberValue(unit) : null,
            ValueType.Choice => new ChoiceValue(BindOptions(fields)),
            _ => null,
        };
        if (type is not null) fields.ReportUnknown();
        return value;
    }

    private ImmutableArray<string> BindOptions(ObjectReader fields)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        return fields.RequiredList("options", node =>
            binding.Id(node) is { } id && binding.IsNewName(names, id, node, "option") ? id : null
        );
    }

    /// <summary>The kinds of value a code can carry.</summary>
    internal enum ValueType
    {
        Number,
        Choice,
    }
}
