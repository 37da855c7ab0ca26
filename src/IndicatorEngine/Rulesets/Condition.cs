using System.Collections.Immutable;
using System.Globalization;
using IndicatorEngine.Diagnostics;
using IndicatorEngine.Vocabularies;

namespace IndicatorEngine.Rulesets;

/// <summary>
/// What must be recorded as present for an indicator to be raised. There is no <c>not</c>: every condition is
/// monotone, so learning more can add a flag and never remove one. Immutable and thread-safe.
/// </summary>
public abstract class Condition
{
    private protected Condition(SourceLocation location) => Location = location;

    /// <summary>Where the authors wrote it.</summary>
    public SourceLocation Location { get; }
}

/// <summary>A code, or a value of it, is recorded as present.</summary>
public abstract class FactCondition : Condition
{
    private protected FactCondition(SourceLocation location, Code code)
        : base(location) => Code = code;

    /// <summary>The code.</summary>
    public Code Code { get; }

    /// <summary>True when an account that gives this value (or none) meets the condition.</summary>
    /// <param name="number">The number given, if any.</param>
    /// <param name="choice">The option given, if any.</param>
    public bool IsMetBy(decimal? number, string? choice) => Code.CanMean(number) && Accepts(number, choice);

    /// <summary>True when an account answers the question this asks, and the answer is another one.</summary>
    internal bool IsMissedBy(decimal? number, string? choice) => Code.CanMean(number) && Rejects(number, choice);

    /// <summary>What it asks of an account of its code: the same for two conditions that ask the same.</summary>
    internal string Asks => Code.Value is NumberValue { IsBounded: true } value
        ? string.Create(CultureInfo.InvariantCulture, $"{AsksOfValue} of {value.From}..{value.To}")
        : AsksOfValue;

    private protected abstract bool Accepts(decimal? number, string? choice);

    private protected virtual bool Rejects(decimal? number, string? choice) => false;

    private protected virtual string AsksOfValue => "";
}

/// <summary>Some account records the code as present, with whatever value.</summary>
public sealed class PresentCondition : FactCondition
{
    internal PresentCondition(SourceLocation location, Code code)
        : base(location, code)
    {
    }

    private protected override bool Accepts(decimal? number, string? choice) => true;
}

/// <summary>Some account gives a number within bounds, both included.</summary>
public sealed class MeasureCondition : FactCondition
{
    internal MeasureCondition(SourceLocation location, Code code, decimal? atLeast, decimal? atMost)
        : base(location, code)
    {
        AtLeast = atLeast;
        AtMost = atMost;
    }

    /// <summary>The smallest number that meets it, in the unit of the code; null for no bound.</summary>
    public decimal? AtLeast { get; }

    /// <summary>The largest number that meets it, in the unit of the code; null for no bound.</summary>
    public decimal? AtMost { get; }

    private protected override bool Accepts(decimal? number, string? choice) =>
        number is { } n && (AtLeast is not { } low || n >= low) && (AtMost is not { } high || n <= high);

    private protected override bool Rejects(decimal? number, string? choice) => number is not null && !Accepts(number, choice);

    private protected override string AsksOfValue => string.Create(CultureInfo.InvariantCulture, $"{AtLeast}..{AtMost}");
}

/// <summary>Some account gives one of the options listed.</summary>
public sealed class ChoiceCondition : FactCondition
{
    internal ChoiceCondition(SourceLocation location, Code code, ImmutableArray<string> options)
        : base(location, code) => Options = options;

    /// <summary>The options that meet it.</summary>
    public ImmutableArray<string> Options { get; }

    private protected override bool Accepts(decimal? number, string? choice) => choice is not null && Options.Contains(choice);

    private protected override bool Rejects(decimal? number, string? choice) =>
        choice is not null && !Accepts(number, choice) && ((ChoiceValue)Code.Value!).Ids.Contains(choice);

    private protected override string AsksOfValue => string.Join('|', Options.Order(StringComparer.Ordinal));
}

/// <summary>At least so many of several conditions are met: <c>all</c> and <c>any</c> are its two ends.</summary>
public sealed class GroupCondition : Condition
{
    internal GroupCondition(SourceLocation location, int needed, ImmutableArray<Condition> parts)
        : base(location)
    {
        Needed = needed;
        Parts = parts;
    }

    /// <summary>How many parts must be met, from 1 (any) to the number of parts (all).</summary>
    public int Needed { get; }

    /// <summary>The parts, in the authors' order; a class of codes stands here as an <c>any</c> of its members.</summary>
    public ImmutableArray<Condition> Parts { get; }

    /// <summary>The class of codes the authors wrote; null when they wrote the parts.</summary>
    internal CodeClass? Class { get; init; }

    /// <summary>True when the authors wrote a class of codes: its parts stand nowhere in the file.</summary>
    internal bool IsClass => Class is not null;
}

/// <summary>Another indicator of the same ruleset is raised.</summary>
public sealed class IndicatorCondition : Condition
{
    private readonly Func<Indicator> _target;

    internal IndicatorCondition(SourceLocation location, string indicatorId, Func<Indicator> target)
        : base(location)
    {
        IndicatorId = indicatorId;
        _target = target;
    }

    /// <summary>The other indicator's name.</summary>
    public string IndicatorId { get; }

    /// <summary>The other indicator. No indicator waits for itself.</summary>
    public Indicator Indicator => _target();
}
