using System.Collections.Immutable;
using IndicatorEngine.Diagnostics;
using IndicatorEngine.Loading.Syntax;
using IndicatorEngine.Text;
using IndicatorEngine.Vocabularies;

namespace IndicatorEngine.Loading;

/// <summary>
/// Refuses names that would make who somebody is, how they seem, a rating or a "no" count. The words can be spelled in many ways
/// and stand in any language; what a word means, only its authors know, so they can say that it means something else here.
/// </summary>
internal sealed class NamePromises(Binding binding)
{
    // Longer texts say more than a name does, and may need a word to say that it is not meant.
    private static readonly ImmutableArray<string> PlainInLongTexts = ["nationality", "ethnicity", "orientation"];

    /// <summary>What authors say a word means, by the word as the eye reads it.</summary>
    public ImmutableArray<WordMeaning> BindMeanings(ObjectReader fields) => fields.List("meansHere", BindMeaning);

    /// <summary>Holds a code and its options to the promise of its kind.</summary>
    /// <param name="fields">The code.</param>
    /// <param name="id">Its name.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="meanings">What its authors say of words.</param>
    public void Check(ObjectReader fields, string id, CodeKind kind, ImmutableArray<WordMeaning> meanings)
    {
        if (kind is CodeKind.Neutral or CodeKind.Safety) return;
        var names = Texts(fields.Optional("id"), fields.Optional("label")).Concat(Options(fields)).ToList();
        var found = names
            .SelectMany(text => NamesToAvoid.In(text.Value).Select(words => (Text: text, Words: words)))
            .Concat(
                Texts(fields.Optional("meaning"), fields.Optional("plain"))
                    .SelectMany(text => NamesToAvoid.In(text.Value).Select(words => (Text: text, Words: words)))
                    .Where(one => PlainInLongTexts.Contains(one.Words.Section))
            )
            .ToList();
        Report(
            found.Where(one => kind != CodeKind.Context || NamesToAvoid.Kind(one.Words) is NameKind.WhoSomeoneIs or NameKind.Rating),
            meanings,
            id,
            EnumWords.Of(kind)
        );
        ReportUnused(fields, found.Select(one => one.Words), meanings);
    }

    /// <summary>Holds a setting or sector to it: a place where people of one kind are met is a profile too.</summary>
    public void CheckContext(ObjectReader fields, string id, string kind, ImmutableArray<WordMeaning> meanings)
    {
        var found = Texts(fields.Optional("id"), fields.Optional("label"))
            .SelectMany(text => NamesToAvoid.In(text.Value).Select(words => (Text: text, Words: words)))
            .ToList();
        Report(
            found.Where(one => NamesToAvoid.Kind(one.Words) is NameKind.WhoSomeoneIs or NameKind.Rating),
            meanings,
            id,
            kind
        );
        ReportUnused(fields, found.Select(one => one.Words), meanings);
    }

    /// <summary>Like <see cref="CheckContext"/>, for a word that no vocabulary declares and nobody can explain.</summary>
    public void CheckUndeclared(JsonStringSyntax word)
    {
        var found = NamesToAvoid.In(word.Value).Select(words => (Text: word, Words: words));
        Report(found.Where(one => NamesToAvoid.Kind(one.Words) is NameKind.WhoSomeoneIs or NameKind.Rating), [], word.Value, "context-word");
    }

    /// <summary>Tells authors of a text that speaks of people as of one kind.</summary>
    public void AdviseOnPeople(params IEnumerable<JsonSyntax?> texts)
    {
        foreach (var text in Texts(texts))
        {
            foreach (var people in NamesToAvoid.GroupsOfPeople(text.Value).Distinct(StringComparer.OrdinalIgnoreCase))
                binding.Report(Problems.PeopleAsAGroup, text, people);
        }
    }

    /// <summary>Tells authors of an area, an indicator or a ruleset when its names rate somebody or doubt them.</summary>
    public void Advise(ObjectReader fields, ImmutableArray<string> members, ImmutableArray<WordMeaning> meanings)
    {
        var found = Texts(members.Select(fields.Optional))
            .SelectMany(text => NamesToAvoid.InTitles(text.Value).Select(words => (Text: text, Words: words)))
            .ToList();
        foreach (var (text, words) in found.Where(one => !IsExplained(one.Words, meanings)))
            binding.Report(Problems.NameToAvoid, text, words.Written);
        ReportUnused(fields, found.Select(one => one.Words), meanings);
    }

    private void Report(
        IEnumerable<(JsonStringSyntax Text, FoundWords Words)> found,
        ImmutableArray<WordMeaning> meanings,
        string id,
        string kind
    )
    {
        foreach (var (text, words) in found)
        {
            if (IsExplained(words, meanings)) continue;
            var problem = NamesToAvoid.Kind(words) switch
            {
                NameKind.Rating => Problems.RatingInName,
                NameKind.Denial => Problems.DenialInName,
                NameKind.Demeanour => Problems.DemeanourInName,
                _ => Problems.ProfileInName,
            };
            binding.Report(problem, text, words.Written, new Said($"named-{kind}"), id);
        }
    }

    /// <summary>True when the authors say what the word means here.</summary>
    public static bool IsExplained(FoundWords found, ImmutableArray<WordMeaning> meanings) =>
        meanings.Any(meaning => PlainReading.Same(meaning.Word, found.Written));

    /// <summary>Tells authors of a meaning given for a word that stands nowhere.</summary>
    public void ReportUnused(ObjectReader fields, IEnumerable<FoundWords> found, ImmutableArray<WordMeaning> meanings)
    {
        var written = found.Select(words => words.Written).ToList();
        foreach (var meaning in meanings.Where(meaning => !written.Exists(word => PlainReading.Same(meaning.Word, word))))
            binding.Report(Problems.MeaningOfNothing, fields.Optional("meansHere")!, meaning.Word);
    }

    private WordMeaning? BindMeaning(JsonSyntax node)
    {
        if (binding.Object(node) is not { } fields) return null;
        var word = binding.Text(fields.Required("word"));
        var meaning = binding.Localized(fields.Required("meaning"));
        fields.ReportUnknown();
        return word is null || meaning is null ? null : new WordMeaning(word, meaning);
    }

    /// <summary>The texts of names and of texts by language.</summary>
    public static IEnumerable<JsonStringSyntax> Texts(params IEnumerable<JsonSyntax?> nodes) =>
        nodes.SelectMany(node => node switch
        {
            JsonStringSyntax text => [text],
            JsonObjectSyntax texts => texts.Members.Where(member => member.Name != "review").Select(member => member.Value).OfType<JsonStringSyntax>(),
            _ => [],
        });

    private static IEnumerable<JsonStringSyntax> Options(ObjectReader fields)
    {
        if (fields.Optional("value") is not JsonObjectSyntax value) return [];
        var options = value.Members.Where(member => member.Name == "options").Select(member => member.Value).OfType<JsonArraySyntax>();
        return options
            .SelectMany(list => list.Items)
            .SelectMany(option =>
                option is JsonObjectSyntax both
                    ? both.Members.Where(member => member.Name is "id" or "label").SelectMany(member => Texts(member.Value))
                    : Texts(option)
            );
    }
}
