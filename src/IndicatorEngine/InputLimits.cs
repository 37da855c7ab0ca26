namespace IndicatorEngine;

/// <summary>
/// How much input is read before it is refused with a diagnostic, so that no file can exhaust an old laptop.
/// </summary>
public static class InputLimits
{
    /// <summary>The largest authored file (vocabulary, ruleset, scenario, mapping): 16 MiB.</summary>
    public const int AuthoredBytes = 16 * 1024 * 1024;

    /// <summary>The largest single screening: 1 MiB. A file may hold any number of screenings.</summary>
    public const int ScreeningBytes = 1024 * 1024;

    /// <summary>The deepest nesting of JSON values: 64 levels.</summary>
    public const int Depth = 64;

    /// <summary>The most observations in one screening: 10,000.</summary>
    public const int Observations = 10_000;

    /// <summary>The most vocabularies of one ruleset: 16.</summary>
    public const int Vocabularies = 16;

    /// <summary>The most languages of one file: 64.</summary>
    public const int Languages = 64;

    /// <summary>The most indicators in one ruleset: 20,000.</summary>
    public const int Indicators = 20_000;

    /// <summary>The most condition parts in one indicator, after classes are expanded: 20,000.</summary>
    public const int ConditionParts = 20_000;

    /// <summary>The most condition parts in one ruleset, after classes are expanded: 1,000,000.</summary>
    public const int ConditionPartsInAll = 1_000_000;

    /// <summary>How many levels deep indicators may build on one another: 32.</summary>
    public const int IndicatorLevels = 32;

    /// <summary>The largest file of records that is read whole, JSON or a workbook: 256 MiB. CSV and NDJSON have no limit.</summary>
    public const int RecordFileBytes = 256 * 1024 * 1024;

    /// <summary>The most columns of a table: 16,384, as in Excel.</summary>
    public const int Columns = 16_384;

    /// <summary>The last row in which the names of a table's columns can be: 10,000.</summary>
    public const int HeaderRow = 10_000;
}
