using IndicatorEngine.Tests.Support;

namespace IndicatorEngine.NRules.Tests;

public sealed class ReadmeTests
{
    [Fact]
    public void TheSample_IsTheCodeThatIsCompiled() => CompiledSample.IsTheFirstOf(
        Repository.PathOf("src", "IndicatorEngine.NRules", "README.md"),
        Repository.PathOf("tests", "IndicatorEngine.NRules.Tests", "ReadmeSample.cs"));

    [Fact]
    public void TheSample_MakesAnOffer_AndTakesItBack()
    {
        var lines = CompiledSample.Printed(ReadmeSample.Run);
        Assert.StartsWith("S-17: ", lines[0], StringComparison.Ordinal);
        Assert.Equal("0", lines[^1]);
    }
}
