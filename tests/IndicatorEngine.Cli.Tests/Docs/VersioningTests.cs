using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using IndicatorEngine.Differences;
using IndicatorEngine.Tests.Support;
using IndicatorEngine.Text;

namespace IndicatorEngine.Tests.Docs;

/// <summary><c>docs/versioning.md</c> says what the code does.</summary>
public sealed partial class VersioningTests
{
    private static readonly string Page = File.ReadAllText(Repository.PathOf("docs", "versioning.md"));

    [Fact]
    public void EveryReason_StandsInTheTable_WithItsNumber()
    {
        var documented = Row().Matches(Page).Select(row => (row.Groups[2].Value, row.Groups[1].Value));
        var known = Enum.GetValues<VersionReason>().Select(reason => (EnumWords.Of(reason), reason.Step() switch
        {
            VersionStep.Major => "first",
            VersionStep.Minor => "second",
            _ => "third",
        }));
        Assert.Equal(known, documented);
    }

    [Fact]
    public void EveryMemberOfTheJson_IsDescribed()
    {
        var members = new HashSet<string>();
        Visit(JsonNode.Parse(File.ReadAllText(Repository.PathOf("tests", "Golden", "difference.json"))));
        Assert.True(members.Count > 40, $"Only {members.Count} members were seen.");
        Assert.All(members, member => Assert.Matches($@"`{member}(\[\])*`", Page));

        void Visit(JsonNode? node)
        {
            foreach (var (name, value) in node as JsonObject ?? [])
            {
                // Languages name themselves.
                if (!LanguageTag.TryParse(name, out _) || name.Length > 2) members.Add(name);
                Visit(value);
            }

            foreach (var item in node as JsonArray ?? []) Visit(item);
        }
    }

    [GeneratedRegex(@"^\| (first|second|third) \| `([a-z-]+)` \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
