using System.Text.Json.Nodes;
using IndicatorEngine.Tests.Support;

namespace IndicatorEngine.Tests.Cli;

/// <summary>The verb <c>diff</c>, as its user would run it.</summary>
public sealed class DiffCommandTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void WhatIsNoLongerHeard_ComesFirst_AndTheVersionLast()
    {
        var run = ToolRun.Of([
            "diff",
            _folder.Ruleset(),
            Changed(
                "\"id\": \"first\"",
                "\"id\": \"third\"",
                ("\"all\": [\"c2\", \"s1\"]", "\"any\": [\"c2\", \"c3\"]"),
                ("Title first", "Another")
            ),
        ]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        string[] headings = [.. run.Output.Split('\n').Where(line => line.StartsWith("## ", StringComparison.Ordinal))];
        Assert.Equal(["## No longer heard", "## Newly heard", "## The version number"], headings);
        Assert.Contains("Now enough: C two. Before, it also needed: S one.", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1.0.0", 1)]
    [InlineData("1.1.0", 0)]
    [InlineData("0.9.0", 1)]
    public void StrictVersion_EndsWithOne_WhenTheVersionWasNotRaisedEnough(string version, int code)
    {
        var newer = Changed(
            "\"when\": \"c1\"",
            "\"when\": {\"any\": [\"c1\", \"c3\"]}",
            ("\"version\": \"1.0.0\", \"status\"", $"\"version\": \"{version}\", \"status\"")
        );
        Assert.Equal(code, ToolRun.Of(["diff", _folder.Ruleset(), newer, "--strict-version"]).ExitCode);
        Assert.Equal(0, ToolRun.Of(["diff", _folder.Ruleset(), newer]).ExitCode);
    }

    [Fact]
    public void Json_HasTheScenariosBesideBoth()
    {
        var newer = Changed("\"when\": \"c1\"", "\"when\": {\"all\": [\"c1\", \"c3\"]}");
        var older = _folder.Ruleset();
        _folder.Write("written/scenarios/01.json", Scenario("""{"raised": ["first"]}"""));
        _folder.Write("newer/scenarios/01.json", Scenario("""{"notRaised": ["first"]}"""));
        var run = ToolRun.Of(["diff", older, newer, "-f", "json"]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var scenarios = JsonNode.Parse(run.Output)!["scenarios"]!.AsArray();
        Assert.Equal(
            [("new", false, true), ("old", true, false)],
            scenarios.Select(scenario => ((string)scenario!["from"]!, (bool)scenario["expectedBefore"]!, (bool)scenario["expectedNow"]!))
        );
        Assert.All(scenarios, scenario => Assert.Equal("first", (string?)scenario!["noLongerRaised"]![0]));
    }

    [Fact]
    public void AFileWithErrors_IsNeverCompared()
    {
        var broken = _folder.Write("broken/ruleset.json", "{}");
        foreach (var pair in new[] { new[] { _folder.Ruleset(), broken }, [broken, _folder.Ruleset()] })
        {
            var run = ToolRun.Of(["diff", .. pair]);
            Assert.Equal((1, ""), (run.ExitCode, run.Output));
            Assert.Contains("IND2002", run.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void AScenarioWithErrors_IsNeverPassedOver()
    {
        var older = _folder.Ruleset();
        _folder.Write("written/scenarios/01.json", Scenario("""{"raised": ["frist"]}"""));
        var run = ToolRun.Of(["diff", older, Changed("Title first", "Another")]);
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("Did you mean `first`?", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("diff")]
    [InlineData("diff", "one")]
    [InlineData("diff", "one", "two", "three")]
    [InlineData("diff", "one", "two", "--format", "ndjson")]
    public void AWrongCommand_EndsWithTwo(params string[] arguments) => Assert.Equal(2, ToolRun.Of(arguments).ExitCode);

    private string Changed(string old, string @new, params (string Old, string New)[] more)
    {
        var folder = _folder.Ruleset("newer");
        var path = Path.Combine(folder, "ruleset.json");
        var json = more.Prepend((old, @new))
            .Prepend(("\"id\": \"newer\"", "\"id\": \"written\""))
            .Aggregate(File.ReadAllText(path), (text, change) =>
            {
                Assert.Contains(change.Item1, text, StringComparison.Ordinal);
                return text.Replace(change.Item1, change.Item2, StringComparison.Ordinal);
            });
        File.WriteAllText(path, json);
        return folder;
    }

    private static string Scenario(string expect) => $$$"""
        {"format": "scenario/1", "id": "small", "title": {"en": "A small one"}, "story": {"en": "A story."}, "teaches": {"en": "A lesson."},
         "screening": {{{ScratchFolder.Raising}}}, "expect": {{{expect}}}}
        """;
}
