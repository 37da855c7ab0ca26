using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using IndicatorEngine.Tests.Cli;
using IndicatorEngine.Tests.Support;

namespace IndicatorEngine.Tests.Docs;

/// <summary>
/// Follows <c>docs/authoring.md</c> as a council would: every command typed, in order, and what stands between them
/// done.
/// </summary>
public sealed partial class AuthoringGuideTests : IDisposable
{
    private const string Ruleset = "our-ruleset/ruleset.json";
    private const string Story = "our-ruleset/scenarios/kept-in-the-house.json";

    /// <summary>Options followed by a word; after any other stands a path.</summary>
    private static readonly HashSet<string> TakingWords = ["--title", "--lang", "--origin", "--indicator", "--id", "--as-of"];

    private static readonly string Page = File.ReadAllText(Repository.PathOf("docs", "authoring.md"));

    private readonly ScratchFolder _folder = new();
    private readonly Queue<string> _blocks = new(Block().Matches(Page).Select(block => block.Groups[1].Value));

    public AuthoringGuideTests() =>
        File.Copy(Repository.PathOf("rulesets", "core.vocabulary.json"), _folder.PathOf("core.vocabulary.json"));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void EveryCommand_DoesWhatThePageSays()
    {
        StartTheRuleset();
        WriteTheFirstIndicator();
        TellStories();
        ReadAloudAndTranslate();
        TryItOnRecords();
        RatifyIt();
        KeepItAlive();
        Assert.Empty(_blocks);
    }

    [Fact]
    public void TypedWithoutTheOptions_TheCommandAsks()
    {
        var run = ToolRun.Of(["new", "ruleset", _folder.PathOf("our-ruleset")]);
        Assert.StartsWith(
            "Still needed: --title, --lang, --origin. In a terminal you are asked for what is missing;",
            run.Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void EveryOptionNamed_IsAnOptionOfTheTool()
    {
        var help = string.Concat(HelpTests.EveryVerb.Select(verb => ToolRun.Of([.. verb.Split(' '), "--help"]).Output));
        Assert.All(OptionName().Matches(Page).Select(option => option.Value).Distinct(), option =>
            Assert.Matches($@"\s{option}[\s,]", help)
        );
    }

    [Fact]
    public void EveryVerb_IsInThePageOrTheReadme()
    {
        var both = Page + File.ReadAllText(Repository.PathOf("README.md"));
        Assert.All(HelpTests.EveryVerb, verb =>
            Assert.Matches($@"(indicators |\| `){verb.Replace(" ", @" ([a-z]+\\\|)*", StringComparison.Ordinal)}[ `\\]", both)
        );
    }

    private void StartTheRuleset()
    {
        Assert.Equal("1 file checked: 0 errors, 0 pieces of advice.\n", TypeNext()[1].Output);
        TypeNext();
        TypeNext();
        Assert.Contains("\"$schema\": \"../schemas/ruleset.schema.json\"", Read(Ruleset), StringComparison.Ordinal);
        Mend(Ruleset, "\"vocabularies\": [\"../core.vocabulary.json\"]", Inline("\"vocabularies\""));
    }

    private void WriteTheFirstIndicator()
    {
        var example = Regex.Match(Read(Ruleset), @"\{\s*""id"": ""example"".*?\n    \}", RegexOptions.Singleline).Value;
        Mend(Ruleset, example, _blocks.Dequeue());
        File.Delete(_folder.PathOf("our-ruleset/scenarios/example.json"));
        Assert.Equal("1 file checked: 0 errors, 0 pieces of advice.\n", Assert.Single(TypeNext()).Output);
    }

    private void TellStories()
    {
        Assert.EndsWith("\n2 passed, 0 failed\n", TypeNext()[2].Output, StringComparison.Ordinal);

        var missed = TypeNext();
        Assert.Contains("`papers-and-a-debt` is never raised on ", missed[0].Output, StringComparison.Ordinal);
        Assert.Contains("no scenario would notice. Write one where ", missed[0].Output, StringComparison.Ordinal);
        var suggested = _folder.PathOf("drafts/our-ruleset/suggested-papers-and-a-debt.json");
        File.Move(suggested, _folder.PathOf("our-ruleset/scenarios/suggested-papers-and-a-debt.json"));
        Assert.Equal(0, Type("indicators test our-ruleset").ExitCode);
        File.Delete(_folder.PathOf("our-ruleset/scenarios/suggested-papers-and-a-debt.json"));

        Mend(Story, "\n}\n", ",\n" + _blocks.Dequeue() + "}\n");
        var tested = Assert.Single(TypeNext()).Output;
        var noticed = Regex.Match(tested, "Noticed: ([0-9]+) of ([0-9]+) small changes");
        Assert.Equal(noticed.Groups[2].Value, noticed.Groups[1].Value);

        _folder.Write("screening.json", Regex.Match(Read(Story), @"""screening"": (\{.*?\n  \})", RegexOptions.Singleline).Groups[1].Value);
        Assert.Contains("Kept papers and a debt hold somebody in a household", Assert.Single(TypeNext()).Output, StringComparison.Ordinal);
    }

    private void ReadAloudAndTranslate()
    {
        TypeNext();
        Assert.Contains("Any amount can hold a person.", Read("handbook.html"), StringComparison.Ordinal);

        Mend(Ruleset, "\"languages\": [\"en\"]", "\"languages\": [\"en\", \"fr\"]");
        var mark = Inline("{\"en\": \"...\", \"fr\": \"...\", ");
        Mend(
            Ruleset,
            "{\"en\": \"Work in other people's homes\"}",
            mark.Replace(
                "\"...\", \"fr\": \"...\"",
                "\"Work in other people's homes\", \"fr\": \"Travailler chez les autres\"",
                StringComparison.Ordinal
            )
        );
        TypeNext();
        Assert.Contains("Travailler chez les autres", Read("both.html"), StringComparison.Ordinal);
        Assert.Contains(
            "n'ont pas été relus",
            Type("indicators screen screening.json --ruleset our-ruleset --lang fr").Output,
            StringComparison.Ordinal
        );
    }

    private void TryItOnRecords()
    {
        var rows = Enumerable
            .Range(0, 12)
            .Select(row => string.Create(CultureInfo.InvariantCulture, $"{row},{(row < 11 ? "yes" : "no")},yes,yes\n"));
        _folder.Write("records.csv", $"record,papers kept,debt,household\n{string.Concat(rows)}");
        TypeNext();
        var column = _blocks.Dequeue().TrimEnd();
        Mend("records.mapping.json", "\"papers kept\": []", column);
        Mend(
            "records.mapping.json",
            "\"debt\": []",
            "\"debt\": [{\"is\": \"yes\", \"code\": \"debt-to-controller\", \"state\": \"present\"}]"
        );
        Mend(
            "records.mapping.json",
            "\"household\": []",
            "\"household\": [{\"is\": \"yes\", \"code\": \"household-work-for-others\", \"state\": \"present\"}]"
        );
        var compared = Assert.Single(TypeNext()).Output;
        Assert.Contains("Counts from 1 to 10 are withheld", compared, StringComparison.Ordinal);
        Assert.Contains("our-ruleset", compared, StringComparison.Ordinal);
    }

    private void RatifyIt()
    {
        Mend(Ruleset, "\"status\": \"draft\"", "\"status\": \"ratified\"");
        var refused = Type("indicators check our-ruleset");
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("IND3019", refused.Output, StringComparison.Ordinal);
        Mend(
            Ruleset,
            "{\"drafting\": null, \"review\": null, \"signOff\": null}",
            "{\"drafting\": \"empower\", \"review\": \"empower\", \"signOff\": \"empower\"}"
        );
        Assert.Equal(0, Type("indicators check our-ruleset").ExitCode);
    }

    private void KeepItAlive()
    {
        Assert.DoesNotContain("IND3413", Assert.Single(TypeNext()).Output, StringComparison.Ordinal);
        Assert.Contains(
            "This ruleset was to be reviewed by",
            Type("indicators check our-ruleset --as-of 2028-12-31").Output,
            StringComparison.Ordinal
        );

        TypeNext();
        Mend(Ruleset, "{\"any\": [\"documents-held-by-other\", \"false-documents-supplied\"]}", "\"documents-held-by-other\"");
        var difference = Assert.Single(TypeNext()).Output;
        Assert.Contains(
            "## No longer heard\n\n### Kept papers and a debt hold somebody in a household",
            difference,
            StringComparison.Ordinal
        );
        Assert.Contains("What changed asks for 0.2.0 or higher.", difference, StringComparison.Ordinal);
    }

    /// <summary>Types the lines of the next block, each of which must end well; answers what the tool printed.</summary>
    private List<ToolRun> TypeNext()
    {
        var runs = new List<ToolRun>();
        foreach (var line in _blocks.Dequeue().Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Split(' ') is ["cp", "-r", var from, var to]) Copy(_folder.PathOf(from), _folder.PathOf(to));
            else runs.Add(Type(line));
            Assert.All(runs, run => Assert.True(run.ExitCode == 0, $"{line}\n{run.Output}{run.Error}"));
        }

        return runs;
    }

    /// <summary>Types one command in the folder.</summary>
    private ToolRun Type(string line)
    {
        var words = Word().Matches(line).Select(word => word.Value.Trim('"')).ToList();
        Assert.Equal("indicators", words[0]);
        var verb = words[1] == "new" ? 2 : 1;
        var rest = words
            .Skip(1 + verb)
            .Select(
                (word, i) =>
                    word.StartsWith("--", StringComparison.Ordinal) || TakingWords.Contains(words[verb + i]) ? word : _folder.PathOf(word)
            );
        return ToolRun.Of([.. words.Skip(1).Take(verb), .. rest]);
    }

    private static void Copy(string from, string to)
    {
        foreach (var path in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, path));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(path, target);
        }
    }

    private string Read(string file) => File.ReadAllText(_folder.PathOf(file), Encoding.UTF8);

    private void Mend(string file, string old, string @new)
    {
        var text = Read(file);
        Assert.Contains(old, text, StringComparison.Ordinal);
        _folder.Write(file, text.Replace(old, @new, StringComparison.Ordinal));
    }

    /// <summary>The code in the page's running text that starts in this way.</summary>
    private static string Inline(string start) => Regex.Match(Page, $"`({Regex.Escape(start)}[^`]*)`").Groups[1].Value;

    [GeneratedRegex("^```[a-z]*\n(.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Block();

    [GeneratedRegex("\"[^\"]*\"|\\S+")]
    private static partial Regex Word();

    [GeneratedRegex("(?<!dotnet run )--[a-z][a-z-]*")]
    private static partial Regex OptionName();
}
