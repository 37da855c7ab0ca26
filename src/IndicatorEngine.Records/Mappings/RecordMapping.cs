using System.Collections.Immutable;
using IndicatorEngine.Rulesets;
using IndicatorEngine.Screenings;
using IndicatorEngine.Text;

namespace IndicatorEngine.Mappings;

/// <summary>What the records of another system say as screenings: the format <c>record-mapping/1</c>. Immutable and thread-safe.</summary>
public sealed class RecordMapping
{
    internal RecordMapping()
    {
    }

    /// <summary>Its version; null where it was not given.</summary>
    public string? Version { get; init; }

    /// <summary>What it is called, by language; null where it was not given.</summary>
    public LocalizedText? Title { get; init; }

    /// <summary>The shape of the records it was written for; null for any.</summary>
    public RecordShape? From { get; init; }

    /// <summary>The list in a record each of whose items is a person, such as <c>household[]</c>; null where a record is one person.</summary>
    public string? Person { get; init; }

    /// <summary>The field that names the record, never a person; null numbers the records.</summary>
    public string? IdField { get; init; }

    /// <summary>True when records of one name are visits of one person.</summary>
    public bool MergesSameId { get; init; }

    /// <summary>Who the accounts come from, where a field does not say; null when that is not known.</summary>
    public AccountSource? By { get; init; }

    /// <summary>The context of every record, as far as no field says otherwise.</summary>
    public ScreeningContext Context { get; init; } = ScreeningContext.Unknown;

    /// <summary>The parts of the context that fields say.</summary>
    public ImmutableArray<MappedContext> ContextFrom { get; init; } = [];

    /// <summary>What the fields record.</summary>
    public ImmutableArray<MappedField> Fields { get; init; } = [];

    /// <summary>The name of every field that is read, each once.</summary>
    internal IEnumerable<string> FieldsRead =>
        Fields.Where(one => one.IsRead).Select(one => one.Name)
            .Concat(Fields.Select(one => one.AgeOn).OfType<string>())
            .Concat(ContextFrom.Select(part => part.Field))
            .Append(IdField)
            .OfType<string>()
            .Distinct();

    /// <summary>True when what a record says is what each of its fields says: nothing is worked out of several fields or records.</summary>
    internal bool ReadsFieldsAlone =>
        Person is null && !MergesSameId && ContextFrom.IsEmpty && !Fields.Any(one => one.AgeOn is not null);
}

/// <summary>The shape of the records a mapping was written for. Immutable.</summary>
public abstract class RecordShape
{
    private protected RecordShape()
    {
    }
}

/// <summary>A table: CSV or a workbook.</summary>
/// <param name="sheet">The sheet of a workbook; null for the first.</param>
/// <param name="headerRow">The 1-based row with the names of the columns; null for the first that is not blank.</param>
/// <param name="firstRow">The 1-based row of the first record; null for the one after the names.</param>
public sealed class TableShape(string? sheet, int? headerRow, int? firstRow) : RecordShape
{
    /// <summary>The sheet of a workbook; null for the first.</summary>
    public string? Sheet { get; } = sheet;

    /// <summary>The 1-based row with the names of the columns; null for the first that is not blank.</summary>
    public int? HeaderRow { get; } = headerRow;

    /// <summary>The 1-based row of the first record; null for the one after the names.</summary>
    public int? FirstRow { get; } = firstRow;
}

/// <summary>JSON, or one JSON object a line.</summary>
/// <param name="each">The path to the records, such as <c>data.cases[]</c>; null for the whole or each item of a list.</param>
public sealed class JsonShape(string? each) : RecordShape
{
    /// <summary>The path to the records; null for the whole or each item of a list.</summary>
    public string? Each { get; } = each;
}

/// <summary>FHIR R4 QuestionnaireResponse, alone, in a list or in a Bundle; fields are named by <c>linkId</c>.</summary>
public sealed class QuestionnaireResponseShape : RecordShape;

/// <summary>A part of the context that a field says. Immutable.</summary>
/// <param name="Part">Which part.</param>
/// <param name="Field">The field.</param>
/// <param name="Split">What is between several values in one text; null where there is one value.</param>
/// <param name="Values">What its values say.</param>
public sealed record MappedContext(ContextPart Part, string Field, string? Split, ImmutableArray<ContextValue> Values);

/// <summary>What a value says of the context: the word, or <c>true</c> or <c>false</c> for privacy; null for nothing. Immutable.</summary>
/// <param name="Is">The values.</param>
/// <param name="To">The word; null where the value is known and says nothing.</param>
public sealed record ContextValue(ImmutableArray<string> Is, string? To);

/// <summary>A part of a context.</summary>
public enum ContextPart
{
    /// <summary>Where it was made.</summary>
    Setting,

    /// <summary>The sector of work.</summary>
    Sector,

    /// <summary>Places.</summary>
    Regions,

    /// <summary>Whether the person could speak without being overheard.</summary>
    Private,

    /// <summary>Who else was there.</summary>
    Present,
}
