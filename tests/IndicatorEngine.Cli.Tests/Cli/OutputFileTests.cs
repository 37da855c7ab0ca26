using IndicatorEngine.Tests.Support;

namespace IndicatorEngine.Tests.Cli;

/// <summary>A report is never written over what it was made from, nor over another file unless that is asked for.</summary>
public sealed class OutputFileTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void AnInput_ARuleset_AVocabularyAndAMapping_AreNeverWrittenOver()
    {
        var (ruleset, other, mapping) = (_folder.Ruleset(), _folder.Ruleset("other"), _folder.Mapping());
        var input = _folder.Write("in.json", ScratchFolder.Raising);
        string[] targets =
        [
            input, mapping, Path.Combine(ruleset, "ruleset.json"), Path.Combine(other, "small.vocabulary.json"),
            Path.Combine(ruleset, "..", "in.json"),
        ];
        foreach (var target in targets)
        {
            var before = File.ReadAllBytes(target);
            var run = ToolRun.Of(["compare", input, "-r", ruleset, "-r", other, "--map", mapping, "--out", target, "--force"]);
            Assert.Equal((2, ""), (run.ExitCode, run.Output));
            Assert.Contains("choose another name", run.Error, StringComparison.Ordinal);
            Assert.Equal(before, File.ReadAllBytes(target));
        }
    }

    [Fact]
    public void AFileThatIsThere_IsWrittenOverOnlyWithForce_AndNothingIsLeftBehind()
    {
        var (ruleset, target) = (_folder.Ruleset(), _folder.Write("out/book.html", "old"));
        var refused = ToolRun.Of(["describe", ruleset, "--out", target]);
        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("--force", refused.Error, StringComparison.Ordinal);
        Assert.Equal("old", File.ReadAllText(target));
        Assert.Equal(0, ToolRun.Of(["describe", ruleset, "--out", target, "--force"]).ExitCode);
        Assert.StartsWith("<!DOCTYPE html>", File.ReadAllText(target), StringComparison.Ordinal);
        Assert.Equal([target], Directory.GetFiles(Path.GetDirectoryName(target)!));
    }

    [Theory]
    [InlineData("describe", "book.docx")]
    [InlineData("describe", "book.pdf")]
    [InlineData("compare", "seen.PDF")]
    [InlineData("compare", "seen.xlsx")]
    public void AnEndingThatItCannotWrite_IsWrongUsage(string verb, string name)
    {
        string[] words = verb == "describe"
            ? ["describe", _folder.Ruleset()]
            : ["compare", _folder.Write("in.json", ScratchFolder.Raising), "-r", _folder.Ruleset()];
        var run = ToolRun.Of([.. words, "--out", _folder.PathOf(name)]);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(".html", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.PathOf(name)));
    }

    [Fact]
    public void WhatCannotBeWritten_LeavesTheOldFile()
    {
        var folder = _folder.PathOf("taken");
        Directory.CreateDirectory(Path.Combine(folder, "book.md"));
        var run = ToolRun.Of(["describe", _folder.Ruleset(), "--out", Path.Combine(folder, "book.md"), "--force"]);
        Assert.Equal(2, run.ExitCode);
        Assert.Equal(["book.md"], Directory.GetFileSystemEntries(folder).Select(Path.GetFileName));
    }
}
