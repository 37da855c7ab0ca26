using System.Collections.Immutable;
using IndicatorEngine.Screenings;

namespace IndicatorEngine.Mappings;

/// <summary>What the columns of a table record. Immutable and thread-safe.</summary>
public sealed class ColumnMapping
{
    internal ColumnMapping()
    {
    }

    /// <summary>Who the accounts come from; null when that is not known.</summary>
    public required AccountSource? By { get; init; }

    /// <summary>The column that names the record; null numbers the rows.</summary>
    public required string? IdColumn { get; init; }

    /// <summary>The context of every row.</summary>
    public required ScreeningContext Context { get; init; }

    /// <summary>What each column records.</summary>
    public required ImmutableArray<MappedColumn> Columns { get; init; }
}

/// <summary>What a column records. Immutable.</summary>
public sealed class MappedColumn
{
    internal MappedColumn(string name, ImmutableArray<MappedValue> entries)
    {
        Name = name;
        Entries = entries;
    }

    /// <summary>The column's name, as in the first line of the table.</summary>
    public string Name { get; }

    /// <summary>What its values record; one value may record several codes. With none the column is not read.</summary>
    public ImmutableArray<MappedValue> Entries { get; }
}

/// <summary>What a value of a column records. Immutable.</summary>
/// <param name="Is">The value, compared letter by letter.</param>
/// <param name="Code">The code.</param>
/// <param name="State">The state.</param>
public sealed record MappedValue(string Is, string Code, ObservationState State);
