using System.Text.Json.Nodes;

namespace IndicatorEngine.Tests.Guarantees;

/// <summary>A code as the tests know it, apart from the production model.</summary>
/// <param name="Id">The name.</param>
/// <param name="Kind">concern, support, context, safety or neutral.</param>
/// <param name="Group">The group it is in.</param>
/// <param name="MayAsk">True when it may be suggested.</param>
/// <param name="Value">number, choice, or null for a plain fact.</param>
internal sealed record TestCode(string Id, string Kind, string Group, bool MayAsk, string? Value = null);

/// <summary>The vocabulary that random rulesets are made of.</summary>
internal static class RandomVocabulary
{
    public static readonly string[] Options = ["one", "two", "three"];

    public static readonly TestCode[] Codes =
    [
        .. Enumerable.Range(0, 8).Select(i => new TestCode($"c{i}", "concern", i % 2 == 0 ? "even" : "odd", i != 3)),
        .. Enumerable.Range(0, 4).Select(i => new TestCode($"s{i}", "support", i % 2 == 0 ? "even" : "odd", i != 1)),
        .. Enumerable.Range(0, 3).Select(i => new TestCode($"x{i}", "context", "even", true)),
        .. Enumerable.Range(0, 3).Select(i => new TestCode($"y{i}", "safety", "odd", true)),
        .. Enumerable.Range(0, 3).Select(i => new TestCode($"n{i}", "neutral", "odd", false)),
        new TestCode("hours", "concern", "odd", true, "number"),
        new TestCode("distance", "support", "odd", true, "number"),
        new TestCode("holder", "concern", "even", true, "choice"),
        new TestCode("channel", "context", "even", true, "choice"),
    ];

    public static readonly string[] Notices = ["kind", "calm", "stop"];

    public static IEnumerable<TestCode> OfKind(params string[] kinds) => Codes.Where(code => kinds.Contains(code.Kind));

    public static string Json { get; } = new JsonObject
    {
        ["format"] = "indicator-vocabulary/1",
        ["id"] = "random",
        ["version"] = "1.0.0",
        ["languages"] = new JsonArray("en"),
        ["areas"] = new JsonArray(Named("area")),
        ["notices"] = new JsonArray([.. Notices.Select(id => (JsonNode)new JsonObject
        {
            ["id"] = id, ["label"] = Text(id), ["text"] = Text("Advice."), ["stopsQuestions"] = id == "stop",
        })]),
        ["codes"] = new JsonArray([.. Codes.Select(Written)]),
    }.ToJsonString();

    private static JsonObject Named(string id) => new() { ["id"] = id, ["label"] = Text(id), ["meaning"] = Text("Meaning.") };

    private static JsonObject Text(string text) => new() { ["en"] = text };

    private static JsonObject Written(TestCode code)
    {
        var written = Named(code.Id);
        written["kind"] = code.Kind;
        written["group"] = code.Group;
        written["caution"] = Text("Care.");
        written["learn"] = Text("Listen.");
        written["ask"] = code.MayAsk ? "may-ask" : "only-if-offered";
        if (code.Value == "number")
            written["value"] = new JsonObject { ["type"] = "number", ["unit"] = "hours-per-day" };
        if (code.Value == "choice")
            written["value"] = new JsonObject { ["type"] = "choice", ["options"] = new JsonArray([.. Options.Select(o => (JsonNode)o)]) };
        return written;
    }
}
