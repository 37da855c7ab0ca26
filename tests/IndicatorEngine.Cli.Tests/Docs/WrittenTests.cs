using System.Text.RegularExpressions;
using IndicatorEngine.Tests.Support;

namespace IndicatorEngine.Tests.Docs;

/// <summary>The tests of every project, as they are written: a page may name any of them.</summary>
internal static partial class WrittenTests
{
    private static readonly HashSet<string> Names =
    [
        .. from path in Directory.EnumerateFiles(Repository.PathOf("tests"), "*.cs", SearchOption.AllDirectories)
           where !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
           from method in Method().Matches(File.ReadAllText(path))
           select $"{Path.GetFileNameWithoutExtension(path)}.{method.Groups["name"].Value}",
    ];

    /// <summary>True for <c>Class.Method</c> of a test, the class in a file of its name.</summary>
    public static bool Has(string name) => Names.Contains(name);

    /// <summary>An attribute whose name says that the method after it is run, with other attributes in between or beside it.</summary>
    [GeneratedRegex(@"\[(?:[\w.]+\.)?(?:Fact|Theory|\w*Property)\b[^\n]*\n(?:\s*\[[^\n]*\n|\s+[^\n]*\n)*?\s*public [\w<>\[\], ]+? (?<name>\w+)\(")]
    private static partial Regex Method();
}
