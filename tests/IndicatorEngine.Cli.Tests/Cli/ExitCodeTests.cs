using System.Text;
using IndicatorEngine.Cli;
using IndicatorEngine.Tests.Support;

namespace IndicatorEngine.Tests.Cli;

public sealed class ExitCodeTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Zero_WhenDone_WhetherOrNotAnythingIsRaised()
    {
        Assert.Equal(0, ToolRun.Of(["screen", _folder.Write("one.json", ScratchFolder.Raising), "-r", _folder.Ruleset()]).ExitCode);
        Assert.Equal(0, ToolRun.Of(["screen", _folder.Write("two.json", ScratchFolder.Silent), "-r", _folder.Ruleset()]).ExitCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("frobnicate")]
    [InlineData("screen")]
    [InlineData("screen one.json")]
    [InlineData("screen --ruleset written")]
    [InlineData("screen one.json --ruleset")]
    [InlineData("screen one.json -r written --sumary")]
    [InlineData("screen one.json -r written --format xml")]
    [InlineData("screen one.json -r written --lang x!")]
    [InlineData("screen one.json -r written --as-of 2027-13-01")]
    [InlineData("check")]
    [InlineData("check rulesets --strict")]
    [InlineData("test")]
    public void Two_WhenTheCommandIsNotUnderstood_AndSaysWhereHelpIs(string command)
    {
        var run = ToolRun.Of(command.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("--help", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("IndicatorEngine.", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "frobnicate",
        "`frobnicate` is an unknown command of `indicators`: one of screen, check, test, compare, describe, diff, schema, new."
    )]
    [InlineData("new", "`new` needs a command: one of ruleset, scenario, vocabulary, mapping, drafts.")]
    public void WhereACommandIsMissing_TheCommandsAreNamed(string command, string sentence) =>
        Assert.StartsWith(sentence, ToolRun.Of(command.Split(' ')).Error, StringComparison.Ordinal);

    [Theory]
    [InlineData("check", "")]
    [InlineData("test", "")]
    [InlineData("describe", "")]
    [InlineData("screen", "one.json", "-r", "")]
    public void Two_WhenAnArgumentIsEmpty(params string[] arguments)
    {
        var run = ToolRun.Of(arguments);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("One of the arguments is empty", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    [InlineData(int.MaxValue)]
    public void One_WhenTheOutputCannotBeWritten(int room)
    {
        var (code, error) = RunWith(
            new FullDisk(room),
            new MemoryStream(),
            ["screen", _folder.Write("one.json", ScratchFolder.Raising), "-r", _folder.Ruleset()]
        );
        Assert.Equal(ExitCode.FilesHaveErrors, code);
        Assert.Contains("could not be written", error, StringComparison.Ordinal);
    }

    [Fact]
    public void One_WhenEvenHelpCannotBeWritten() =>
        Assert.Equal(ExitCode.FilesHaveErrors, RunWith(new FullDisk(0), new MemoryStream(), ["--help"]).Code);

    [Theory]
    [InlineData("json")]
    [InlineData("summary")]
    public void One_AndNothingLooksComplete_WhenTheInputBreaksOff(string format)
    {
        using var output = new MemoryStream();
        string[] how = format == "summary" ? ["--summary"] : ["-f", format];
        var (code, error) = RunWith(
            output,
            new BrokenPipe("[" + string.Concat(Enumerable.Repeat(ScratchFolder.Raising + ",", 1000))),
            ["screen", "-", "-r", _folder.Ruleset(), .. how]
        );
        var printed = Encoding.UTF8.GetString(output.ToArray());
        Assert.Equal(ExitCode.FilesHaveErrors, code);
        Assert.Contains("could no longer be read", error, StringComparison.Ordinal);
        Assert.DoesNotContain("\n]", printed, StringComparison.Ordinal);
        Assert.DoesNotContain("screenings", printed, StringComparison.Ordinal);
    }

    [Fact]
    public void Three_WithoutRepeatingWhatAFaultSays()
    {
        var (code, error) = RunWith(
            new MemoryStream(),
            new BrokenPipe("", new InvalidOperationException("what-a-person-said")),
            ["screen", "-", "-r", _folder.Ruleset()]
        );
        Assert.Equal(ExitCode.OurFault, code);
        Assert.Contains("InvalidOperationException", error, StringComparison.Ordinal);
        Assert.DoesNotContain("what-a-person-said", error, StringComparison.Ordinal);
    }

    private static (ExitCode Code, string Error) RunWith(Stream output, Stream input, string[] arguments)
    {
        using var error = new StringWriter();
        return (Tool.Run(arguments, new Terminal(input, output, error, isInteractive: false, TimeProvider.System)), error.ToString());
    }

    /// <summary>
    /// Takes some bytes, then fails; with endless room, it fails when it is flushed, as a buffer before a full disk
    /// does.
    /// </summary>
    private sealed class FullDisk(int room) : MemoryStream
    {
        public override void Write(byte[] buffer, int offset, int count)
        {
            if (Length + count > room) throw new IOException("No space left.");
            base.Write(buffer, offset, count);
        }

        public override void Flush() => throw new IOException("No space left.");
    }

    /// <summary>Gives some text, then fails.</summary>
    private sealed class BrokenPipe(string text, Exception? fault = null) : MemoryStream(Encoding.UTF8.GetBytes(text))
    {
        public override int Read(byte[] buffer, int offset, int count) =>
            Position < Length ? base.Read(buffer, offset, count) : throw fault ?? new IOException("Gone.");
    }
}
