using System.Reflection;
using System.Text.RegularExpressions;
using IndicatorEngine.Cli;
using IndicatorEngine.Diagnostics;
using IndicatorEngine.Tests.Architecture;
using IndicatorEngine.Tests.Requirements;
using IndicatorEngine.Tests.Support;

namespace IndicatorEngine.Tests.Docs;

/// <summary>Holds <c>docs/requirements.md</c> to what is there: every row, every name, every file.</summary>
public sealed partial class RequirementsTests
{
    private const BindingFlags Any = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;

    private static readonly string[] Statuses = ["met", "partly", "not yet"];

    private static readonly ILookup<string, Type> Types = Library.All.Select(library => library.Assembly).Append(typeof(Tool).Assembly)
        .SelectMany(assembly => assembly.GetTypes())
        .ToLookup(type => type.Name);

    private static readonly HashSet<string> Named =
    [
        .. Shipped
            .Rulesets.Select(compiled => compiled.Ruleset)
            .SelectMany(ruleset =>
                ruleset
                    .Indicators.Select(indicator => indicator.Id)
                    .Concat(ruleset.NoticeRules.Select(rule => rule.Id))
                    .Concat(
                        ruleset.Vocabularies.SelectMany(v =>
                            v.Codes.Select(code => code.Id).Concat(v.Notices.Select(n => n.Id)).Concat(v.Areas.Select(a => a.Id))
                        )
                    )
            ),
    ];

    private static readonly List<string[]> Rows =
    [
        .. File.ReadLines(Repository.PathOf("docs", "requirements.md"))
            .Where(line => Row().IsMatch(line))
            .Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries)),
    ];

    public static TheoryData<string> Ids => [.. Rows.Select(row => row[0])];

    [Fact]
    public void EveryRequirement_HasOneRow() =>
        Assert.Equal(Enumerable.Range(1, 70).Select(number => $"R{number:00}"), Rows.Select(row => row[0]));

    [Theory]
    [MemberData(nameof(Ids))]
    public void EveryRow_IsWhole(string id)
    {
        var row = RowOf(id);
        Assert.Equal(4, row.Length);
        Assert.Contains(row[2], Statuses);
        Assert.All(row, cell => Assert.NotEqual("", cell));
        if (row[2] == "met") Assert.Contains(NamesIn(row[3]), WrittenTests.Has);
        else Assert.Contains("Not there", row[3], StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void EveryNameInARow_IsThere(string id) =>
        Assert.All(NamesIn(RowOf(id)[3]), name => Assert.True(Exists(name), $"{id} names `{name}`, which is not there."));

    [Fact]
    public void TheCounts_AreThoseOfTheTable()
    {
        var text = File.ReadAllText(Repository.PathOf("docs", "requirements.md"));
        Assert.All(Statuses, status => Assert.Contains($"{Rows.Count(row => row[2] == status)} {status}", text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Screening.Merge", true)]
    [InlineData("Screening.Mend", false)]
    [InlineData("NoSuchType", false)]
    [InlineData("IND3010", true)]
    [InlineData("IND9999", false)]
    [InlineData("docs/requirements.md", true)]
    [InlineData("docs/nothing.md", false)]
    [InlineData("interview-alone", true)]
    [InlineData("no-such-code", false)]
    public void ANameThatIsNotThere_IsFound(string name, bool isThere) => Assert.Equal(isThere, Exists(name));

    private static string[] RowOf(string id) => Rows.Single(row => row[0] == id);

    private static IEnumerable<string> NamesIn(string cell) => Backticked().Matches(cell).Select(match => match.Groups[1].Value);

    private static bool Exists(string name)
    {
        if (name.Contains('/', StringComparison.Ordinal)) return Path.Exists(Repository.PathOf(name.Split('/')));
        if (DiagnosticCode().IsMatch(name)) return Descriptors.Any(descriptor => descriptor.Code == name);
        return TypeOrMember().IsMatch(name) ? WrittenTests.Has(name) || MembersOf(name).Any() : Named.Contains(name);
    }

    private static IEnumerable<MemberInfo> MembersOf(string name) =>
        name.Split('.') is [var typeName, var member] ? Types[typeName].SelectMany(type => type.GetMember(member, Any)) : Types[name];

    private static IEnumerable<DiagnosticDescriptor> Descriptors =>
        typeof(Problems).GetFields(BindingFlags.Public | BindingFlags.Static).Select(known => (DiagnosticDescriptor)known.GetValue(null)!);

    [GeneratedRegex(@"^\| R\d\d \|")]
    private static partial Regex Row();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Backticked();

    [GeneratedRegex("^IND[0-9]{4}$")]
    private static partial Regex DiagnosticCode();

    [GeneratedRegex(@"^[A-Z]\w*(\.\w+)?$")]
    private static partial Regex TypeOrMember();
}
