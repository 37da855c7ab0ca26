using System.Text.Json.Nodes;

namespace IndicatorEngine.Tests.Guarantees;

/// <summary>A condition as the tests know it: written as JSON for the loader, and read by the naive evaluator.</summary>
internal abstract record TestCondition
{
    public abstract JsonNode ToJson();
}

internal sealed record Fact(string Code) : TestCondition
{
    public override JsonNode ToJson() => Code;
}

internal sealed record Measure(string Code, int Low, int High) : TestCondition
{
    public override JsonNode ToJson() => new JsonObject { ["measure"] = Code, ["between"] = new JsonArray(Low, High) };
}

internal sealed record Choice(string Code, IReadOnlyList<string> Options) : TestCondition
{
    public override JsonNode ToJson() => new JsonObject { ["choice"] = Code, ["in"] = new JsonArray([.. Options.Select(o => (JsonNode)o)]) };
}

internal sealed record OfClass(string Kind, string Group) : TestCondition
{
    public override JsonNode ToJson() => new JsonObject { ["some"] = new JsonObject { ["kind"] = Kind, ["group"] = Group } };
}

internal sealed record AtLeast(int Needed, IReadOnlyList<TestCondition> Parts) : TestCondition
{
    public override JsonNode ToJson()
    {
        var parts = new JsonArray([.. Parts.Select(part => part.ToJson())]);
        if (Needed == Parts.Count) return new JsonObject { ["all"] = parts };
        return Needed == 1 ? new JsonObject { ["any"] = parts } : new JsonObject { ["atLeast"] = Needed, ["of"] = parts };
    }
}

internal sealed record OtherIndicator(string Id) : TestCondition
{
    public override JsonNode ToJson() => new JsonObject { ["indicator"] = Id };
}

internal sealed record TestIndicator(string Id, TestCondition When, string? OnlyInSetting, IReadOnlyList<string> Notices);

internal sealed record TestNotice(string Id, TestCondition When, string Give);

/// <summary>A random ruleset.</summary>
internal sealed record TestRuleset(IReadOnlyList<TestIndicator> Indicators, IReadOnlyList<TestNotice> Notices)
{
    public string ToJson()
    {
        JsonObject Text(string text) => new() { ["en"] = text };
        var ruleset = JsonNode.Parse(Support.Written.Ruleset(""))!.AsObject();
        ruleset["indicators"] = new JsonArray([.. Indicators.Select(indicator =>
        {
            var written = new JsonObject
            {
                ["id"] = indicator.Id, ["area"] = "area", ["title"] = Text(indicator.Id), ["why"] = Text("Why."), ["caution"] = Text("Care."),
                ["when"] = indicator.When.ToJson(),
                ["notices"] = new JsonArray([.. indicator.Notices.Select(n => (JsonNode)n)]),
                ["sources"] = new JsonArray(new JsonObject { ["document"] = "A document" }),
            };
            if (indicator.OnlyInSetting is { } setting) written["onlyIn"] = new JsonObject { ["settings"] = new JsonArray(setting), ["because"] = Text("Because.") };
            return (JsonNode)written;
        })]);
        ruleset["notices"] = new JsonArray([.. Notices.Select(notice => (JsonNode)new JsonObject
        {
            ["id"] = notice.Id, ["when"] = notice.When.ToJson(), ["give"] = new JsonArray(notice.Give),
        })]);
        return ruleset.ToJsonString();
    }
}
