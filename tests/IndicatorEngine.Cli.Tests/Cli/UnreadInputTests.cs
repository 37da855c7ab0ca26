using IndicatorEngine.Tests.Support;

namespace IndicatorEngine.Tests.Cli;

/// <summary>Where nothing could be read, no command prints what would look as if nothing had been there to find.</summary>
public sealed class UnreadInputTests : IDisposable
{
    private static readonly string[] Commands =
    [
        "screen",
        "screen -f json",
        "screen -f ndjson",
        "screen -f markdown",
        "screen --summary",
        "screen --merge -f json",
        "screen --merge --summary",
        "compare",
        "compare -f json",
        "compare -f html",
        "compare -f svg",
    ];

    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("missing.json", null)]
    [InlineData("empty.json", "")]
    [InlineData("empty.ndjson", "\n")]
    [InlineData("empty.csv", "")]
    [InlineData("cut-off.json", "[")]
    [InlineData("every-one-bad.json", "[{}, 7]")]
    [InlineData("every-line-bad.ndjson", "{}\n{")]
    [InlineData("every-row-bad.csv", "name,one,two\nA\nB,1,1,1\n")]
    [InlineData("other-columns.csv", "name,three\nA,1\n")]
    [InlineData("folder.json", "folder")]
    public void NothingIsPrinted_AndItIsSaidWhy(string name, string? text)
    {
        var (path, ruleset, mapping) = (_folder.PathOf(name), _folder.Ruleset(), _folder.Mapping());
        if (text == "folder") Directory.CreateDirectory(path);
        else if (text is not null) _folder.Write(name, text);
        Assert.All(Commands, command =>
        {
            var target = _folder.PathOf("report");
            string[] words = [.. command.Split(' '), path, "-r", ruleset, "--map", mapping];
            var run = ToolRun.Of(words);
            Assert.Equal((1, ""), (run.ExitCode, run.Output));
            Assert.Contains("No screening could be read, so there is no result.", run.Error, StringComparison.Ordinal);
            Assert.Contains(name, run.Error, StringComparison.Ordinal);
            if (command.StartsWith("compare", StringComparison.Ordinal)) Assert.Equal(1, ToolRun.Of([.. words, "--out", target]).ExitCode);
            Assert.False(Path.Exists(target));
        });
    }

    [Theory]
    [InlineData("list.json", "[]")]
    [InlineData("head.csv", "name,one,two\n")]
    public void WhatIsEmptyAndWhole_IsNoFailure(string name, string text)
    {
        string[] words = [_folder.Write(name, text), "-r", _folder.Ruleset(), "--map", _folder.Mapping()];
        Assert.Equal(new ToolRun(0, "[]\n", "No screening was found in what was given.\n"), ToolRun.Of(["screen", .. words, "-f", "json"]));
        Assert.Equal(0, ToolRun.Of(["screen", .. words, "--summary"]).Json().Number("screenings"));
    }

    [Fact]
    public void APartThatCannotBeRead_LeavesNothingMerged()
    {
        var run = ToolRun.Of([
            "screen",
            _folder.Write("one.json", ScratchFolder.Raising),
            _folder.Write("two.json", "{}"),
            "-r",
            _folder.Ruleset(),
            "--merge",
            "--summary",
        ]);
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.EndsWith("Nothing was merged, because a part could not be read.\n", run.Error, StringComparison.Ordinal);
    }
}
