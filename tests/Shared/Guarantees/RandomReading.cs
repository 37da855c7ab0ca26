using FsCheck;
using FsCheck.Fluent;
using IndicatorEngine.Compilation;
using IndicatorEngine.Evaluation;
using IndicatorEngine.Explanation;
using IndicatorEngine.Rendering;
using IndicatorEngine.Screenings;
using IndicatorEngine.Tests.Support;

namespace IndicatorEngine.Tests.Guarantees;

/// <summary>A random ruleset, loaded as an author's would be, and random observations.</summary>
public sealed class RandomReading
{
    internal RandomReading(TestRuleset ruleset, IReadOnlyList<Observation> observations, string? setting, bool? isPrivate)
    {
        Written = ruleset;
        Observations = observations;
        Setting = setting;
        Context = new ScreeningContext { Settings = setting is null ? [] : [setting], Private = isPrivate };
        Compiled = Support.Written.Compile(ruleset.ToJson(), RandomVocabulary.Json);
    }

    internal TestRuleset Written { get; }

    internal IReadOnlyList<Observation> Observations { get; }

    internal string? Setting { get; }

    internal ScreeningContext Context { get; }

    internal CompiledRuleset Compiled { get; }

    internal Screening Screening => new("S-1", Context, Observations);

    internal NaiveEvaluator Naive => new(Written, Observations, Setting);

    internal RulesetResult Result => ResultOf(Observations).Rulesets[0];

    internal ScreeningResult ResultOf(IEnumerable<Observation> observations) => ResultOf(new Screening("S-1", Context, observations));

    internal ScreeningResult ResultOf(Screening screening) =>
        Explainer.Explain(
            [Evaluator.Evaluate(Compiled, screening)],
            new ExplanationOptions { MaxGaps = int.MaxValue, MaxGrounds = int.MaxValue }
        );

    internal static string Json(ScreeningResult result) => System.Text.Encoding.UTF8.GetString(ResultJson.ToUtf8(result));

    public override string ToString() =>
        $"{Written.ToJson()}\n{string.Join('\n', Observations)}\nsetting {Setting ?? "unknown"}, private {Context.Private?.ToString() ?? "unknown"}";
}

/// <summary>Makes random rulesets and screenings for FsCheck.</summary>
public static class RandomReadings
{
    private static readonly string[] ConditionKinds = ["concern", "support", "context"];

    public static Arbitrary<RandomReading> Readings() => Arb.From(
        from ruleset in Rulesets()
        from observations in Observation().Between(0, 16)
        from setting in Gen.Elements(null, "shelter", "border")
        from isPrivate in Gen.Elements<bool?>(true, true, false, null)
        select new RandomReading(ruleset, observations, setting, isPrivate));

    internal static Gen<Observation> Observation() =>
        from code in Gen.Frequency(
            (9, Gen.Elements(RandomVocabulary.Codes)),
            (1, Gen.Constant(new TestCode("unheard-of", "none", "none", true)))
        )
        from state in Gen.Frequency((3, Gen.Constant(ObservationState.Present)), (3, Gen.Elements(Enum.GetValues<ObservationState>())))
        from source in Gen.Elements<AccountSource?>(
            null,
            AccountSource.Person,
            AccountSource.Screener,
            AccountSource.ThirdParty,
            AccountSource.Document
        )
        from number in Gen.Frequency((9, Gen.Choose(0, 24)), (1, Gen.Elements(-99, 999)))
        from choice in Gen.Elements(RandomVocabulary.Options.Append("unheard-of").ToArray())
        from hasValue in Gen.Elements(true, true, false)
        let valued = hasValue && state == ObservationState.Present
        select new Observation(code.Id, state, source)
        {
            Number = valued && code.Value == "number" ? number : null,
            Choice = valued && code.Value == "choice" ? choice : null,
        };

    internal static Gen<TestCondition> Conditions(int depth, string[] kinds, IReadOnlyList<string> indicators)
    {
        var fact = Facts(kinds);
        if (depth == 0) return fact;
        var group =
            from parts in Conditions(depth - 1, kinds, indicators).Between(1, 4)
            let distinct = parts.DistinctBy(part => part.ToJson().ToJsonString()).ToList()
            from needed in Gen.Choose(1, distinct.Count)
            select (TestCondition)new AtLeast(needed, distinct);
        var some = Gen.Elements(kinds.Where(kind => kind is not "safety"))
            .SelectMany(kind => Gen.Constant((TestCondition)new OfClass(kind, "even")));
        var other = indicators.Count == 0 ? fact : Gen.Elements<string>(indicators).Select(TestCondition (id) => new OtherIndicator(id));
        return Gen.Frequency((3, fact), (4, group), (1, some), (1, other));
    }

    private static Gen<TestCondition> Facts(string[] kinds) =>
        from code in Gen.Elements(RandomVocabulary.OfKind(kinds).ToArray())
        from low in Gen.Choose(0, 20)
        from width in Gen.Choose(0, 10)
        from options in Gen.SubListOf(RandomVocabulary.Options)
        select code.Value switch
        {
            "number" => (TestCondition)new Measure(code.Id, low, low + width),
            "choice" when options.Count > 0 => new Choice(code.Id, [.. options]),
            _ => new Fact(code.Id),
        };

    private static Gen<TestRuleset> Rulesets() =>
        from count in Gen.Choose(1, 5)
        from indicators in Indicators(count, [])
        from notices in Notices([.. indicators.Select(i => i.Id)])
        select new TestRuleset(indicators, notices);

    private static Gen<IReadOnlyList<TestIndicator>> Indicators(int count, IReadOnlyList<TestIndicator> before) =>
        before.Count == count
            ? Gen.Constant(before)
            : from condition in Conditions(3, ConditionKinds, [.. before.Select(i => i.Id)])
              from concern in Gen.Elements("c0", "c1", "c2", "c3")
              from onlyIn in Gen.Frequency((4, Gen.Constant<string?>(null)), (1, Gen.Constant<string?>("shelter")))
              from notices in Gen.SubListOf(RandomVocabulary.Notices)
              let when = NaiveEvaluator.IsGrounded(new TestRuleset(before, []), condition) ? condition : Grounded(condition, concern)
              from rest in Indicators(
                  count,
                  [.. before, new TestIndicator($"i{before.Count}", when, onlyIn, [.. notices.Where(n => n != "stop")])]
              )
              select rest;

    private static AtLeast Grounded(TestCondition condition, string concern) =>
        condition is Fact { Code: var code } && code == concern
            ? new AtLeast(1, [condition])
            : new AtLeast(2, [new Fact(concern), condition]);

    private static Gen<List<TestNotice>> Notices(IReadOnlyList<string> indicators) =>
        from conditions in Conditions(1, [.. ConditionKinds, "safety"], indicators).Between(0, 3)
        from give in Gen.Elements(RandomVocabulary.Notices)
        select conditions.Select((condition, i) => new TestNotice($"r{i}", give == "stop" ? new Fact(SafetyCode) : condition, give)).ToList();

    // Questions are stopped where a safety code is needed, and nowhere else; a plain fact stays one under every small change.
    private static readonly string SafetyCode = RandomVocabulary.OfKind("safety").First().Id;
}

/// <summary>Lists whose length is drawn too.</summary>
internal static class GeneratorLists
{
    public static Gen<List<T>> Between<T>(this Gen<T> items, int fewest, int most) =>
        from count in Gen.Choose(fewest, most)
        from list in items.ListOf(count)
        select list.ToList();
}

/// <summary>A property over random readings.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ReadingPropertyAttribute : FsCheck.Xunit.PropertyAttribute
{
    public ReadingPropertyAttribute()
    {
        Arbitrary = [typeof(RandomReadings)];
        MaxTest = 300;
        QuietOnSuccess = true;
    }
}
