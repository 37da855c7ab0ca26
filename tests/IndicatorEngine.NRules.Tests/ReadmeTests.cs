using System.Text.RegularExpressions;
using IndicatorEngine.Tests.Support;

namespace IndicatorEngine.NRules.Tests;

public sealed class ReadmeTests
{
    [Fact]
    public void TheSample_IsTheCodeThatIsCompiled()
    {
        var readme = File.ReadAllText(Repository.PathOf("src", "IndicatorEngine.NRules", "README.md"));
        var sample = Regex.Match(readme, "^```csharp\n(.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline).Groups[1].Value;
        var compiled = Lines(File.ReadAllText(Repository.PathOf("tests", "IndicatorEngine.NRules.Tests", "ReadmeSample.cs")));
        var usings = compiled.TakeWhile(line => line.StartsWith("using ", StringComparison.Ordinal));
        var body = compiled.SkipWhile(line => line != "public static void Run()").Skip(2).ToList();
        var end = body.IndexOf("}"); // Of the method, and then of the class around it.
        Assert.Equal([.. usings, .. body[..end], .. body[(end + 2)..]], Lines(sample));
    }

    [Fact]
    public void TheSample_MakesAnOffer_AndTakesItBack()
    {
        var (before, folder) = (Console.Out, Environment.CurrentDirectory);
        using var printed = new StringWriter();
        try
        {
            Environment.CurrentDirectory = Repository.Root;
            Console.SetOut(printed);
            ReadmeSample.Run();
        }
        finally
        {
            Console.SetOut(before);
            Environment.CurrentDirectory = folder;
        }

        var lines = Lines(printed.ToString());
        Assert.StartsWith("S-17: ", lines[0], StringComparison.Ordinal);
        Assert.Equal("0", lines[^1]);
    }

    private static List<string> Lines(string text) => [.. text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0)];
}
