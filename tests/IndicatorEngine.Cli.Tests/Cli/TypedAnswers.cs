using Spectre.Console;
using Spectre.Console.Rendering;

namespace IndicatorEngine.Tests.Cli;

/// <summary>A person at the terminal who types prepared lines; what they are shown is kept.</summary>
internal sealed class TypedAnswers : IAnsiConsole, IAnsiConsoleInput, IDisposable
{
    private readonly StringWriter _shown = new();
    private readonly Queue<char> _keys;
    private readonly IAnsiConsole _console;

    public TypedAnswers(params string[] lines)
    {
        _keys = new Queue<char>(string.Concat(lines.Select(line => line + "\r")));
        _console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Out = new AnsiConsoleOutput(_shown),
                Ansi = AnsiSupport.No,
                Interactive = InteractionSupport.Yes,
            }
        );
        _console.Profile.Width = 1000; // No line breaks: a path of any length looks the same.
    }

    /// <summary>The questions, and what was typed.</summary>
    public string Shown => _shown.ToString();

    /// <summary>True when every line was used.</summary>
    public bool AreUsedUp => _keys.Count == 0;

    public void Dispose() => _shown.Dispose();

    public Profile Profile => _console.Profile;

    public IAnsiConsoleCursor Cursor => _console.Cursor;

    public IAnsiConsoleInput Input => this;

    public IExclusivityMode ExclusivityMode => _console.ExclusivityMode;

    public RenderPipeline Pipeline => _console.Pipeline;

    public void Clear(bool home) => _console.Clear(home);

    public void Write(IRenderable renderable) => _console.Write(renderable);

    public void WriteAnsi(Action<AnsiWriter> action) => _console.WriteAnsi(action);

    public bool IsKeyAvailable() => !AreUsedUp;

    public ConsoleKeyInfo? ReadKey(bool intercept) =>
        _keys.TryDequeue(out var key)
            ? new ConsoleKeyInfo(key, key == '\r' ? ConsoleKey.Enter : ConsoleKey.None, false, false, false)
            : throw new InvalidOperationException("More was asked than was answered.");

    public Task<ConsoleKeyInfo?> ReadKeyAsync(bool intercept, CancellationToken cancellationToken) => Task.FromResult(ReadKey(intercept));
}
