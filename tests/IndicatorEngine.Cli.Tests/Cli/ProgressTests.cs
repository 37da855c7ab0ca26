using System.Text;
using IndicatorEngine.Cli;

namespace IndicatorEngine.Tests.Cli;

/// <summary>What a person at a terminal sees while a long file is read.</summary>
public sealed class ProgressTests : IDisposable
{
    // Long enough to be waited for.
    private const int Lines = 32_000;

    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void ALongFile_ShowsHowFarItHasCome_AndLeavesNothingBehind()
    {
        var (code, written, _) = Screen(Long(), watching: true, "--summary");
        Assert.Equal(0, code);
        Assert.Matches(@"long\.ndjson \[#+\.+\]  ?\d+% 00:", written);
        Assert.Equal("", Seen(written));
    }

    [Fact]
    public void ABadLine_IsSeenWhole_HoweverOftenProgressIsDrawn()
    {
        var path = Long("{\"format\": \"screening/1\", \"observation\": []}");
        var (code, written, _) = Screen(path, watching: true, "--summary");
        var plain = Screen(path, watching: false, "--summary");
        Assert.Equal((1, 1), (code, plain.Code));
        Assert.Contains("% 00:", written, StringComparison.Ordinal);
        Assert.Contains($":{Lines + 1}:", plain.Error, StringComparison.Ordinal);
        Assert.Equal(plain.Error.Replace("\r\n", "\n", StringComparison.Ordinal), Seen(written));
    }

    [Fact]
    public void ResultsOnTheSameScreen_ShowHowFarItHasCome_AndNothingWritesOverThem()
    {
        Assert.Equal("", Screen(Long(), watching: true, "-f", "ndjson").Error);
        Assert.Contains("% 00:", Screen(Long(), watching: true, "--merge").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void WithNobodyWatching_NothingIsShown() => Assert.Equal("", Screen(Long(), watching: false, "--summary").Error);

    private string Long(string? between = null)
    {
        var lines = string.Concat(Enumerable.Repeat(ScratchFolder.Raising + "\n", Lines));
        return _folder.Write("long.ndjson", between is null ? lines : lines + between + "\n" + lines);
    }

    private (int Code, string Error, string Output) Screen(string path, bool watching, params string[] options)
    {
        using var input = new MemoryStream();
        using var output = new MemoryStream();
        using var error = new StringWriter();
        var terminal = new Terminal(input, output, error, watching, new HurriedTime()) { ShowsResults = watching };
        var code = Tool.Run(["screen", path, "-r", _folder.Ruleset(), .. options], terminal);
        return ((int)code, error.ToString(), Encoding.UTF8.GetString(output.ToArray()));
    }

    /// <summary>
    /// What a terminal still shows at the end: a carriage return goes back, and what comes then is written over what
    /// was there.
    /// </summary>
    private static string Seen(string written)
    {
        var lines = written.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n').Select(line =>
        {
            var shown = new StringBuilder();
            foreach (var part in line.Split('\r'))
            {
                if (shown.Length < part.Length) shown.Length = part.Length;
                for (var i = 0; i < part.Length; i++) shown[i] = part[i];
            }

            return shown.ToString().TrimEnd();
        });
        return string.Join('\n', lines);
    }

    /// <summary>So much time passes between one look and the next that progress is drawn whenever it may be.</summary>
    private sealed class HurriedTime : TimeProvider
    {
        private long _looks;

        public override long TimestampFrequency => 1;

        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

        public override long GetTimestamp() => _looks++;

        public override DateTimeOffset GetUtcNow() => new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);
    }
}
