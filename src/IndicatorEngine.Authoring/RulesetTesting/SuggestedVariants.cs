using System.Collections.Immutable;
using IndicatorEngine.Explanation;
using IndicatorEngine.Scenarios;
using IndicatorEngine.Screenings;
using IndicatorEngine.Text;

namespace IndicatorEngine.RulesetTesting;

/// <summary>Sets out screenings as variants of a story, those that differ in the same way as one.</summary>
/// <param name="story">What the story tells.</param>
/// <param name="language">The language of the words that wait for the author's own.</param>
internal sealed class SuggestedVariants(Difference story, LanguageTag language)
{
    private const int LongestId = 76;

    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    /// <summary>The screenings, without those that the story tells already.</summary>
    public ImmutableArray<VariantTemplate> Of(IEnumerable<Difference> others)
    {
        var told = new HashSet<string>(StringComparer.Ordinal) { Key(story) };
        return
        [
            .. others
                .Where(other => told.Add(Key(other)))
                .Select(ChangeTo)
                .GroupBy(change => change.Together)
                .Select(changes => Variant([.. changes])),
        ];
    }

    /// <summary>Facts in the words of the files, such as <c>`debt-to-controller`, `hours-worked-per-day` 14</c>.</summary>
    public static string Words(IEnumerable<Observation> facts) =>
        string.Join(", ", facts.Select(fact => fact.Value is { } value ? $"`{fact.Code}` {value}" : $"`{fact.Code}`"));

    /// <summary>What is done to the story to come to another screening.</summary>
    private sealed record Change(ImmutableArray<string> Without, ImmutableArray<Observation> With, Difference To)
    {
        /// <summary>Changes that can stand together, to be made one at a time, have the same.</summary>
        public string Together => (Without, With) switch
        {
            (_, [_]) => $"with each, without {string.Join(' ', Without)}, {AuthoredScenario.Context(To.Context)} {To.Expected}",
            ([_], []) => $"without each, {AuthoredScenario.Context(To.Context)} {To.Expected}",
            _ => Key(To),
        };
    }

    private Change ChangeTo(Difference other)
    {
        var without = story
            .Observations.Where(account => !other.Observations.Contains(account))
            .Select(account => account.Code)
            .Distinct()
            .ToImmutableArray();
        return new Change(
            without,
            [.. other.Observations.Where(account => without.Contains(account.Code) || !story.Observations.Contains(account))],
            other
        );
    }

    private VariantTemplate Variant(List<Change> changes)
    {
        var ((without, with, other), isAlone, isAdded) = (changes[0], changes.Count == 1, !changes[0].With.IsEmpty);
        return new VariantTemplate
        {
            Id =
                isAlone ? NewId(without, with)
                : isAdded ? NewId(without, [], "with-any-of-these")
                : NewId([], [], "without-any-of-these"),
            Changes = isAlone
                ? Phrases.Say(language, "new-variant-only", Words(other.Observations))
                : Phrases.Say(language, isAdded ? "new-variant-with-each" : "new-variant-without-each"),
            Without = isAlone || isAdded ? without : [],
            WithoutEach = isAlone || isAdded ? [] : [.. changes.SelectMany(change => change.Without)],
            With = isAlone ? with : [],
            WithEach = isAlone ? [] : [.. changes.SelectMany(change => change.With)],
            Context = AuthoredScenario.Context(other.Context) == AuthoredScenario.Context(story.Context) ? null : other.Context,
            Expect = other.Expect,
        };
    }

    private string NewId(ImmutableArray<string> without, ImmutableArray<Observation> with, params IEnumerable<string> more)
    {
        var words = without.Select(code => $"without-{code}").Concat(with.Select(account => $"with-{account.Code}")).Concat(more);
        var name = string.Join('-', words) is { Length: > 0 and <= LongestId } whole ? whole : "variant";
        var free = name;
        for (var number = 2; !_ids.Add(free); number++) free = FormattableString.Invariant($"{name}-{number}");
        return free;
    }

    private static string Key(Difference difference) =>
        $"{string.Join(';', difference.Observations)} {AuthoredScenario.Context(difference.Context)} {difference.Expected}";
}
