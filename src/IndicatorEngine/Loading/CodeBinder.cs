using System.Collections.Immutable;
using IndicatorEngine.Diagnostics;
using IndicatorEngine.Loading.Syntax;
using IndicatorEngine.Text;
using IndicatorEngine.Vocabularies;

namespace IndicatorEngine.Loading;

/// <summary>Bind: the codes of a vocabulary.</summary>
internal sealed class CodeBinder(Binding binding)
{
    private readonly NamePromises _names = new(binding);
    private readonly HashSet<string> _codes = new(StringComparer.Ordinal);

    /// <summary>The code; null when it has too little to stand on.</summary>
    public Code? Bind(JsonSyntax node)
    {
        if (binding.Object(node) is not { } fields) return null;
        var name = fields.Required("id");
        var id = binding.Id(name);
        var kind = binding.Word<CodeKind>(fields.Required("kind"));
        // Authors of a concern code owe its readers a caution and a gentle way to learn of it.
        Func<string, JsonSyntax?> owed = kind is CodeKind.Concern ? fields.Required : fields.Optional;
        var elements = BindElements(fields.Optional("element"));
        var group = binding.Id(fields.Optional("group"));
        var label = binding.Localized(fields.Required("label"));
        var meaning = binding.Localized(fields.Required("meaning"));
        var caution = binding.Localized(owed("caution"));
        var plain = binding.Localized(fields.Optional("plain"));
        var learn = binding.Localized(owed("learn"));
        var ask = binding.Word<AskPolicy>(fields.Optional("ask"));
        var value = BindValue(fields.Optional("value"));
        var source = binding.Text(fields.Optional("source"));
        var meansHere = _names.BindMeanings(fields);
        fields.ReportUnknown();
        var isNew = binding.IsNewName(_codes, id, node, "another-code");
        if (id is not null && kind is not null) _names.Check(fields, id, kind.Value, meansHere);
        if (value is NumberValue && kind is not CodeKind.Neutral) CheckAge(fields);
        if (id is null || kind is null || label is null || meaning is null || !isNew) return null;
        return new Code(binding.At(name!))
        {
            Id = id,
            Kind = kind.Value,
            Elements = elements,
            Group = group,
            Label = label,
            Meaning = meaning,
            Caution = caution,
            Plain = plain,
            Learn = learn,
            Ask = ask ?? AskPolicy.MayAsk,
            Value = value,
            Source = source,
            MeansHere = meansHere,
        };
    }

    /// <summary>Whether somebody is under 18 is a fact to record; a number of years is a profile.</summary>
    private void CheckAge(ObjectReader fields)
    {
        foreach (var text in NamePromises.Texts(fields.Optional("id"), fields.Optional("label")))
        {
            if (NamesToAvoid.AgesIn(text.Value).FirstOrDefault() is { Written: { } word }) binding.Report(Problems.AgeAsNumber, text, word);
        }
    }

    /// <summary>One tag, or a list of them.</summary>
    private ImmutableArray<string> BindElements(JsonSyntax? node)
    {
        if (node is not JsonArraySyntax list) return binding.Id(node) is { } element ? [element] : [];
        var elements = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in list.Items) binding.IsNewName(elements, binding.Id(item), item, "another-element");
        return [.. elements];
    }

    private ValueKind? BindValue(JsonSyntax? node)
    {
        if (node is null || binding.Object(node) is not { } fields) return null;
        var type = binding.Word<ValueType>(fields.Required("type"));
        ValueKind? value = type switch
        {
            ValueType.Number => BindNumber(fields),
            ValueType.Choice => new ChoiceValue(BindOptions(fields)),
            _ => null,
        };
        if (type is not null) fields.ReportUnknown();
        return value;
    }

    private NumberValue? BindNumber(ObjectReader fields)
    {
        var unit = BindUnit(fields.Required("unit"));
        var from = Bound("from");
        var to = Bound("to");
        if (from > to)
        {
            binding.Report(Problems.EmptyRange, fields.Node, from, to);
            return null;
        }

        return unit is null ? null : new NumberValue(unit, from, to);

        decimal? Bound(string name) => fields.Optional(name) is { } written ? binding.Number(written) : null;
    }

    private string? BindUnit(JsonSyntax? node)
    {
        if (binding.Id(node) is not { } unit) return null;
        if (UnitsOfMeasure.All.Contains(unit)) return unit;
        binding.ReportUnknown(Problems.UnknownUnit, node!, unit, UnitsOfMeasure.All);
        return null;
    }

    private ImmutableArray<ChoiceOption> BindOptions(ObjectReader fields)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        return fields.RequiredList("options", node => BindOption(node, names));
    }

    /// <summary>An option with its label, or its name alone.</summary>
    private ChoiceOption? BindOption(JsonSyntax node, HashSet<string> names)
    {
        if (node is not JsonObjectSyntax)
            return binding.Id(node) is { } name && binding.IsNewName(names, name, node, "another-option") ? new ChoiceOption(name, null) : null;
        var fields = binding.Object(node)!;
        var id = binding.Id(fields.Required("id"));
        var label = binding.Localized(fields.Required("label"));
        fields.ReportUnknown();
        return id is not null && binding.IsNewName(names, id, node, "another-option") ? new ChoiceOption(id, label) : null;
    }

    /// <summary>The kinds of value a code can carry.</summary>
    internal enum ValueType
    {
        Number,
        Choice,
    }
}
