using IndicatorEngine.Diagnostics;
using IndicatorEngine.Evaluation;
using IndicatorEngine.Explanation;
using IndicatorEngine.Rendering;
using IndicatorEngine.Screenings;
using IndicatorEngine.Tests.Loading;
using IndicatorEngine.Tests.Support;

namespace IndicatorEngine.Tests.Screenings;

/// <summary>What was recorded with one person, in whatever order and in however many parts.</summary>
public sealed class ScreeningTests
{
    [Theory]
    [InlineData("16", "16.0")]
    [InlineData("0", "-0.00")]
    [InlineData("1600", "1.6e3")]
    [InlineData("7922816251426433759354395030", "792281625142643375935439503e1")]
    public void EqualNumbers_AreOneAccount_HoweverTheyAreWrittenAndOrdered(string one, string other)
    {
        string Result(string first, string second)
        {
            var screening = Written.Screening(
                $$"""{"code": "hours", "value": {{first}}}, {"code": "hours", "value": {{second}}}, {"code": "c1", "state": "present"}, {"code": "c2", "state": "present"}, {"code": "s1", "state": "present"}, {"code": "x1", "state": "present"}"""
            );
            Assert.Single(screening.Observations, o => o.Code == "hours");
            return System.Text.Encoding.UTF8.GetString(
                ResultJson.ToUtf8(Explainer.Explain([Evaluator.Evaluate(SmallFiles.Compiled, screening)], ExplanationOptions.Default))
            );
        }

        Assert.Equal(Result(one, other), Result(other, one));
    }

    [Theory]
    [InlineData("0.30", "0.3")]
    [InlineData("1e2", "100")]
    [InlineData("-0", "0")]
    [InlineData("0.000000000000000000000000001", "0.000000000000000000000000001")]
    public void ANumber_IsKeptExactly(string written, string kept) =>
        Assert.Equal(
            kept,
            Written
                .Screening($$"""{"code": "hours", "value": {{written}}}""")
                .Observations[0]
                .Number!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture)
        );

    [Theory]
    [InlineData("79228162514264337593543950336")]
    [InlineData("1e999")]
    public void ANumberTooLargeToBeKept_IsRefused(string written) =>
        Assert.Equal(
            Problems.NumberOutOfRange,
            Assert
                .Single(
                    Written
                        .LoadScreening($$"""{"format": "screening/1", "observations": [{"code": "hours", "value": {{written}}}]}""")
                        .Diagnostics
                )
                .Descriptor
        );

    [Fact]
    public void RepeatedAccounts_CountOnce_AndDifferentOnesStandSideBySide()
    {
        var screening = Written.Screening("""
            {"code": "c2", "state": "present", "by": "person"}, {"code": "c1", "state": "absent", "by": "third-party"},
            {"code": "c1", "state": "present", "by": "person"}, {"code": "c2", "state": "present", "by": "person"}
            """);
        Assert.Equal(
            ["c1 Person Present", "c1 ThirdParty Absent", "c2 Person Present"],
            screening.Observations.Select(o => $"{o.Code} {o.By} {o.State}"));
    }

    [Fact]
    public void MergedParts_AreTheSame_InWhicheverOrder()
    {
        var parts = new[]
        {
            Written.Screening("""{"code": "c1", "state": "present"}""", """{"private": true, "setting": "shelter", "regions": ["UG"]}"""),
            Written.Screening(
                """{"code": "c1", "state": "declined"}""",
                """{"private": true, "setting": "border", "present": ["interpreter"]}"""
            ),
            Written.Screening("""{"code": "y1", "state": "absent"}""", """{"private": true, "regions": ["KE", "UG"]}"""),
        };
        var (one, other) = (Screening.Merge(parts), Screening.Merge([.. parts.Reverse()]));
        Assert.Equal(one.Observations.AsEnumerable(), other.Observations);
        Assert.Equal(3, one.Observations.Length);
        Assert.Equal(["border", "shelter"], one.Context.Settings.AsEnumerable());
        Assert.Equal(["KE", "UG"], other.Context.Regions.AsEnumerable());
        Assert.Equal(["interpreter"], one.Context.Present.AsEnumerable());
        Assert.True(one.Context.Private);
        Assert.Equal("S-1", one.Id);
    }

    [Theory]
    [InlineData("true", "true", true)]
    [InlineData("true", "null", null)]
    [InlineData("null", "null", null)]
    [InlineData("true", "false", false)]
    [InlineData("null", "false", false)]
    public void AMergedScreening_WasPrivate_OnlyWhenEveryPartWas(string one, string other, bool? expected)
    {
        var parts = new[] { one, other }.Select(text => Written.Screening("", $$"""{"private": {{text}}}""")).ToList();
        Assert.Equal(expected, Screening.Merge(parts).Context.Private);
        Assert.Equal(expected, Screening.Merge([.. Enumerable.Reverse(parts)]).Context.Private);
    }

    [Fact]
    public void PartsWithDifferentNames_HaveNone_UnlessOneIsGiven()
    {
        var parts = new[] { new Screening("S-1", ScreeningContext.Unknown, []), new Screening("S-2", ScreeningContext.Unknown, []) };
        Assert.Null(Screening.Merge(parts).Id);
        Assert.Equal("whole", Screening.Merge(parts, "whole").Id);
        Assert.Throws<ArgumentException>(() => Screening.Merge([]));
    }
}
