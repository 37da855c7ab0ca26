using IndicatorEngine.Tests.Support;

namespace IndicatorEngine.Tests.Cli;

public sealed class ScreenMergeTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void PartsOfOnePerson_TogetherRaiseWhatNoneDoesAlone()
    {
        string[] parts = [Part("c2"), Part("s1")];
        Assert.All(Screen(parts).Lines(), result => Assert.Empty(result.Flags()));
        Assert.Equal(["second"], Screen(parts, "--merge").Lines().Single().Flags());
    }

    [Fact]
    public void TheOrderOfTheParts_NeverMatters() =>
        Assert.Equal(
            Screen([Part("c2"), Part("c1"), Part("s1")], "--merge").Output,
            Screen([Part("s1"), Part("c2"), Part("c1")], "--merge").Output
        );

    [Fact]
    public void FilesOfAnyKind_MergeIntoOne()
    {
        var run = ToolRun.Of(
            [
                "screen",
                _folder.Write("a.json", $"[{Part("c1")}]"),
                _folder.Write("b.ndjson", Part("c2")),
                _folder.Write("c.csv", "name,one,two\nS-1,,1\n"),
                "-",
                "--map",
                _folder.Mapping(),
                "-r",
                _folder.Ruleset(),
                "-f",
                "json",
                "--merge",
            ],
            "name,one,two\nS-1,0,\n"
        );
        Assert.Equal(["first", "second"], run.Json().Flags());
        Assert.Equal("S-1", run.Json().Name());
    }

    [Fact]
    public void APartThatCannotBeRead_StopsTheWhole()
    {
        var run = Screen([Part("c1"), "{"], "--merge");
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("IND1012", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Summary_CountsTheWholeOnce() =>
        Assert.Equal(
            1,
            ToolRun
                .Of([
                    "screen",
                    _folder.Write("parts.ndjson", $"{Part("c1")}\n{Part("c2")}"),
                    "-r",
                    _folder.Ruleset(),
                    "--merge",
                    "--summary",
                ])
                .Json()
                .Number("screenings")
        );

    private static string Part(string code) =>
        $$"""{"format": "screening/1", "id": "S-1", "observations": [{"code": "{{code}}", "state": "present"}]}""";

    private ToolRun Screen(string[] parts, params string[] options) =>
        ToolRun.Of([
            "screen",
            _folder.Write("parts.ndjson", string.Join('\n', parts)),
            "-r",
            _folder.Ruleset(),
            "-f",
            "ndjson",
            .. options,
        ]);
}
