using IndicatorEngine.Batches;
using IndicatorEngine.Compilation;
using IndicatorEngine.Screenings;

namespace IndicatorEngine.Mappings;

/// <summary>The planes that each value of a column sets. Not thread-safe.</summary>
internal sealed class ColumnPlanes(
    MappedField field,
    RecordMapping mapping,
    UnmappedValues unmapped,
    InputPlanes inputs,
    UnrecognisedCounts unrecognised
)
{
    // A column of free text has no end of values; those after so many are worked out each time.
    private const int MostRemembered = 1000;

    private const int Ascii = 128;

    private readonly Dictionary<string, Value> _known = new(StringComparer.Ordinal);

    // Most cells of a coded table hold one character: those need no search.
    private readonly Value?[] _short = new Value?[Ascii];

    /// <summary>The planes; a value that no entry names is counted.</summary>
    public ReadOnlySpan<int> Of(ReadOnlySpan<char> text, int line)
    {
        var value = text is [< (char)Ascii and var only] ? _short[only] ??= Find(text) : Find(text);
        if (!value.IsKnown) unmapped.Count(field.Name, value.Text, line);
        foreach (var account in value.Unrecognised) unrecognised.Add(account);
        return value.Planes;
    }

    private Value Find(ReadOnlySpan<char> text)
    {
        if (_known.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out var known)) return known;
        var value = Read(text.ToString());
        if (_known.Count < MostRemembered) _known.Add(value.Text, value);
        return value;
    }

    private Value Read(string text)
    {
        var accounts = new List<Observation>();
        var isKnown = FieldReading.Read(field, text, mapping, accounts);
        var planes = new List<int>();
        foreach (var account in accounts) inputs.AddPlanes(account, planes);
        return new Value(text, [.. planes], isKnown, [.. accounts.Where(account => unrecognised.Recognise(account) != Recognition.Known)]);
    }

    private sealed record Value(string Text, int[] Planes, bool IsKnown, Observation[] Unrecognised);
}
