using System.Collections.Immutable;
using System.Globalization;
using IndicatorEngine.Rulesets;
using IndicatorEngine.Screenings;
using IndicatorEngine.Vocabularies;

namespace IndicatorEngine.Analysis;

/// <summary>
/// What an indicator can rest on, as finely as the conditions at hand tell things apart: a fact that somebody can
/// record, or the contexts it is limited to. Each may hold whatever else does, because accounts of one code stand
/// side by side. Immutable.
/// </summary>
internal abstract class Premise
{
    private protected Premise()
    {
    }

    /// <summary>The premise in the words of a ruleset file.</summary>
    public abstract override string ToString();

    /// <summary>What it is ordered by, so that the same rulesets give the same words.</summary>
    public abstract string Key { get; }
}

/// <summary>An account records a code as present, perhaps with a value.</summary>
internal sealed class FactPremise : Premise
{
    public required Code Code { get; init; }

    /// <summary>The conditions such an account meets: those of one premise are met by all of its accounts.</summary>
    public required ImmutableArray<FactCondition> Meets { get; init; }

    /// <summary>The number of an example of such an account; null when none is needed.</summary>
    public required decimal? Number { get; init; }

    /// <summary>The option of an example of such an account; null when none is needed.</summary>
    public required string? Choice { get; init; }

    public override string Key => string.Create(CultureInfo.InvariantCulture, $"{Code.Id} {Number} {Choice}");

    /// <summary>The smallest number that all of <see cref="Meets"/> allow; null for no bound.</summary>
    public decimal? AtLeast => Meets.OfType<MeasureCondition>().Max(measure => measure.AtLeast);

    /// <summary>The largest number that all of <see cref="Meets"/> allow; null for no bound.</summary>
    public decimal? AtMost => Meets.OfType<MeasureCondition>().Min(measure => measure.AtMost);

    /// <summary>The options that all of <see cref="Meets"/> allow; empty when none asks for one.</summary>
    public ImmutableArray<string> Options =>
        Meets
            .OfType<ChoiceCondition>()
            .Select(choice => choice.Options)
            .Aggregate((ImmutableArray<string>?)null, (both, options) => both is null ? options : [.. both.Value.Where(options.Contains)])
        ?? [];

    /// <summary>The person's own account of the fact, as an example of all that meet the same conditions.</summary>
    public Observation Example => new(Code.Id, ObservationState.Present, AccountSource.Person) { Number = Number, Choice = Choice };

    /// <summary>The weakest words that all of <see cref="Meets"/> follow from.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"`{Code.Id}`") + (AtLeast, AtMost) switch
    {
        ({ } low, { } high) => string.Create(CultureInfo.InvariantCulture, $" between {low} and {high}"),
        ({ } low, null) => string.Create(CultureInfo.InvariantCulture, $" at least {low}"),
        (null, { } high) => string.Create(CultureInfo.InvariantCulture, $" at most {high}"),
        _ => Options.IsEmpty ? "" : $" in {string.Join(", ", Options)}",
    };
}

/// <summary>The screening is in a context that an indicator is limited to, or may be: what is unknown never excludes.</summary>
internal sealed class ContextPremise : Premise
{
    public required ContextLimit Limit { get; init; }

    public override string Key => $"~{this}";

    public override string ToString() => "a context of " + string.Join(" and ", new[]
    {
        Words("setting", Limit.Settings), Words("sector", Limit.Sectors), Words("place", Limit.Regions),
    }.OfType<string>());

    private static string? Words(string respect, ImmutableArray<string> names) =>
        names.IsEmpty ? null : $"{respect} {string.Join(" or ", names.Select(name => $"`{name}`"))}";
}
