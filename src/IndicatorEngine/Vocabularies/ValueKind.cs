using System.Collections.Immutable;
using IndicatorEngine.Text;

namespace IndicatorEngine.Vocabularies;

/// <summary>What an observation of a code can say beyond yes: a number or one of several options.</summary>
public abstract class ValueKind
{
    private protected ValueKind()
    {
    }
}

/// <summary>The code carries a number. Immutable and thread-safe.</summary>
public sealed class NumberValue : ValueKind
{
    internal NumberValue(string unit, decimal? from, decimal? to)
    {
        Unit = unit;
        From = from;
        To = to;
    }

    /// <summary>What is counted, such as <c>hours-per-day</c>.</summary>
    public string Unit { get; }

    /// <summary>The smallest number that can be meant, in <see cref="Unit"/>; null for no bound.</summary>
    public decimal? From { get; }

    /// <summary>The largest number that can be meant, in <see cref="Unit"/>; null for no bound.</summary>
    public decimal? To { get; }

    internal bool IsBounded => From is not null || To is not null;

    /// <summary>True for a number that can be meant. Forms write -99 or 999 for "no answer": such a number is never a fact.</summary>
    internal bool Allows(decimal number) => !(number < From) && !(number > To);
}

/// <summary>The code carries one of several options. Immutable and thread-safe.</summary>
public sealed class ChoiceValue : ValueKind
{
    internal ChoiceValue(ImmutableArray<ChoiceOption> options)
    {
        Options = options;
        Ids = [.. options.Select(option => option.Id)];
    }

    /// <summary>The options, in the authors' order.</summary>
    public ImmutableArray<ChoiceOption> Options { get; }

    /// <summary>Their names.</summary>
    internal ImmutableArray<string> Ids { get; }

    /// <summary>What an option is called: its label, or its name without the dashes where it has none or is not known.</summary>
    internal string Named(string id, LanguageTag language) =>
        Options.FirstOrDefault(option => option.Id == id)?.Label?.In(language) ?? id.Replace('-', ' ');
}

/// <summary>One of the options of a choice. Immutable and thread-safe.</summary>
public sealed class ChoiceOption
{
    internal ChoiceOption(string id, LocalizedText? label)
    {
        Id = id;
        Label = label;
    }

    /// <summary>The name used in rulesets and screenings.</summary>
    public string Id { get; }

    /// <summary>A few plain words for it; null when its authors gave its name alone.</summary>
    public LocalizedText? Label { get; }

    /// <inheritdoc/>
    public override string ToString() => Id;
}
