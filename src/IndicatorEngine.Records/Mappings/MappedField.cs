using System.Collections.Frozen;
using System.Collections.Immutable;
using IndicatorEngine.Screenings;

namespace IndicatorEngine.Mappings;

/// <summary>What a field of a record records. Immutable and thread-safe.</summary>
public sealed class MappedField
{
    private readonly Lazy<FrozenDictionary<string, ImmutableArray<MappedValue>>> _byValue;

    internal MappedField(string name)
    {
        Name = name;
        _byValue = new(() => Values
            .SelectMany(value => value.Is.Select(text => (text, value)))
            .GroupBy(pair => pair.text, pair => pair.value)
            .ToFrozenDictionary(same => same.Key, same => same.Distinct().ToImmutableArray(), StringComparer.Ordinal));
    }

    /// <summary>The column's name, the path in a JSON record, or the <c>linkId</c>.</summary>
    public string Name { get; }

    /// <summary>Who its accounts come from; null for the mapping's own.</summary>
    public AccountSource? By { get; init; }

    /// <summary>What is between several values in one text, such as <c>;</c>; null where there is one value.</summary>
    public string? Split { get; init; }

    /// <summary>What its values record; one value may record several codes.</summary>
    public ImmutableArray<MappedValue> Values { get; init; } = [];

    /// <summary>What numbers record that lie in a range.</summary>
    public ImmutableArray<NumberRange> Numbers { get; init; } = [];

    /// <summary>The code whose number the field is; null for none.</summary>
    public string? Measure { get; init; }

    /// <summary>The code of which its values are options; null for none.</summary>
    public string? Choice { get; init; }

    /// <summary>The field with the day on which the age counts, where this one is a birth date; null otherwise.</summary>
    public string? AgeOn { get; init; }

    /// <summary>False for a field that was listed and waits for entries.</summary>
    internal bool IsRead => !Values.IsEmpty || !Numbers.IsEmpty || Measure is not null || AgeOn is not null;

    /// <summary>The codes it can record, each once.</summary>
    internal IEnumerable<string> Codes =>
        Values.Select(value => value.Code).Concat(Numbers.Select(range => range.Code)).Append(Measure).Append(Choice)
            .Append(AgeOn is null ? null : FieldReading.AgeCode).OfType<string>().Distinct();

    /// <summary>The entries of a value in its one spelling; none where no entry names it.</summary>
    internal ImmutableArray<MappedValue> EntriesOf(string value) => _byValue.Value.TryGetValue(value, out var found) ? found : [];
}

/// <summary>What a value records: an account of a code, an option of one, or nothing. Immutable.</summary>
/// <param name="Is">The values, compared without blanks around them and in one spelling.</param>
/// <param name="Code">The code; null where the value is known and records nothing.</param>
/// <param name="State">The state.</param>
/// <param name="By">Who the account comes from; null for the field's own.</param>
/// <param name="Option">The option of the code; null for none.</param>
public sealed record MappedValue(
    ImmutableArray<string> Is,
    string? Code,
    ObservationState State,
    AccountSource? By,
    string? Option
);

/// <summary>What numbers from one bound to another record, both included. Immutable.</summary>
/// <param name="From">The lowest; null for no bound.</param>
/// <param name="To">The highest; null for no bound.</param>
/// <param name="Code">The code.</param>
/// <param name="State">The state.</param>
/// <param name="By">Who the account comes from; null for the field's own.</param>
public sealed record NumberRange(decimal? From, decimal? To, string Code, ObservationState State, AccountSource? By);
