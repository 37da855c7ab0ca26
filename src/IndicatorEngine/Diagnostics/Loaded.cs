using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace IndicatorEngine.Diagnostics;

/// <summary>Makes values that look as if they were read.</summary>
public static class Loaded
{
    /// <summary>A value made without reading a file.</summary>
    public static Loaded<T> Of<T>(T value)
        where T : class => new(value, []);

    /// <summary>A value that could not be made, for reasons found elsewhere.</summary>
    /// <param name="diagnostics">The reasons; at least one is an error.</param>
    /// <exception cref="ArgumentException">None is an error: a failure must never look like nothing found.</exception>
    public static Loaded<T> Failed<T>(ImmutableArray<Diagnostic> diagnostics)
        where T : class => diagnostics.Any(d => d.IsError)
            ? new Loaded<T>(null, diagnostics)
            : throw new ArgumentException("A failure needs a reason.", nameof(diagnostics));
}

/// <summary>What came of reading a file: the value when it has no errors, and everything found either way.</summary>
/// <typeparam name="T">What was read.</typeparam>
public sealed class Loaded<T>
    where T : class
{
    internal Loaded(T? value, ImmutableArray<Diagnostic> diagnostics)
    {
        Value = diagnostics.Any(d => d.IsError) ? null : value;
        Diagnostics = diagnostics;
    }

    /// <summary>The value; null when there are errors.</summary>
    public T? Value { get; }

    /// <summary>Everything found, sorted by place; capped at 200, with a last entry that counts the rest.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>The value, where the caller knows the file is good, such as one shipped with the program.</summary>
    /// <exception cref="InvalidOperationException">The file has errors; the message lists them.</exception>
    public T Required => Value ?? throw new InvalidOperationException(string.Join(Environment.NewLine, Diagnostics));

    /// <summary>Takes the value; false when there are errors.</summary>
    public bool TryGet([NotNullWhen(true)] out T? value) => (value = Value) is not null;
}
