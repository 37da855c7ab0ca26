using System.Text.Json.Nodes;
using IndicatorEngine.Diagnostics;
using IndicatorEngine.Text;
using IndicatorEngine.Vocabularies;

namespace IndicatorEngine.Schemas;

/// <summary>The names that can stand in a file: those of the vocabularies given, or any that is well formed.</summary>
internal sealed class KnownNames(IReadOnlyList<Vocabulary> vocabularies, LanguageTag language)
{
    private const string NotHere =
        "No code of this name can stand here. A neutral code stands in no condition, and a safety code only in a rule under `notices`.";

    /// <summary>True when there are vocabularies, so that every other name is a mistake.</summary>
    public bool AreGiven => vocabularies.Count > 0;

    /// <summary>The codes of all vocabularies, each once.</summary>
    public IEnumerable<Code> Codes => vocabularies.SelectMany(vocabulary => vocabulary.Codes).DistinctBy(code => code.Id);

    /// <summary>An area, or one of these names more.</summary>
    public JsonObject Area(params IEnumerable<(string Name, string Meaning)> more)
    {
        if (!AreGiven) return Scalar.Id();
        var areas = vocabularies.SelectMany(vocabulary => vocabulary.Areas).DistinctBy(area => area.Id);
        return Shape.Name([.. areas.Select(area => (area.Id, In(area.Label, area.Meaning))), .. more], Problems.UnknownArea.Help);
    }

    public JsonObject Notice()
    {
        if (!AreGiven) return Scalar.Id();
        var notices = vocabularies.SelectMany(vocabulary => vocabulary.Notices).DistinctBy(notice => notice.Id);
        return Shape.Name([.. notices.Select(notice => (notice.Id, In(notice.Label, notice.Text)))], Problems.UnknownNotice.Help);
    }

    /// <summary>A code that a screening can record: any of them.</summary>
    public JsonObject CodeToRecord() => CodeWhere(_ => true, Problems.UnknownCode.Help);

    /// <summary>A code that a condition can name.</summary>
    public JsonObject CodeToRaise(bool mayNameSafety) => CodeWhere(code => CanRaise(code, mayNameSafety), NotHere);

    /// <summary>A code that a condition can name and whose value is of one kind.</summary>
    public JsonObject CodeWithValue<T>(bool mayNameSafety)
        where T : ValueKind =>
        CodeWhere(
            code => code.Value is T && CanRaise(code, mayNameSafety),
            typeof(T) == typeof(NumberValue) ? Problems.NotANumberCode.Help : Problems.NotAChoiceCode.Help);

    /// <summary>An element or a group of the codes that a class in a condition can hold.</summary>
    public JsonObject Tag(Func<Code, string?> tag, bool mayNameSafety)
    {
        if (!AreGiven)
            return Scalar.Id();
        var groups = Codes
            .Where(code => code.Value is null && CanRaise(code, mayNameSafety))
            .GroupBy(tag)
            .Where(group => group.Key is not null);
        return Shape.Name([.. groups.Select(group => (group.Key!, Listed(group)))], Problems.EmptyClass.Help);
    }

    private JsonObject CodeWhere(Func<Code, bool> which, string help) =>
        AreGiven ? Shape.Name([.. Codes.Where(which).Select(code => (code.Id, Described(code)))], help) : Scalar.Id();

    private static bool CanRaise(Code code, bool mayNameSafety) => code.Kind switch
    {
        CodeKind.Neutral => false,
        CodeKind.Safety => mayNameSafety,
        _ => true,
    };

    private string Described(Code code)
    {
        var value = code.Value switch
        {
            NumberValue number => $" A number of {number.Unit}.",
            ChoiceValue choice => $" One of: {string.Join(", ", choice.Options)}.",
            _ => "",
        };
        return $"{In(code.Label, code.Meaning)}{value} ({EnumWords.Of(code.Kind)})";
    }

    private static string Listed(IEnumerable<Code> codes) => "The codes " + string.Join(", ", codes.Select(code => code.Id)) + ".";

    private string In(LocalizedText label, LocalizedText meaning) => $"{label.In(language)}: {meaning.In(language)}";
}
