using System.Collections.Frozen;
using System.Collections.Immutable;

namespace IndicatorEngine.Text;

/// <summary>
/// Words that would make who somebody is, how they seem, a rating or a "no" count, if they named a code. Every list is read in
/// every text: a name can be in any language.
/// </summary>
internal static class NamesToAvoid
{
    private static readonly FrozenSet<string> WhoSomeoneIs = FrozenSet.Create(
        StringComparer.Ordinal,
        ["gender", "nationality", "ethnicity", "religion", "orientation", "appearance", "dress", "neighbourhood"]
    );

    private static readonly FrozenSet<string> Circumstances = FrozenSet.Create(StringComparer.Ordinal, ["age", "status"]);

    private static readonly ImmutableArray<Phrase> Phrases = [.. PhraseList.Carried("names-to-avoid.txt")];

    private static readonly PhraseList Names = Only(["rating", "denial", "demeanour", .. WhoSomeoneIs, .. Circumstances]);

    private static readonly PhraseList People = Only("people");

    private static readonly PhraseList Belonging = Only("nationality", "ethnicity", "religion", "orientation");

    private static readonly PhraseList Ages = Only("age of somebody");

    private static readonly PhraseList Titles = Only("verdict", "rating");

    /// <summary>Injuries, locks and journeys: what no condition may be unable to do without.</summary>
    private static readonly PhraseList Proofs = Only("injury", "lock", "journey");

    /// <summary>What a name says that no concern and no support may say.</summary>
    public static IEnumerable<FoundWords> In(string name) => Names.In(name);

    /// <summary>What the name of an area, an indicator or a ruleset says that none should: a rating, a doubt, a verdict.</summary>
    public static IEnumerable<FoundWords> InTitles(string name) => Titles.In(name);

    /// <summary>What kind of thing a name says.</summary>
    public static NameKind Kind(FoundWords found) => found.Section switch
    {
        "rating" => NameKind.Rating,
        "denial" => NameKind.Denial,
        "demeanour" => NameKind.Demeanour,
        var section when WhoSomeoneIs.Contains(section) => NameKind.WhoSomeoneIs,
        _ => NameKind.Circumstance,
    };

    /// <summary>Words for an injury, a lock or a journey.</summary>
    public static IEnumerable<FoundWords> ProofsIn(string name) => Proofs.In(name);

    /// <summary>Words for somebody's age.</summary>
    public static IEnumerable<FoundWords> AgesIn(string name) => Ages.In(name);

    /// <summary>Where a text speaks of people as of one nationality, people, religion or orientation: <c>Nigerian women</c>.</summary>
    public static IEnumerable<string> GroupsOfPeople(string text)
    {
        var reading = PlainReading.Of(text);
        var belonging = Belonging.In(reading).ToImmutableArray();
        if (belonging.IsEmpty) yield break;
        foreach (var people in People.In(reading))
        {
            foreach (var group in belonging)
            {
                if (group.At + group.Length == people.At) yield return reading.Written(group.At, people.At + people.Length - 1);
                else if (people.At + people.Length == group.At) yield return reading.Written(people.At, group.At + group.Length - 1);
            }
        }
    }

    private static PhraseList Only(params string[] sections) => new(Phrases.Where(phrase => sections.Contains(phrase.Section)));
}

/// <summary>What a name says that it must not.</summary>
internal enum NameKind
{
    /// <summary>Gender, nationality and the like: never, but for a neutral or a safety code.</summary>
    WhoSomeoneIs,

    /// <summary>An age or a status: never for a concern or a support.</summary>
    Circumstance,

    /// <summary>A rating of the person.</summary>
    Rating,

    /// <summary>A denial, a refusal or a gap in an account.</summary>
    Denial,

    /// <summary>How a person seems.</summary>
    Demeanour,
}
