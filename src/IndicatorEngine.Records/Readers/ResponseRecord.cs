using System.Text.Json;
using IndicatorEngine.Mappings;
using IndicatorEngine.Screenings;

namespace IndicatorEngine.Readers;

/// <summary>
/// A FHIR R4 QuestionnaireResponse as a mapping asks it, by <c>linkId</c>; what no item has is looked for as a path in the
/// resource, such as <c>id</c>. Sources: https://hl7.org/fhir/R4/questionnaireresponse.html and
/// https://hl7.org/fhir/R4/valueset-data-absent-reason.html.
/// </summary>
internal sealed class ResponseRecord : IRecord
{
    private const string AbsentReasonExtension = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";
    private const string AbsentReasonSystem = "http://terminology.hl7.org/CodeSystem/data-absent-reason";

    private readonly Dictionary<string, List<Answer>> _answers = new(StringComparer.Ordinal);
    private readonly JsonRecord _resource;

    public ResponseRecord(JsonElement resource, int line)
    {
        _resource = new JsonRecord(resource, null, null, line);
        AddItems(resource);
    }

    public int Line => _resource.Line;

    public int? PersonNumber => null;

    public IEnumerable<string> Names() => _answers.Keys;

    public void Read(string field, List<Answer> answers)
    {
        if (_answers.TryGetValue(field, out var found)) answers.AddRange(found);
        else _resource.Read(field, answers);
    }

    private void AddItems(JsonElement parent)
    {
        foreach (var item in Members(parent, "item"))
        {
            var answers = AnswersTo(item);
            if (AbsenceOf(item) is { } reason) answers.Add(reason);
            foreach (var answer in Members(item, "answer"))
            {
                if (AbsenceOf(answer) is { } absence) answers.Add(absence);
                foreach (var value in Values(answer)) answers.Add(value);
                AddItems(answer);
            }

            AddItems(item);
        }
    }

    private List<Answer> AnswersTo(JsonElement item)
    {
        var link = item.TryGetProperty("linkId", out var id) && id.ValueKind == JsonValueKind.String ? JsonText.Of(id)! : "";
        if (!_answers.TryGetValue(Text.Spelling.Of(link), out var answers)) _answers[Text.Spelling.Of(link)] = answers = [];
        return answers;
    }

    private static IEnumerable<Answer> Values(JsonElement answer)
    {
        if (answer.ValueKind != JsonValueKind.Object) yield break;
        foreach (var member in answer.EnumerateObject())
        {
            // The reason may stand where a primitive value would have its extensions.
            if (member.Name.StartsWith("_value", StringComparison.Ordinal) && AbsenceOf(member.Value) is { } absence) yield return absence;
            else if (member.Name.StartsWith("value", StringComparison.Ordinal)) yield return ValueOf(member.Value);
        }
    }

    private static Answer ValueOf(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object) return new Answer(JsonText.Of(value) ?? "{}");
        var code = Member(value, "code");
        if (Member(value, "system") == AbsentReasonSystem && ReasonOf(code) is { } reason) return new Answer("", reason);
        return new Answer(Member(value, "value") ?? code ?? Member(value, "display") ?? Member(value, "reference") ?? "{}");
    }

    private static Answer? AbsenceOf(JsonElement element) => Members(element, "extension")
        .Where(extension => Member(extension, "url") == AbsentReasonExtension)
        .Select(extension => ReasonOf(Member(extension, "valueCode")))
        .Where(reason => reason is not null)
        .Select(reason => (Answer?)new Answer("", reason))
        .FirstOrDefault();

    private static ObservationState? ReasonOf(string? code) => code switch
    {
        "asked-declined" => ObservationState.Declined,
        "asked-unknown" or "unknown" => ObservationState.Unknown,
        "not-asked" => ObservationState.NotAsked,
        _ => null,
    };

    private static string? Member(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? JsonText.Of(value) : null;

    private static JsonElement.ArrayEnumerator Members(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray()
            : default;
}
