using System.Collections.Immutable;
using System.Globalization;
using IndicatorEngine.Diagnostics;
using IndicatorEngine.Text;

namespace IndicatorEngine.Mappings;

/// <summary>The columns of a table, found by their names in one spelling. Immutable and thread-safe.</summary>
internal sealed class TableColumns
{
    private readonly ILookup<string, int> _places;

    public TableColumns(IEnumerable<string> names)
    {
        Names = [.. names.Select(Spelling.Of)];
        _places = Names.Index().ToLookup(column => column.Item, column => column.Index, StringComparer.Ordinal);
    }

    /// <summary>The names, in order; empty where a column has none.</summary>
    public ImmutableArray<string> Names { get; }

    public int Count => Names.Length;

    /// <summary>The position of a column; -1 when there is none.</summary>
    public int IndexOf(string name) => _places[name].FirstOrDefault(-1);

    /// <summary>Reports the columns that are not there, and those whose name others have too.</summary>
    /// <param name="mapping">What names the columns.</param>
    /// <param name="groupBy">Another column that is needed; null for none.</param>
    /// <param name="header">Where the names are.</param>
    /// <param name="bag">Takes the reports.</param>
    public void Match(RecordMapping mapping, string? groupBy, SourceLocation header, DiagnosticBag bag)
    {
        if (mapping.Fields.Any(field => field.Name == groupBy)) bag.Add(Problems.GroupedByMappedColumn, header, groupBy);
        foreach (var name in mapping.FieldsRead.Append(groupBy).OfType<string>().Distinct())
        {
            var places = _places[name].Select(index => index + 1).ToList();
            if (places.Count == 0) bag.AddWithNearest(Problems.MissingColumn, header, Names.Where(known => known.Length > 0), name);
            else if (places.Count > 1) bag.Add(Problems.DuplicateColumn, header, name, Listed(places));
        }
    }

    private static string Listed(List<int> places) =>
        string.Join(", ", places.Take(5).Select(place => place.ToString(CultureInfo.InvariantCulture)))
        + (places.Count > 5 ? string.Create(CultureInfo.InvariantCulture, $" and {places.Count - 5} more") : "");
}
