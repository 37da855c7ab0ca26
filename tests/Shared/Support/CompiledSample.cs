using System.Text.RegularExpressions;

namespace IndicatorEngine.Tests.Support;

/// <summary>A code sample of a README that also stands in a test project, where it is compiled and run.</summary>
internal static class CompiledSample
{
    /// <summary>Holds the first sample of a README to the file it is compiled in, where a method <c>Run</c> has it as its body.</summary>
    public static void IsTheFirstOf(string readme, string compiled)
    {
        var sample = Regex
            .Match(File.ReadAllText(readme), "^```csharp\n(.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline)
            .Groups[1]
            .Value;
        var lines = Lines(File.ReadAllText(compiled));
        var usings = lines.TakeWhile(line => line.StartsWith("using ", StringComparison.Ordinal));
        var body = lines.SkipWhile(line => line != "public static void Run()").Skip(2).ToList();
        var end = body.IndexOf("}"); // Of the method, and then of the class around it.
        Assert.Equal([.. usings, .. body[..end], .. body[(end + 2)..]], Lines(sample));
    }

    /// <summary>What a sample prints, run where its paths lead to the shipped files.</summary>
    public static List<string> Printed(Action run)
    {
        var (before, folder) = (Console.Out, Environment.CurrentDirectory);
        using var printed = new StringWriter();
        try
        {
            Environment.CurrentDirectory = Repository.Root;
            Console.SetOut(printed);
            run();
        }
        finally
        {
            Console.SetOut(before);
            Environment.CurrentDirectory = folder;
        }

        return Lines(printed.ToString());
    }

    private static List<string> Lines(string text) => [.. text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0)];
}
