using FsCheck;
using FsCheck.Xunit;
using IndicatorEngine.Diagnostics;

namespace IndicatorEngine.Tests.Text;

/// <summary>A near name is suggested; a far guess would mislead.</summary>
public sealed class NearestNameTests
{
    private static readonly string[] Names = ["documents-held-by-other", "debt-to-controller", "hours", "present", "absent", "SW"];

    [Theory]
    [InlineData("hour", "hours")]
    [InlineData("huors", "hours")]
    [InlineData("Hours", "hours")]
    [InlineData("HOURS", "hours")]
    [InlineData("houres", "hours")]
    [InlineData("document-held-by-others", "documents-held-by-other")]
    [InlineData("debts-to-controllers", "debt-to-controller")]
    [InlineData("presnet", "present")]
    [InlineData("abscent", "absent")]
    [InlineData("sw", "SW")]
    public void ANearName_IsFound(string wrong, string near) => Assert.Equal(near, NearestName.Of(wrong, Names));

    [Theory]
    [InlineData("")]
    [InlineData("days")]
    [InlineData("movement")]
    [InlineData("hrs-worked")]
    [InlineData("something-else-altogether")]
    public void AFarName_IsNot(string wrong) => Assert.Null(NearestName.Of(wrong, Names));

    [Fact]
    public void AmongEquallyNearNames_TheFirstByNameIsTaken_InWhateverOrderTheyCome()
    {
        Assert.Equal("c1", NearestName.Of("c3", ["c2", "c1"]));
        Assert.Equal("c1", NearestName.Of("c3", ["c1", "c2"]));
    }

    [Fact]
    public void AVeryLongWord_IsNotCompared() => Assert.Null(NearestName.Of(new string('a', 101), [new string('a', 100)]));

    [Property(MaxTest = 500)]
    public void AName_IsNearestToItself(NonEmptyString name)
    {
        if (name.Get.Length <= 100)
            Assert.Equal(name.Get.ToLowerInvariant(), NearestName.Of(name.Get, [.. Names, name.Get])?.ToLowerInvariant());
    }
}
