using System.Collections.Immutable;
using IndicatorEngine.Rulesets;

namespace IndicatorEngine.NRules;

/// <summary>All evidence in one screening, as conditions ask for it. Any one account that meets a condition is enough.</summary>
/// <remarks>The names are what a team reads when NRules shows a condition. Immutable and thread-safe.</remarks>
/// <param name="recorded">The evidence; each can meet something.</param>
internal sealed class Evidence(IGrouping<string, IEvidence> recorded)
{
    private readonly ILookup<object, IEvidence> _byWhatItMeets = recorded.ToLookup(evidence => evidence.Meets!);

    /// <summary>The screening.</summary>
    public string Screening { get; } = recorded.Key;

    public bool Shows(string code) => _byWhatItMeets.Contains(code);

    /// <summary>Like <see cref="Shows"/>, for a number that can only be meant within bounds: beyond them an account says nothing.</summary>
    public bool ShowsWithin(string code, decimal from, decimal to)
    {
        foreach (var account in _byWhatItMeets[code])
        {
            if (((RecordedAccount)account).Observation.Number is not { } number || (number >= from && number <= to)) return true;
        }

        return false;
    }

    public bool Measures(string code, decimal atLeast, decimal atMost)
    {
        foreach (var account in _byWhatItMeets[code])
        {
            if (((RecordedAccount)account).Observation.Number is { } number && number >= atLeast && number <= atMost) return true;
        }

        return false;
    }

    public bool Chooses(string code, ImmutableArray<string> options)
    {
        foreach (var account in _byWhatItMeets[code])
        {
            if (((RecordedAccount)account).Observation.Choice is { } choice && options.Contains(choice)) return true;
        }

        return false;
    }

    public bool Raises(Indicator indicator) => _byWhatItMeets.Contains(indicator);
}
