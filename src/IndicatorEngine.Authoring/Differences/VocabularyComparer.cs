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
        .. Named("area", old, @new, vocabulary => vocabulary.Areas, area => area.Id, area => area.Label, Changes),
        .. Named("notice", old, @new, vocabulary => vocabulary.Notices, notice => notice.Id, notice => notice.Label, Changes),
        .. Named("setting", old, @new, vocabulary => vocabulary.Settings, word => word.Id, word => word.Label, (_, _) => []),
        .. Named("sector", old, @new, vocabulary => vocabulary.Sectors, word => word.Id, word => word.Label, (_, _) => []),
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
            ruleset.Vocabularies.SelectMany(vocabulary => all(vocabulary)).DistinctBy(id).ToDictionary(id, StringComparer.Ordinal);
    }

    private static IEnumerable<(string, string?, string?, VersionReason)> Changes(Code old, Code @new)
    {
        if (old.Kind != @new.Kind) yield return ("kind", EnumWords.Of(old.Kind), EnumWords.Of(@new.Kind), VersionReason.WordsGone);
        // What a class of codes holds, and so what raises an indicator, is compared by itself.
        if (Joined(old.Elements) is var of && Joined(@new.Elements) is var to && of != to)
            yield return ("element", of, to, VersionReason.RecordChanged);
        if (old.Group != @new.Group)
            yield return ("group", old.Group, @new.Group, VersionReason.RecordChanged);
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

    private static IEnumerable<(string, string?, string?, VersionReason)> Changes(Area old, Area @new)
    {
        if (old.Within != @new.Within) yield return ("within", old.Within, @new.Within, VersionReason.RecordChanged);
    }

    private static IEnumerable<(string, string?, string?, VersionReason)> Changes(Notice old, Notice @new)
    {
        // Advice that is for later than it was may come too late.
        if (old.Urgency != @new.Urgency)
            yield return (
                "urgency",
                EnumWords.Of(old.Urgency),
                EnumWords.Of(@new.Urgency),
                @new.Urgency < old.Urgency ? VersionReason.AdviceAdded : VersionReason.AdviceGone
            );
        if (old.StopsQuestions != @new.StopsQuestions)
            yield return (
                "stopsQuestions",
                Word(old.StopsQuestions),
                Word(@new.StopsQuestions),
                @new.StopsQuestions ? VersionReason.AdviceAdded : VersionReason.AdviceGone
            );
    }

    private static string? Words(ValueKind? value) =>
        value switch
        {
            NumberValue number => string.Create(
                CultureInfo.InvariantCulture,
                $"{number.Unit}{Bound(" from ", number.From)}{Bound(" to ", number.To)}"
            ),
            ChoiceValue choice => string.Join(", ", choice.Ids),
            _ => null,
        };

    private static string? Joined(ImmutableArray<string> names) => names.IsEmpty ? null : string.Join(", ", names);

    private static string? Bound(string word, decimal? bound) =>
        bound is null ? null : string.Create(CultureInfo.InvariantCulture, $"{word}{bound}");

    /// <summary>True when every value that one kind allows is one that another allows, and means the same.</summary>
    private static bool Allows(ValueKind? one, ValueKind? other) => (one, other) switch
    {
        (ChoiceValue wide, ChoiceValue narrow) => narrow.Ids.All(wide.Ids.Contains),
        (NumberValue wide, NumberValue narrow) => wide.Unit == narrow.Unit
            && (wide.From is null || narrow.From >= wide.From) && (wide.To is null || narrow.To <= wide.To),
        (_, null) => true,
        _ => false,
    };

    private static string Word(bool value) => value.ToString(CultureInfo.InvariantCulture).ToLowerInvariant();
}
