using System.Text;
using IndicatorEngine.Cli;
using Spectre.Console;

namespace IndicatorEngine.Tests.Support;

/// <summary>Runs the tool as its user would, inside the test process.</summary>
internal sealed record ToolRun(int ExitCode, string Output, string Error)
{
    /// <summary>Runs the tool with arguments, and with text on its standard input.</summary>
    /// <param name="arguments">The arguments.</param>
    /// <param name="input">What stands on its standard input.</param>
    /// <param name="person">A person who can be asked; null when nobody is there.</param>
    public static ToolRun Of(string[] arguments, string input = "", IAnsiConsole? person = null)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        using var standardInput = new MemoryStream(Encoding.UTF8.GetBytes(input));
        var terminal = new Terminal(standardInput, output, error, isInteractive: false, new FixedTime()) { Questions = person };
        var code = Tool.Run(arguments, terminal);
        return new ToolRun((int)code, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }

    private sealed class FixedTime : TimeProvider
    {
        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

        public override DateTimeOffset GetUtcNow() => new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);
    }
}
