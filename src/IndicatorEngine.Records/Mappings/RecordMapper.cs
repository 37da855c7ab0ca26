using System.Collections.Immutable;
using System.Globalization;
using IndicatorEngine.Diagnostics;
using IndicatorEngine.Screenings;
using IndicatorEngine.Text;

namespace IndicatorEngine.Mappings;

/// <summary>
/// Turns the records of one file into screenings. A blank answer records nothing, and a field without an entry is not
/// read. Not thread-safe: one mapper for one pass over one file.
/// </summary>
/// <param name="mapping">The mapping.</param>
/// <param name="groupBy">A field to group records by, which the mapping need not name; null for none.</param>
/// <param name="unmapped">Counts the values that no entry names.</param>
internal sealed class RecordMapper(RecordMapping mapping, string? groupBy, UnmappedValues unmapped)
{
    private readonly List<Answer> _answers = [];
    private long _number;

    /// <summary>A record, or one person of it, as a screening.</summary>
    public MappedScreening Map(IRecord record)
    {
        if (record.PersonNumber is null or 1) _number++;
        var accounts = new List<Observation>();
        foreach (var field in mapping.Fields.Where(field => field.IsRead)) Read(field, record, accounts);
        return new MappedScreening(
            new Screening(IdOf(record), ContextOf(record), accounts),
            groupBy is null ? null : FirstOf(record, groupBy) ?? ""
        );
    }

    private void Read(MappedField field, IRecord record, List<Observation> accounts)
    {
        if (field.AgeOn is { } on)
        {
            var (birth, day) = (FirstOf(record, field.Name) ?? "", FirstOf(record, on) ?? "");
            if (!FieldReading.ReadAge(field, birth, day, mapping, accounts)) unmapped.Count(field.Name, birth, record.Line);
            return;
        }

        foreach (var answer in AnswersOf(record, field.Name))
        {
            if (answer.Absence is { } reason) FieldReading.ReadAbsence(field, reason, mapping, accounts);
            else if (!FieldReading.Read(field, answer.Text, mapping, accounts)) unmapped.Count(field.Name, answer.Text, record.Line);
        }
    }

    private List<Answer> AnswersOf(IRecord record, string field)
    {
        _answers.Clear();
        record.Read(field, _answers);
        return _answers;
    }

    private string? FirstOf(IRecord record, string field) =>
        AnswersOf(record, field).Find(answer => answer.Absence is null && !string.IsNullOrWhiteSpace(answer.Text)).Text;

    private string IdOf(IRecord record)
    {
        var id = mapping.IdField is { } field && FirstOf(record, field) is { } name
            ? DisplayText.Clean(name.Trim())
            : _number.ToString(CultureInfo.InvariantCulture);
        return record.PersonNumber is { } person ? string.Create(CultureInfo.InvariantCulture, $"{id}-{person}") : id;
    }

    private ScreeningContext ContextOf(IRecord record)
    {
        if (mapping.ContextFrom.IsEmpty) return mapping.Context;
        var given = mapping.ContextFrom.ToDictionary(part => part.Part, part => WordsOf(part, record));
        ImmutableArray<string> Words(ContextPart part, ImmutableArray<string> otherwise) =>
            given.TryGetValue(part, out var words) && !words.IsEmpty ? words : otherwise;
        var alone = Words(ContextPart.Private, []);
        return new ScreeningContext
        {
            Settings = Words(ContextPart.Setting, mapping.Context.Settings),
            Sectors = Words(ContextPart.Sector, mapping.Context.Sectors),
            Regions = Words(ContextPart.Regions, mapping.Context.Regions),
            Present = Words(ContextPart.Present, mapping.Context.Present),
            // Two answers, one of which says that somebody could listen: then somebody could.
            Private = alone.IsEmpty ? mapping.Context.Private : !alone.Contains("false"),
        };
    }

    private ImmutableArray<string> WordsOf(MappedContext part, IRecord record)
    {
        var words = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var text in AnswersOf(record, part.Field).Where(answer => answer.Absence is null).Select(answer => Spelling.Of(answer.Text)))
        {
            if (text.Length == 0) continue;
            var values = part.Values.Any(value => value.Is.Contains(text)) ? [text] : FieldReading.PartsOf(text, part.Split).ToList();
            if (values.Count == 0) values = [text];
            foreach (var value in values)
            {
                var found = part.Values.Where(known => known.Is.Contains(value)).ToList();
                if (found.Count == 0) unmapped.Count(part.Field, value, record.Line);
                words.UnionWith(found.Select(known => known.To).OfType<string>());
            }
        }

        return [.. words];
    }
}
