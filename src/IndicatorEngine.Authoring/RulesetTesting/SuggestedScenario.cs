using System.Collections.Immutable;
using IndicatorEngine.Explanation;
using IndicatorEngine.Proofs;
using IndicatorEngine.Scenarios;
using IndicatorEngine.Text;

namespace IndicatorEngine.RulesetTesting;

/// <summary>
/// A scenario for one indicator or notice rule that is still to be written: what is recorded and expected stands, the
/// story does not, because none is invented here. It loads, and comes out as expected. Immutable.
/// </summary>
public sealed class SuggestedScenario
{
    private const int LongestId = 80;

    private readonly Func<string?, ScenarioTemplate> _template;

    private SuggestedScenario(string id, Func<string?, ScenarioTemplate> template)
    {
        Id = id;
        _template = template;
    }

    /// <summary>Its name, and a good name for its file.</summary>
    public string Id { get; }

    /// <summary>The file's text, as JSON with notes to the author.</summary>
    /// <param name="schema">Where an editor finds the schema, relative to the file; null when there is none.</param>
    public string ToJson(string? schema = null) => _template(schema).ToJson();

    internal static ImmutableArray<SuggestedScenario> For(RulesetTest test)
    {
        var structure = new RulesetStructure(test.Ruleset);
        var unnoticed = test.Changes.Unnoticed.ToLookup(change => change.Change.Owner);
        return
        [
            .. from coverage in test.Coverage
            let owner = coverage.Owner
            where !coverage.IsExercised || unnoticed[owner].Any(change => change.Example is not null)
            let examples = unnoticed[owner].Select(change => change.Example).OfType<Difference>().ToList()
            let story = examples.Find(example => example.IsRaised)
                ?? new DifferenceFinder(test.Compiled, structure, owner, [], new WorkBudget(WorkBudget.OneFunction)).SmallestRaising()
            where story is not null
            select Of(owner, story, examples, test.Ruleset.Languages[0]),
        ];
    }

    private static SuggestedScenario Of(ConditionOwner owner, Difference story, List<Difference> examples, LanguageTag language)
    {
        var id = $"suggested-{(owner.Rule is null ? "" : "notice-")}{owner.Id}";
        if (id.Length > LongestId) id = id[..LongestId].TrimEnd('-');
        var variants = new SuggestedVariants(story, language).Of(examples);
        return new SuggestedScenario(id, schema => new ScenarioTemplate(id, language, null)
        {
            Schema = schema,
            Title = $"[{owner.Indicator?.Title.In(language) ?? owner.Id}]",
            Story = Phrases.Say(language, "new-scenario-story-of", SuggestedVariants.Words(story.Observations)),
            Context = story.Context,
            Observations = story.Observations,
            Expect = story.Expect,
            Variants = variants,
        });
    }
}
