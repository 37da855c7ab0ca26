using System.Globalization;
using IndicatorEngine.Diagnostics;
using IndicatorEngine.Loading.Syntax;
using IndicatorEngine.Rulesets;
using IndicatorEngine.Text;
using IndicatorEngine.Vocabularies;

namespace IndicatorEngine.Loading;

/// <summary>Bind: a condition's syntax to its model, with classes expanded and names resolved.</summary>
/// <param name="binding">The ruleset file.</param>
/// <param name="index">The words it may use.</param>
/// <param name="indicatorIds">The indicators of the ruleset.</param>
/// <param name="resolve">Finds an indicator once all are bound.</param>
internal sealed class ConditionBinder(
    Binding binding,
    VocabularyIndex index,
    IReadOnlySet<string> indicatorIds,
    Func<string, Indicator> resolve
)
{
    private static readonly string[] Forms = ["all", "any", "atLeast", "some", "measure", "choice", "indicator"];

    private bool _mayNameSafety;
    private int _parts;
    private int _partsInAll;

    private bool IsTooWide => _parts > InputLimits.ConditionParts || _partsInAll > InputLimits.ConditionPartsInAll;

    /// <summary>The condition; null when anything in it is wrong, after all of it is reported.</summary>
    /// <param name="node">The syntax; null when it is missing.</param>
    /// <param name="mayNameSafety">True under a notice, the only place for safety codes.</param>
    public Condition? Bind(JsonSyntax? node, bool mayNameSafety)
    {
        if (node is null) return null;
        _mayNameSafety = mayNameSafety;
        _parts = 0;
        var condition = BindAny(node).Condition;
        _partsInAll += _parts;
        if (!IsTooWide)
            return condition;
        binding.Report(
            Problems.LimitsTooWide,
            node,
            _parts > InputLimits.ConditionParts ? InputLimits.ConditionParts : InputLimits.ConditionPartsInAll
        );
        return null;
    }

    /// <summary>A condition and a key that is the same for conditions written the same.</summary>
    private readonly record struct Bound(Condition? Condition, string Key);

    private Bound BindAny(JsonSyntax node)
    {
        _parts++;
        if (node is JsonStringSyntax text)
        {
            var code = Code(text);
            return new Bound(code is null ? null : new PresentCondition(binding.At(node), code), text.Value);
        }

        if (node is not JsonObjectSyntax written || Form(written) is not { } form)
        {
            binding.Report(Problems.NotACondition, node);
            return default;
        }

        var fields = new ObjectReader(binding, written);
        var bound = form switch
        {
            "all" => BindGroup(fields, "all", parts => parts),
            "any" => BindGroup(fields, "any", _ => 1),
            "atLeast" => BindAtLeast(fields),
            "some" => BindClass(fields),
            "measure" => BindMeasure(fields),
            "choice" => BindChoice(fields),
            _ => BindIndicator(fields),
        };
        fields.ReportUnknown();
        return bound;
    }

    private static string? Form(JsonObjectSyntax written) =>
        Has(written, "measure") ? "measure" : Array.Find(Forms, form => Has(written, form));

    private static bool Has(JsonObjectSyntax written, string name)
    {
        foreach (var member in written.Members)
        {
            if (member.Name == name) return true;
        }

        return false;
    }

    private Bound BindGroup(ObjectReader fields, string name, Func<int, int> needed)
    {
        var list = fields.Required(name);
        var parts = BindParts(list, name);
        return parts is null ? default : Group(fields, needed(parts.Count), parts);
    }

    private Bound BindAtLeast(ObjectReader fields)
    {
        var written = fields.Required("atLeast");
        var needed = binding.Number(written);
        var parts = BindParts(fields.Required("of"), "of");
        if (needed is not { } n || parts is null) return default;
        if (n < 1 || n > parts.Count || n != decimal.Truncate(n))
        {
            binding.Report(Problems.AtLeastOutOfRange, written!, n, parts.Count);
            return default;
        }

        if (n == parts.Count || n == 1) binding.Report(Problems.PlainThreshold, written!, n, parts.Count, n == parts.Count ? "all" : "any");
        return Group(fields, (int)n, parts);
    }

    private List<Bound>? BindParts(JsonSyntax? list, string name)
    {
        if (list is null || binding.Expect<JsonArraySyntax>(list, "what-list-of-conditions") is not { } array) return null;
        if (array.Items.IsEmpty)
        {
            binding.Report(Problems.EmptyGroup, array, name);
            return null;
        }

        var parts = new List<Bound>(array.Items.Length);
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in array.Items)
        {
            if (IsTooWide) return null;
            var part = BindAny(item);
            if (part.Condition is null || keys.Add(part.Key)) parts.Add(part);
            else binding.Report(Problems.RepeatedOperand, item);
        }

        return parts;
    }

    private Bound Group(ObjectReader fields, int needed, List<Bound> parts)
    {
        if (parts.Any(p => p.Condition is null)) return default;
        var condition = new GroupCondition(binding.At(fields.Node), needed, [.. parts.Select(p => p.Condition!)]);
        return new Bound(condition, $"{needed}({string.Join(',', parts.Select(p => p.Key))})");
    }

    private Bound BindClass(ObjectReader fields)
    {
        var node = fields.Required("some");
        if (binding.Object(node) is not { } filter) return default;
        var kind = binding.Word<CodeKind>(filter.Optional("kind"));
        var element = binding.Id(filter.Optional("element"));
        var group = binding.Id(filter.Optional("group"));
        filter.ReportUnknown();
        var wanted = kind ?? CodeKind.Concern;
        var members = index.Class(wanted, element, group);
        var words = string.Join(
            ", ",
            new[]
            {
                $"kind {Text.EnumWords.Of(wanted)}",
                element is null ? null : $"element {element}",
                group is null ? null : $"group {group}",
            }.OfType<string>()
        );
        if (members.IsEmpty || filter.Node.Members.IsEmpty)
        {
            binding.Report(Problems.EmptyClass, node!, $"`{words}`");
            return default;
        }

        if (!MayName(members[0], node!)) return default;
        _parts += members.Length;
        var location = binding.At(node!);
        var any = new GroupCondition(location, 1, [.. members.Select(code => new PresentCondition(location, code))])
        {
            Class = new CodeClass(wanted, element, group),
        };
        return new Bound(any, $"some {words}");
    }

    private Bound BindMeasure(ObjectReader fields)
    {
        var node = fields.Required("measure");
        var code = Code(binding.Expect<JsonStringSyntax>(node, "what-code"));
        var (low, high) = Bounds(fields);
        if (code is null || (low is null && high is null)) return default;
        if (code.Value is not NumberValue value)
        {
            binding.Report(Problems.NotANumberCode, node!, code.Id);
            return default;
        }

        if (low > high)
        {
            binding.Report(Problems.EmptyRange, fields.Node, low, high);
            return default;
        }

        if (low > value.To || high < value.From)
        {
            binding.Report(Problems.MeasureOutOfReach, fields.Node, code.Id);
            return default;
        }

        return new Bound(
            new MeasureCondition(binding.At(fields.Node), code, low, high),
            string.Create(CultureInfo.InvariantCulture, $"{code.Id}[{low}..{high}]"));
    }

    private (decimal? Low, decimal? High) Bounds(ObjectReader fields)
    {
        if (fields.Optional("between") is { } node)
        {
            var pair = binding.Items(node);
            if (pair.Length == 2) return (binding.Number(pair[0]), binding.Number(pair[1]));
            binding.Report(Problems.WrongType, node, new Said("what-two-numbers"), new Said("what-list-of", [pair.Length]));
            return default;
        }

        var low = fields.Optional("atLeast");
        var high = fields.Optional("atMost");
        if (low is null && high is null) binding.Report(Problems.MissingMember, fields.Node, "atLeast");
        return (low is null ? null : binding.Number(low), high is null ? null : binding.Number(high));
    }

    private Bound BindChoice(ObjectReader fields)
    {
        var node = fields.Required("choice");
        var code = Code(binding.Expect<JsonStringSyntax>(node, "what-code"));
        var options = fields.RequiredList("in", option => binding.Id(option) is { } id && IsOption(code, id, option) ? id : null);
        if (code is null || options.IsEmpty) return default;
        if (code.Value is ChoiceValue)
        {
            return new Bound(new ChoiceCondition(binding.At(fields.Node), code, options), $"{code.Id}[{string.Join('|', options)}]");
        }

        binding.Report(Problems.NotAChoiceCode, node!, code.Id);
        return default;
    }

    private bool IsOption(Code? code, string id, JsonSyntax node)
    {
        if (code?.Value is not ChoiceValue choice || choice.Ids.Contains(id)) return true;
        binding.Bag.AddWithNearest(Problems.UnknownOption, binding.At(node), choice.Ids, id, code.Id);
        return false;
    }

    private Bound BindIndicator(ObjectReader fields)
    {
        if (binding.Expect<JsonStringSyntax>(fields.Required("indicator"), "what-indicator") is not { } node) return default;
        if (indicatorIds.Contains(node.Value))
        {
            var id = node.Value;
            return new Bound(new IndicatorCondition(binding.At(fields.Node), id, () => resolve(id)), $"indicator {id}");
        }

        binding.ReportUnknown(Problems.UnknownIndicator, node, node.Value, indicatorIds);
        return default;
    }

    private Code? Code(JsonStringSyntax? node)
    {
        if (node is null) return null;
        if (index.Codes.TryGetValue(node.Value, out var code)) return MayName(code, node) ? code : null;
        binding.ReportUnknown(Problems.UnknownCode, node, node.Value, index.Codes.Keys);
        return null;
    }

    private bool MayName(Code code, JsonSyntax node)
    {
        var problem = code.Kind switch
        {
            CodeKind.Neutral => Problems.NeutralCode,
            CodeKind.Safety when !_mayNameSafety => Problems.SafetyCode,
            _ => null,
        };
        if (problem is not null) binding.Report(problem, node, code.Id);
        return problem is null;
    }
}
