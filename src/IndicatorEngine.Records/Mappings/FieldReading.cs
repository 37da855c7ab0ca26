using System.Globalization;
using System.Text.Json;
using IndicatorEngine.Screenings;
using IndicatorEngine.Text;

namespace IndicatorEngine.Mappings;

/// <summary>What the text of a field records: a function of the text and of the mapping, and of nothing else.</summary>
internal static class FieldReading
{
    /// <summary>What a birth date says: under 18, or not.</summary>
    public const string AgeCode = "under-18";

    private const int YearsOfAChild = 18;
    private const int YearsOfAnybody = 130;

    /// <summary>Adds the accounts of a text.</summary>
    /// <returns>False when some value in it is named by no entry. A blank text records nothing.</returns>
    public static bool Read(MappedField field, string text, RecordMapping mapping, List<Observation> accounts)
    {
        var value = Spelling.Of(text);
        if (value.Length == 0) return true;
        if (ReadOne(field, value, mapping, accounts)) return true;
        var isKnown = false;
        foreach (var (part, index) in PartsOf(value, field.Split).Select((part, index) => (part, index)))
        {
            isKnown = ReadOne(field, part, mapping, accounts) && (index == 0 || isKnown);
        }

        return isKnown;
    }

    /// <summary>What an answer that was not given records: its reason, for each code the field could have recorded.</summary>
    public static void ReadAbsence(MappedField field, ObservationState reason, RecordMapping mapping, List<Observation> accounts)
    {
        foreach (var code in field.Codes) accounts.Add(new Observation(code, reason, field.By ?? mapping.By));
    }

    /// <summary>Adds what a birth date and another day say of the age; false when a day cannot be read or makes no sense.</summary>
    public static bool ReadAge(MappedField field, string birth, string on, RecordMapping mapping, List<Observation> accounts)
    {
        if (string.IsNullOrWhiteSpace(birth) || string.IsNullOrWhiteSpace(on)) return true;
        if (!TryDay(birth, out var born) || !TryDay(on, out var day) || born > day || born.AddYears(YearsOfAnybody) < day) return false;
        var state = born.AddYears(YearsOfAChild) > day ? ObservationState.Present : ObservationState.Absent;
        accounts.Add(new Observation(AgeCode, state, field.By ?? mapping.By));
        return true;
    }

    /// <summary>The values in one text: a list as JSON writes it, or what is between a separator; blank ones left out.</summary>
    public static IEnumerable<string> PartsOf(string value, string? split)
    {
        if (value is ['[', .., ']'] && ListOf(value) is { } list) return list;
        return split is null
            ? []
            : value.Split(split.Length > 0 ? split : " ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    private static bool ReadOne(MappedField field, string value, RecordMapping mapping, List<Observation> accounts)
    {
        var by = field.By ?? mapping.By;
        var entries = field.EntriesOf(value);
        foreach (var entry in entries)
        {
            if (entry.Code is { } code) accounts.Add(new Observation(code, entry.State, entry.By ?? by) { Choice = entry.Option });
        }

        if (!entries.IsEmpty) return true;
        if ((field.Measure is null && field.Numbers.IsEmpty) || !TryNumber(value, out var number)) return false;
        if (field.Measure is { } measure)
        {
            accounts.Add(new Observation(measure, ObservationState.Present, by) { Number = number });
            return true;
        }

        var isKnown = false;
        foreach (var range in field.Numbers.Where(range => (range.From ?? number) <= number && number <= (range.To ?? number)))
        {
            accounts.Add(new Observation(range.Code, range.State, range.By ?? by));
            isKnown = true;
        }

        return isKnown;
    }

    // A decimal comma would make 1,5 fifteen in one country and one and a half in the next: it is not read.
    private static bool TryNumber(string text, out decimal number) => decimal.TryParse(
        text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);

    // 3/4/2010 is two days; only the order of ISO 8601 is one. A time of day after it changes nothing.
    private static bool TryDay(string text, out DateOnly day)
    {
        var written = Spelling.Of(text);
        var date = written.Length > 10 && written[10] is 'T' or ' ' ? written[..10] : written;
        return DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
    }

    private static List<string>? ListOf(string value)
    {
        try
        {
            using var list = JsonDocument.Parse(value);
            return
            [
                .. list.RootElement.EnumerateArray().Select(JsonText.Of).OfType<string>().Select(Spelling.Of).Where(part => part.Length > 0),
            ];
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
