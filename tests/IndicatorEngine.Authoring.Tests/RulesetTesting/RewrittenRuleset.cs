using System.Text.Json.Nodes;
using IndicatorEngine.Rulesets;
using IndicatorEngine.RulesetTesting;

namespace IndicatorEngine.Tests.RulesetTesting;

/// <summary>A change made in the ruleset's file, as an author would make it.</summary>
internal static class RewrittenRuleset
{
    public static string With(string json, ConditionChange change)
    {
        var root = JsonNode.Parse(json)!;
        var pointer = change.Part.Location.JsonPointer;
        // A class stands at the words that name it.
        if (change.Part is GroupCondition { IsClass: true }) pointer = pointer[..^"/some".Length];
        if (change.Kind == ConditionChangeKind.PartDropped)
        {
            var (list, position) = (At(root, Parent(pointer)).AsArray(), int.Parse(pointer.Split('/')[^1]));
            list.RemoveAt(position);
            var whole = At(root, Parent(Parent(pointer))).AsObject();
            if (whole["atLeast"] is { } needed && needed.GetValue<int>() > list.Count) whole["atLeast"] = list.Count;
            return root.ToJsonString();
        }

        var part = At(root, pointer).AsObject();
        var parts = part["all"] ?? part["any"] ?? part["of"];
        switch (change.Kind)
        {
            case ConditionChangeKind.AllToAny:
                Replace(part, ("any", parts!));
                break;
            case ConditionChangeKind.AnyToAll:
                Replace(part, ("all", parts!));
                break;
            case ConditionChangeKind.OneFewer:
                Replace(part, ("atLeast", part["atLeast"]!.GetValue<int>() - 1), ("of", parts!));
                break;
            case ConditionChangeKind.OneMore:
                Replace(part, ("atLeast", part["atLeast"]!.GetValue<int>() + 1), ("of", parts!));
                break;
            case ConditionChangeKind.OptionDropped:
                part["in"] = new JsonArray([
                    .. part["in"]!
                        .AsArray()
                        .Select(option => option!.GetValue<string>())
                        .Where(option => option != change.Option)
                        .Select(option => (JsonNode)option),
                ]);
                break;
            default:
                var becomes = (MeasureCondition)change.Becomes!;
                Replace(part, ("measure", part["measure"]!), ("atLeast", becomes.AtLeast), ("atMost", becomes.AtMost));
                break;
        }

        return root.ToJsonString();
    }

    private static void Replace(JsonObject part, params (string Name, JsonNode? Value)[] members)
    {
        var copies = members.Select(member => (member.Name, member.Value?.DeepClone())).ToList();
        part.Clear();
        foreach (var (name, value) in copies)
        {
            if (value is not null) part[name] = value;
        }
    }

    private static string Parent(string pointer) => pointer[..pointer.LastIndexOf('/')];

    private static JsonNode At(JsonNode root, string pointer) =>
        pointer.Split('/').Skip(1).Aggregate(root, (node, step) => (node is JsonArray list ? list[int.Parse(step)] : node[step])!);
}
