using IndicatorEngine.Tests.Support;

namespace IndicatorEngine.Tests.Cli;

public sealed class CheckCommandTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void EverythingShipped_IsWithoutErrors()
    {
        var run = ToolRun.Of(["check", Repository.PathOf("rulesets")]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains(" files checked: 0 errors, ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void AFileOfEachKind_IsToldApartByItsFormat()
    {
        var run = ToolRun.Of(["check", _folder.Ruleset(), _folder.Mapping(), _folder.Write("one.json", ScratchFolder.Raising), _folder.Write("list.json", $"[{ScratchFolder.Silent}]")]);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("5 files checked: 0 errors, ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void AnError_IsShownWithItsPlace_AndGivesOne()
    {
        var run = ToolRun.Of(["check", _folder.Write("one.json", "{\n \"format\": \"screening/1\",\n \"observations\": [{\"code\": \"c1\"}]\n}")]);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("one.json:3:19: error IND4004", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("1 file checked: 1 error, 0 pieces of advice.\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Advice_AloneIsNoFailure()
    {
        var json = Written.Ruleset(Written.Indicator("first", "\"c1\"").Replace("\"Why.\"", "\"A red flag.\"", StringComparison.Ordinal));
        _folder.Write("small.vocabulary.json", Written.VocabularyJson);
        var run = ToolRun.Of(["check", _folder.Write("ruleset.json", json)]);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("advice IND3021", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("1 file checked: 0 errors, 1 piece of advice.\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void AFileThatIsNotThere_GivesOne() =>
        Assert.Equal(1, ToolRun.Of(["check", Path.Combine(_folder.Ruleset(), "nothing.json")]).ExitCode);

    [Fact]
    public void AFolderWithNothingToCheck_GivesOne()
    {
        var run = ToolRun.Of(["check", Path.GetDirectoryName(_folder.Write("notes/read.txt", "not json"))!]);
        Assert.Equal((1, "0 files checked: 0 errors, 0 pieces of advice.\n"), (run.ExitCode, run.Output));
    }
}
