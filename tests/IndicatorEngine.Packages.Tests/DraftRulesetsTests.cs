using IndicatorEngine.Drafts;
using IndicatorEngine.Rulesets;
using IndicatorEngine.Tests.Support;

namespace IndicatorEngine.Tests.Packages;

public sealed class DraftRulesetsTests
{
    [Fact]
    public void EveryShippedRuleset_Loads_AndSaysThatItIsADraft()
    {
        Assert.Equal(
            Repository.Rulesets.Select(path => Path.GetFileName(Path.GetDirectoryName(path)!)),
            DraftRulesets.Names
        );
        foreach (var name in DraftRulesets.Names)
        {
            var ruleset = DraftRulesets.Load(name);
            Assert.Equal((RulesetStatus.Draft, RulesetOrigin.DraftedFromPublication), (ruleset.Status, ruleset.Authorship.Origin));
        }
    }

    [Fact]
    public void TheVocabulary_IsTheOneTheRulesetsUse() =>
        Assert.Contains(
            DraftRulesets.LoadCoreVocabulary().Id,
            DraftRulesets.Load("general").Vocabularies.Select(vocabulary => vocabulary.Id)
        );

    [Fact]
    public void AnotherName_IsAnArgumentException_ThatListsTheNames()
    {
        var wrong = Assert.Throws<ArgumentException>(() => DraftRulesets.Load("generell"));
        Assert.Contains("childhood", wrong.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => DraftRulesets.Read("../README.md"));
    }
}
