using IndicatorEngine.Compilation;
using IndicatorEngine.Evaluation;
using IndicatorEngine.Explanation;
using IndicatorEngine.Rendering;
using IndicatorEngine.Rulesets;
using IndicatorEngine.Scenarios;
using IndicatorEngine.Screenings;
using IndicatorEngine.Tests.Support;
using IndicatorEngine.Text;
using IndicatorEngine.Vocabularies;

namespace IndicatorEngine.Tests.Guarantees;

/// <summary>G9 over everything shipped, and what every shipped ruleset owes its readers.</summary>
public sealed class ShippedOutputTests
{
    private static readonly LanguageTag[] Languages =
    [
        .. new[] { "en", "fr", "es" }.Select(tag => LanguageTag.TryParse(tag, out var language) ? language : default),
    ];

    public static TheoryData<string> Rulesets => [.. Repository.Rulesets.Select(path => Path.GetFileName(Path.GetDirectoryName(path)!))];

    [Theory]
    [MemberData(nameof(Rulesets))]
    public void EveryScenario_InEveryLanguage_SaysNothingThatHurts(string name)
    {
        var compiled = CompiledRuleset.Compile(RulesetLoader.Load(Repository.PathOf("rulesets", name)).Required);
        foreach (var scenario in ScenarioLoader.LoadBeside(Repository.PathOf("rulesets", name), compiled))
        {
            var screening = scenario.Required.Screening;
            foreach (var language in Languages.Where(compiled.Ruleset.Languages.Contains))
            {
                var result = Explainer.Explain([Evaluator.Evaluate(compiled, screening)], new ExplanationOptions { Language = language });
                var citations = result
                    .Rulesets[0]
                    .Flags.SelectMany(flag => flag.Sources)
                    .SelectMany(source => new[] { source.Document, source.Place ?? "" });
                var spoken = string.Join(
                    '\n',
                    ResultDocument.Of(result).SelectMany(block => new[] { block.Lead, block.Text }).OfType<string>()
                );
                foreach (var citation in citations.Where(c => c.Length > 0))
                    spoken = spoken.Replace(citation, "", StringComparison.Ordinal);
                Assert.Null(WordsToAvoid.In(spoken, language)?.Written);
                Assert.DoesNotMatch(@"\d+ ?%|\d+/\d+", spoken);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Rulesets))]
    public void EveryRuleset_SaysHonestlyWhatItIs(string name)
    {
        var ruleset = RulesetLoader.Load(Repository.PathOf("rulesets", name)).Required;
        Assert.Equal(RulesetStatus.Draft, ruleset.Status);
        Assert.Equal(RulesetOrigin.DraftedFromPublication, ruleset.Authorship.Origin);
        Assert.Null(ruleset.Authorship.Review);
        Assert.Null(ruleset.Authorship.SignOff);
        Assert.Empty(ruleset.Authorship.Contributors);
        Assert.NotEmpty(ruleset.Authorship.MissingContexts);
        Assert.InRange(ruleset.Indicators.Length, 15, 40);
        Assert.All(ruleset.Indicators, indicator => Assert.NotEmpty(indicator.OtherExplanations));
        var warnings = Explainer
            .Explain(
                [Evaluator.Evaluate(CompiledRuleset.Compile(ruleset), new(null, ScreeningContext.Unknown, []))],
                ExplanationOptions.Default
            )
            .Rulesets[0]
            .Warnings;
        Assert.Contains("No survivor group has reviewed this ruleset. It is not ready for use with people.", warnings);
    }

    [Theory]
    [MemberData(nameof(Rulesets))]
    public void EverySafetyCode_GivesANotice(string name)
    {
        var ruleset = RulesetLoader.Load(Repository.PathOf("rulesets", name)).Required;
        var compiled = CompiledRuleset.Compile(ruleset);
        Assert.All(ruleset.Vocabularies.SelectMany(v => v.Codes).Where(code => code.Kind == CodeKind.Safety), code =>
            Assert.NotEmpty(
                Evaluator.Evaluate(compiled, new(null, ScreeningContext.Unknown, [new(code.Id, ObservationState.Present)])).NoticeRules
            )
        );
    }

    [Theory]
    [MemberData(nameof(Rulesets))]
    public void EveryIndicator_IsRaisedBySomeScenario(string name)
    {
        var compiled = CompiledRuleset.Compile(RulesetLoader.Load(Repository.PathOf("rulesets", name)).Required);
        var raised = ScenarioLoader.LoadBeside(Repository.PathOf("rulesets", name), compiled)
            .SelectMany(scenario => Evaluator.Evaluate(compiled, scenario.Required.Screening).Raised).ToHashSet();
        Assert.Empty(compiled.Ruleset.Indicators.Except(raised).Select(indicator => indicator.Id));
    }

    [Fact]
    public void TheCoreVocabulary_IsWhole_InThreeLanguages()
    {
        var path = Repository.PathOf("rulesets", "core.vocabulary.json");
        var loaded = RulesetLoader.LoadVocabulary(new SourceText(path, File.ReadAllBytes(path)));
        Assert.Empty(loaded.Diagnostics);
        var core = loaded.Required;
        Assert.Equal((140, 21, 37), (core.Codes.Length, core.Areas.Length, core.Notices.Length));
        var texts = core.Codes.SelectMany(code => new[] { code.Label, code.Meaning, code.Caution!, code.Learn! })
            .Concat(core.Areas.SelectMany(area => new[] { area.Label, area.Meaning }))
            .Concat(core.Notices.SelectMany(notice => new[] { notice.Label, notice.Text }));
        Assert.All(texts, text =>
        {
            Assert.Equal(["en", "fr", "es"], text.Languages.Select(language => language.Value));
            Assert.Equal(TranslationReview.UnreviewedTranslation, text.Review);
        });
    }
}
