using System.Collections.Immutable;
using System.Globalization;
using IndicatorEngine.Diagnostics;
using IndicatorEngine.Text;

namespace IndicatorEngine.Mappings;

/// <summary>
/// The values met that no entry names: counted and reported by field and line, never guessed, and never repeated, because
/// any of them could be what somebody said. Not thread-safe.
/// </summary>
/// <param name="name">What diagnostics call the file.</param>
internal sealed class UnmappedValues(string name)
{
    // Memory stays level: past a hundred different values of a field the rest are counted together.
    private const int ValuesCountedInAField = 100;
    private const string OtherValues = "…";

    private readonly Dictionary<string, Dictionary<string, Found>> _fields = new(StringComparer.Ordinal);

    public void Count(string field, string value, int line)
    {
        if (!_fields.TryGetValue(field, out var values)) _fields[field] = values = new Dictionary<string, Found>(StringComparer.Ordinal);
        if (values.Count >= ValuesCountedInAField && !values.ContainsKey(value)) value = OtherValues;
        values[value] = values.TryGetValue(value, out var found) ? found with { Records = found.Records + 1 } : new Found(line, 1);
    }

    /// <summary>Each value by its field and the line where it was first met, with how often it came.</summary>
    public ImmutableArray<Diagnostic> Report()
    {
        var bag = new DiagnosticBag();
        foreach (var (field, values) in _fields)
        {
            foreach (var (value, found) in values)
            {
                var name = (value == OtherValues, found.Records == 1) switch
                {
                    (true, true) => "with-others-in-one-record",
                    (true, false) => "with-others-in-records",
                    (false, true) => "in-one-record",
                    (false, false) => "in-records",
                };
                bag.Add(Problems.UnmappedValue, At(found.Line), field, new Said(name, [found.Records]));
            }
        }

        return bag.ToSorted();
    }

    /// <summary>A place in the file by its line.</summary>
    public SourceLocation At(int line) => new(new SourceText(name, default, line, 1, ""), 0, 0);

    private readonly record struct Found(int Line, long Records);
}
