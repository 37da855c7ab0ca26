using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using IndicatorEngine.Comparison;
using IndicatorEngine.Compilation;
using IndicatorEngine.Evaluation;
using IndicatorEngine.Screenings;
using IndicatorEngine.Tests.Guarantees;
using IndicatorEngine.Tests.Support;

namespace IndicatorEngine.Tests.Comparison;

public sealed class RulesetComparerTests
{
    private static readonly CompiledRuleset One = Written.Compile(Written.Ruleset(
        Written.Indicator("first", "\"c1\"") + ", " + Written.Indicator("second", """{"all": ["c2", "s1"]}""", "area-two") + ", " +
        Written.Indicator("third", """{"all": ["c1", {"measure": "hours", "atLeast": 14}]}""", "area-two")));

    private static readonly CompiledRuleset Other = Written.Compile(
        Written.Ruleset(
            Written.Indicator(
                "only-here",
                "\"c2\"",
                "area-two",
                """, "onlyIn": {"settings": ["border"], "because": {"en": "It was written at a border."}}"""
            )
                + ", "
                + Written.Indicator("built-on", """{"all": ["c3", {"indicator": "only-here"}]}""")
        )
    );

    private static readonly string[] Codes = ["c1", "c2", "c3", "s1", "x1", "hours"];

    [Property(MaxTest = 60)]
    public Property EveryCount_IsWhatCountingOneByOneGives() => Prop.ForAll(Arb.From(Screening().Between(0, 60)), screenings =>
        {
            // Each group is large enough to be shown whole: every screening is counted eleven times.
            var comparer = new RulesetComparer([One, Other]);
            foreach (var (group, screening) in Enumerable.Repeat(screenings, SmallCells.Smallest).SelectMany(s => s))
                Assert.True(comparer.TryAdd(group, screening));
            var table = comparer.ToTable("group");
            Assert.Equal(
                screenings.Select(s => s.Group).Distinct().Order(StringComparer.Ordinal),
                table.Groups.Select(group => group.Name ?? "").Order(StringComparer.Ordinal)
            );
            foreach (var group in table.Groups)
            {
                var members = screenings.Where(s => s.Group == (group.Name ?? "")).Select(s => s.Screening).ToList();
                Assert.Equal(Times(members.Count), group.Size);
                foreach (var (r, ruleset) in new[] { One, Other }.Index())
                    Hold(group, r, ruleset, members);
                long[] together =
                [
                    members.Count(m => !Sees(One, m) && !Sees(Other, m)),
                    0,
                    members.Count(m => Sees(One, m) && Sees(Other, m)),
                    members.Count(m => Sees(One, m) && !Sees(Other, m)),
                    members.Count(m => !Sees(One, m) && Sees(Other, m)),
                ];
                Assert.Equal(together.Select(Times), group.Together.Select(count => count!.Value));
            }
        });

    [Fact]
    public void AValueThatNoConditionAsksFor_NamesNoConcern()
    {
        var concerns = new NamedConcerns(One.Ruleset);
        Assert.True(concerns.AreIn(Written.Screening("""{"code": "hours", "value": 15}""")));
        Assert.False(
            concerns.AreIn(
                Written.Screening(
                    """{"code": "hours", "value": 8}, {"code": "c3", "state": "present"}, {"code": "c1", "state": "declined"}, {"code": "s1", "state": "present"}"""
                )
            )
        );
    }

    [Theory]
    [InlineData("a 20, b 10, c 3", "a 20, other 13")]
    [InlineData("a 20, b 10, c 30", "c 30, other 30")]
    [InlineData("a 20, b 12,  3", "a 20, other 15")]
    [InlineData("a 20, b 12,  13", "a 20, b 12, blank 13")]
    [InlineData("9-17 11, 18+ 11, all 11, 100 11", "9-17 11, 18+ 11, 100 11, all 11")]
    [InlineData("a 5, b 4", "")]
    public void SmallGroups_AreJoined_UntilTheyAreLargeEnough(string groups, string shown)
    {
        var comparer = new RulesetComparer([One]);
        foreach (var group in groups.Split(", "))
        {
            var (name, size) = (
                group[..group.LastIndexOf(' ')],
                int.Parse(group[group.LastIndexOf(' ')..], System.Globalization.CultureInfo.InvariantCulture)
            );
            for (var i = 0; i < size; i++)
                Assert.True(comparer.TryAdd(name, Written.Screening("")));
        }

        var table = comparer.ToTable("group");
        Assert.Equal(
            shown,
            string.Join(
                ", ",
                table.Groups.Select(group =>
                    $"{group.Kind switch { GroupKind.Other => "other", GroupKind.NotRecorded => "blank", _ => group.Name }} {group.Size}"
                )
            )
        );
        Assert.Equal(table.Groups.Length > 1, table.Rows.Length > table.Groups.Length);
    }

    [Fact]
    public void AColumnOfNames_IsNotGroupedBy()
    {
        var comparer = new RulesetComparer([One]);
        for (var i = 0; i < RulesetComparer.MostGroups; i++) Assert.True(comparer.TryAdd($"person {i}", Written.Screening("")));
        Assert.False(comparer.TryAdd("one more", Written.Screening("")));
        Assert.True(comparer.TryAdd("person 0", Written.Screening("")));
        Assert.Equal(RulesetComparer.MostGroups + 1, comparer.ToTable(null).Groups.Single().Size);
    }

    private static void Hold(ComparedGroup group, int r, CompiledRuleset ruleset, List<Screening> members)
    {
        long seen = members.Count(m => Sees(ruleset, m)), named = members.Count(m => !Sees(ruleset, m) && Names(r, m));
        Assert.Equal([Times(seen), Times(named), Times(members.Count - seen - named)], group.Sights[r].Select(count => count!.Value));
        var areas = ruleset.Ruleset.Indicators.Select(indicator => indicator.Area.Id).Distinct().ToList();
        foreach (var (a, area) in areas.Index())
        {
            var states = members
                .Select(m =>
                    ruleset
                        .Ruleset.Indicators.Zip(Evaluator.Evaluate(ruleset, m).States)
                        .Where(pair => pair.First.Area.Id == area)
                        .Select(pair => pair.Second)
                        .ToList()
                )
                .Select(Deciding)
                .ToList();
            IndicatorState[] order =
            [
                IndicatorState.Raised,
                IndicatorState.NotYetKnown,
                IndicatorState.NotShown,
                IndicatorState.NotReadHere,
            ];
            Assert.Equal(order.Select(state => Times(states.Count(s => s == state))), group.Areas[r][a].Select(count => count!.Value));
        }
    }

    private static IndicatorState Deciding(List<IndicatorState> states) =>
        states.Contains(IndicatorState.Raised) ? IndicatorState.Raised
        : states.Contains(IndicatorState.NotYetKnown) ? IndicatorState.NotYetKnown
        : states.Contains(IndicatorState.NotShown) ? IndicatorState.NotShown
        : IndicatorState.NotReadHere;

    private static bool Sees(CompiledRuleset ruleset, Screening screening) => Evaluator.Evaluate(ruleset, screening).Raised.Any();

    // What the conditions above name, written out by hand.
    private static bool Names(int ruleset, Screening screening) => screening.Observations.Any(account => account.IsPresent && (ruleset == 0
        ? account.Code is "c1" or "c2" || (account.Code == "hours" && account.Number >= 14)
        : account.Code is "c2" or "c3"));

    private static long Times(long count) => count * SmallCells.Smallest;

    private static Gen<(string Group, Screening Screening)> Screening() =>
        from name in Gen.Elements("", "young", "old")
        from setting in Gen.Elements("border", "shelter", null)
        from observations in Observation().Between(0, 5)
        select (name, new Screening(null, new ScreeningContext { Settings = setting is null ? [] : [setting] }, observations));

    private static Gen<Observation> Observation() =>
        from code in Gen.Elements(Codes)
        from state in Gen.Elements(ObservationState.Present, ObservationState.Present, ObservationState.Absent, ObservationState.Declined)
        from hours in Gen.Choose(10, 18)
        select code == "hours" && state == ObservationState.Present
            ? new Observation(code, state, AccountSource.Person) { Number = hours }
            : new Observation(code, state, AccountSource.Person);
}
