using IndicatorEngine.Screenings;

namespace IndicatorEngine.Mappings;

/// <summary>One record of another system, as a mapping asks it.</summary>
internal interface IRecord
{
    /// <summary>The 1-based line or row where it begins.</summary>
    int Line { get; }

    /// <summary>Which of the people of a record it is, from 1; null where a record is one person.</summary>
    int? PersonNumber { get; }

    /// <summary>The names of its fields, as far as they can be told.</summary>
    IEnumerable<string> Names();

    /// <summary>Adds the answers of a field, none where it has none.</summary>
    void Read(string field, List<Answer> answers);
}

/// <summary>An answer of a field: its text, or why there is none.</summary>
/// <param name="Text">The text; empty where there is a reason.</param>
/// <param name="Absence">Why there is no answer; null where there is one.</param>
internal readonly record struct Answer(string Text, ObservationState? Absence = null);
