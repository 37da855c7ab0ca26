using System.Collections.Immutable;
using System.Globalization;
using IndicatorEngine.Rulesets;
using IndicatorEngine.Text;
using IndicatorEngine.Vocabularies;

namespace IndicatorEngine.Differences;

/// <summary>Compares the words two rulesets can use: their vocabularies as one, apart from texts.</summary>
internal static class VocabularyComparer
{
    public static ImmutableArray<PropertyChange> Compare(Ruleset old, Ruleset @new) =>
    [
        .. Versions(old, @new),
        .. Named("code", old, @new, vocabulary => vocabulary.Codes, code => code.Id, code => code.Label, Changes),
        .. Named("area", old, @new, vocabulary => vocabulary.Areas, area => area.Id, area => area.Label, (_, _) => []),
        .. Named("notice", old, @new, vocabulary => vocabulary.Notices, notice => notice.Id, notice => notice.Label, Changes),
    ];

    private static IEnumerable<PropertyChange> Versions(Ruleset old, Ruleset @new)
    {
        var (before, after) = (
            old.Vocabularies.ToDictionary(v => v.Id, StringComparer.Ordinal),
            @new.Vocabularies.ToDictionary(v => v.Id, StringComparer.Ordinal)
        );
        foreach (var id in after.Keys.Union(before.Keys))
        {
            var (was, @is) = (before.GetValueOrDefault(id), after.GetValueOrDefault(id));
            // What came or went with it is listed by itself; a file that changed under one version is worth a word.
            if (was?.Version != @is?.Version || was?.Sha256 != @is?.Sha256)
                yield return new("vocabulary", id, null, "version", was?.Version, @is?.Version, VersionReason.RecordChanged);
        }
    }

    private static IEnumerable<PropertyChange> Named<T>(
        string of, Ruleset old, Ruleset @new, Func<Vocabulary, ImmutableArray<T>> all, Func<T, string> id, Func<T, LocalizedText> label,
        Func<T, T, IEnumerable<(string Property, string? Old, string? New, VersionReason Reason)>> changes)
    {
        var (before, after) = (Index(old), Index(@new));
        foreach (var (name, item) in after)
        {
            if (!before.TryGetValue(name, out var was))
                yield return new(of, name, label(item), "existence", null, name, VersionReason.WordsAdded);
            else
                foreach (var change in changes(was, item))
                    yield return new(of, name, label(item), change.Property, change.Old, change.New, change.Reason);
        }

        foreach (var (name, item) in before.Where(pair => !after.ContainsKey(pair.Key)))
            yield return new(of, name, label(item), "existence", name, null, VersionReason.WordsGone);

        Dictionary<string, T> Index(Ruleset ruleset) =>
            ruleset.Vocabularies.SelectMany(vocabulary => all(vocabulary)).ToDictionary(id, StringComparer.Ordinal);
    }

    private static IEnumerable<(string, string?, string?, VersionReason)> Changes(Code old, Code @new)
    {
        if (old.Kind != @new.Kind) yield return ("kind", EnumWords.Of(old.Kind), EnumWords.Of(@new.Kind), VersionReason.WordsGone);
        // To suggest what was not suggested takes a protection away.
        if (old.Ask != @new.Ask)
            yield return (
                "ask",
                EnumWords.Of(old.Ask),
                EnumWords.Of(@new.Ask),
                @new.Ask < old.Ask ? VersionReason.WordsGone : VersionReason.WordsAdded
            );
        if (Words(old.Value) is var was && Words(@new.Value) is var @is && was != @is)
            yield return ("value", was, @is, Allows(@new.Value, old.Value) ? VersionReason.WordsAdded : VersionReason.WordsGone);
        if (old.Source != @new.Source)
            yield return ("source", old.Source, @new.Source, VersionReason.RecordChanged);
    }

    private static IEnumerable<(string, string?, string?, VersionReason)> Changes(Notice old, Notice @new)
    {
        if (old.StopsQuestions != @new.StopsQuestions)
            yield return (
                "stopsQuestions",
                Word(old.StopsQuestions),
                Word(@new.StopsQuestions),
                @new.StopsQuestions ? VersionReason.AdviceAdded : VersionReason.AdviceGone
            );
    }

    private static string? Words(ValueKind? value) => value switch
    {
        NumberValue number => number.Unit,
        ChoiceValue choice => string.Join(", ", choice.Options),
        _ => null,
    };

    /// <summary>True when every value that one kind allows is one that another allows, and means the same.</summary>
    private static bool Allows(ValueKind? one, ValueKind? other) => (one, other) switch
    {
        (ChoiceValue wide, ChoiceValue narrow) => narrow.Options.All(wide.Options.Contains),
        (_, null) => true,
        _ => false,
    };

    private static string Word(bool value) => value.ToString(CultureInfo.InvariantCulture).ToLowerInvariant();
}
