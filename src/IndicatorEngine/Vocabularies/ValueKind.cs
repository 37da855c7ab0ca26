using System.Collections.Immutable;

namespace IndicatorEngine.Vocabularies;

/// <summary>What an observation of a code can say beyond yes: a number or one of several options.</summary>
public abstract class ValueKind
{
    private protected ValueKind()
    {
    }
}

/// <summary>The code carries a number.</summary>
public sealed class NumberValue : ValueKind
{
    internal NumberValue(string unit) => Unit = unit;

    /// <summary>What is counted, such as <c>hours-per-day</c>.</summary>
    public string Unit { get; }
}

/// <summary>The code carries one of several options.</summary>
public sealed class ChoiceValue : ValueKind
{
    internal ChoiceValue(ImmutableArray<string> options) => Options = options;

    /// <summary>The options, in the authors' order.</summary>
    public ImmutableArray<string> Options { get; }
}
