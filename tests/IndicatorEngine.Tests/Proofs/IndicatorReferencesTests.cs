using IndicatorEngine.Proofs;
using IndicatorEngine.Tests.Support;

namespace IndicatorEngine.Tests.Analysis;

public sealed class IndicatorReferencesTests
{
    [Fact]
    public void WhatConditionsBuildOn_IsFoundOnce_AndInOrder()
    {
        var ruleset = Written
            .LoadRuleset(
                Written.Ruleset(
                    string.Join(
                        ", ",
                        Written.Indicator("low", "\"c1\""),
                        Written.Indicator("middle", """{"any": [{"indicator": "low"}, "c2"]}"""),
                        Written.Indicator("other", """{"any": [{"some": {"kind": "concern"}}, {"indicator": "low"}]}"""),
                        Written.Indicator(
                            "top",
                            """{"all": [{"indicator": "middle"}, {"any": [{"indicator": "other"}, {"indicator": "middle"}]}]}"""
                        )
                    )
                )
            )
            .Required;
        var conditions = ruleset.Indicators.ToDictionary(indicator => indicator.Id, indicator => indicator.When);
        Assert.Equal(["middle", "other", "middle"], IndicatorReferences.In(conditions["top"]).Select(reference => reference.IndicatorId));
        Assert.Equal(["middle", "low", "other"], IndicatorReferences.BuiltOn(conditions["top"]).Select(indicator => indicator.Id));
        Assert.Equal(
            ["low", "middle", "other"],
            IndicatorReferences.BuiltOn(conditions["other"], conditions["top"]).Select(indicator => indicator.Id)
        );
        Assert.Empty(IndicatorReferences.In(null));
    }
}
