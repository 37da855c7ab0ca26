using System.Text.Json;
using IndicatorEngine.Tests.Support;

namespace IndicatorEngine.Tests.Cli;

/// <summary>What a run printed, read back as a program would read it.</summary>
internal static class PrintedResults
{
    public static JsonElement Json(this ToolRun run) => Parsed(run.Output);

    public static List<JsonElement> Lines(this ToolRun run) =>
        [.. run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Parsed)];

    public static string? Name(this JsonElement result) => result.GetProperty("screening").GetString();

    public static List<string> Flags(this JsonElement result, int ruleset = 0) =>
        [
            .. result
                .GetProperty("rulesets")[ruleset]
                .GetProperty("flags")
                .EnumerateArray()
                .Select(flag => flag.GetProperty("indicator").GetString()!),
        ];

    public static long Number(this JsonElement element, string name) => element.GetProperty(name).GetInt64();

    private static JsonElement Parsed(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
