using System.Text;
using IndicatorEngine.Diagnostics;
using IndicatorEngine.Rendering;
using IndicatorEngine.Tests.Support;
using IndicatorEngine.Text;

namespace IndicatorEngine.Tests.Loading;

/// <summary>Whatever a file holds, reading it answers with what is wrong, and never with nothing.</summary>
public sealed class BadInputTests
{
    public static TheoryData<string> EveryKind => [.. SmallFiles.Kinds.Select(kind => kind.ToString())];

    public static TheoryData<string> EveryAuthoredKind => ["Vocabulary", "Ruleset", "Scenario", "Mapping"];

    public static TheoryData<string> EveryScreeningKind => ["Screening", "ScreeningList", "ScreeningLines"];

    [Theory]
    [MemberData(nameof(EveryKind))]
    public void TheSmallFiles_AreGood(string kind) => Assert.All(Read(kind, SmallFiles.Text(Kind(kind))), file =>
    {
        Assert.Empty(file.Diagnostics);
        Assert.NotNull(file.Value);
    });

    [Theory]
    [MemberData(nameof(EveryKind))]
    public void AFileCutOffAnywhere_IsRefused(string kind)
    {
        // A list of lines cut between lines is a shorter list; each line that is there is still whole or refused.
        var bytes = Encoding.UTF8.GetBytes(SmallFiles.Text(Kind(kind)).TrimEnd());
        for (var length = 0; length < bytes.Length; length++)
        {
            var files = SmallFileReading.Read(Kind(kind), bytes[..length]);
            Assert.All(files, AnswersOneWayOrTheOther);
            var isBetweenLines =
                Kind(kind) == SmallFile.ScreeningLines && bytes[length] == '\n' || (length > 0 && bytes[length - 1] == '\n');
            if (!isBetweenLines)
                Assert.Contains(files, file => file.Value is null);
        }
    }

    [Theory]
    [MemberData(nameof(EveryKind))]
    public void NothingInTheFile_IsAProblem(string kind) => Assert.All(["", " ", "\n", "\t\r\n  \n", "\uFEFF", "\uFEFF\n"], text =>
        Assert.Equal(Problems.EmptyFile, Assert.Single(Assert.Single(Read(kind, text)).Diagnostics).Descriptor));

    [Theory]
    [MemberData(nameof(EveryAuthoredKind))]
    public void NothingButAComment_IsAProblem(string kind) =>
        Assert.All(["// a", "/* a */", "// a\n", "/* a", "//"], text => Refused(kind, text));

    [Theory]
    [MemberData(nameof(EveryKind))]
    public void Utf16_IsSaidNotToBeUtf8(string kind) => Assert.All([Encoding.Unicode, Encoding.BigEndianUnicode], encoding =>
    {
        var files = SmallFileReading.Read(Kind(kind), [.. encoding.GetPreamble(), .. encoding.GetBytes(SmallFiles.Text(Kind(kind)))]);
        Assert.Equal(Problems.NotUtf8, files[0].Diagnostics[0].Descriptor);
        Assert.All(files, AnswersOneWayOrTheOther);
    });

    [Theory]
    [MemberData(nameof(EveryKind))]
    public void AByteOrderMark_ChangesNothing(string kind) =>
        Assert.All(Read(kind, "\uFEFF" + SmallFiles.Text(Kind(kind))), file => Assert.Empty(file.Diagnostics));

    [Theory]
    [MemberData(nameof(EveryKind))]
    public void AnInvalidByteAnywhereInText_IsPlaced(string kind)
    {
        var bytes = Encoding.UTF8.GetBytes(SmallFiles.Text(Kind(kind)));
        var place = Array.LastIndexOf(bytes, (byte)'"') - 1;
        Assert.All<byte>([0x80, 0xC0, 0xED, 0xF5, 0xFF], invalid =>
        {
            var changed = (byte[])bytes.Clone();
            changed[place] = invalid;
            var found = SmallFileReading.Read(Kind(kind), changed).SelectMany(file => file.Diagnostics).Single();
            Assert.Equal(Problems.NotUtf8, found.Descriptor);
            Assert.Equal(SourceTextPosition(bytes, place), (found.Location.Line, found.Location.Column));
        });
    }

    [Theory]
    [MemberData(nameof(EveryKind))]
    public void NestingOverTheLimit_IsRefused_HoweverDeep(string kind) => Assert.All([InputLimits.Depth + 1, 1000, 100_000], depth =>
        Assert.All(["[", "{\"a\":", "[{\"a\":", "[1,"], open =>
        {
            // A list of screenings is one level that is not part of any screening.
            var outside = Kind(kind) == SmallFile.ScreeningList ? "[" : "";
            var files = Read(kind, outside + string.Concat(Enumerable.Repeat(open, depth)));
            Assert.Equal(Problems.TooDeep, files[0].Diagnostics[0].Descriptor);
            Assert.All(files, AnswersOneWayOrTheOther);
        }));

    [Fact]
    public void NestingAtTheLimit_IsNotTooDeep_AndASyntaxErrorThereIsNamedAsOne()
    {
        var open = new string('[', InputLimits.Depth);
        Assert.Equal(
            Problems.WrongType,
            Assert.Single(Written.LoadVocabulary(open + new string(']', InputLimits.Depth)).Diagnostics).Descriptor
        );
        Assert.Equal(Problems.InvalidJson, Assert.Single(Written.LoadVocabulary(open + "x").Diagnostics).Descriptor);
        Assert.Equal(Problems.UnexpectedEnd, Assert.Single(Written.LoadVocabulary(open).Diagnostics).Descriptor);
    }

    [Theory]
    [MemberData(nameof(EveryAuthoredKind))]
    public void AnAuthoredFileOverTheLimit_IsRefused(string kind)
    {
        var tooLarge = new byte[InputLimits.AuthoredBytes + 1];
        tooLarge.AsSpan().Fill((byte)' ');
        Encoding.UTF8.GetBytes(SmallFiles.Text(Kind(kind))).CopyTo(tooLarge, 0);
        Assert.Equal(Problems.TooLarge, Assert.Single(SmallFileReading.Read(Kind(kind), tooLarge)[0].Diagnostics).Descriptor);
        Assert.NotNull(SmallFileReading.Read(Kind(kind), tooLarge[..^1])[0].Value);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void AScreening_MayBeAsLongAsTheLimit(int over, bool isRead)
    {
        var note = new string('a', InputLimits.ScreeningBytes - SmallFiles.Screening.Length + over);
        var json = SmallFiles.Screening.Replace("A note.", "A note." + note, StringComparison.Ordinal);
        Assert.Equal(isRead, Read("Screening", json)[0].Value is not null);
        Assert.Equal(isRead, Read("ScreeningList", $"[{json}]")[0].Value is not null);
        Assert.Equal(isRead, Read("ScreeningLines", json.Replace('\n', ' '))[0].Value is not null);
    }

    [Theory]
    [MemberData(nameof(EveryKind))]
    public void AScalarInsteadOfTheFile_IsRefused(string kind) =>
        Assert.All(["null", "true", "false", "0", "-1e999", "\"a\"", "\"\\ud800\"", "[null]", "[[]]", "{}"], text => Refused(kind, text));

    [Theory]
    [MemberData(nameof(EveryAuthoredKind))]
    public void CommentsAndTrailingCommas_AreAllowedInAuthoredFiles(string kind)
    {
        var json = SmallFiles
            .Text(Kind(kind))
            .Replace("{\"en\"", "/* one */ {\"en\"", StringComparison.Ordinal)
            .Replace("}]", "}, // two\n]", StringComparison.Ordinal);
        Assert.Empty(Assert.Single(Read(kind, json)).Diagnostics);
    }

    [Theory]
    [MemberData(nameof(EveryScreeningKind))]
    public void CommentsAndTrailingCommas_AreRefusedInScreenings(string kind) =>
        Assert.All(
            [("\"format\"", "/* one */ \"format\"", "/"), ("\"present\"}", "\"present\",}", "}"), ("[{", "[// one\n{", "/")],
            change =>
            {
                var text = SmallFiles.Text(Kind(kind));
                if (Kind(kind) == SmallFile.Screening)
                    text = text.Replace("[\n   {", "[{", StringComparison.Ordinal);
                var found = Read(
                    kind,
                    text.Replace("\"agency\"}", "\"agency\", \"state\": \"present\"}", StringComparison.Ordinal)
                        .Replace(change.Item1, change.Item2, StringComparison.Ordinal)
                )[0].Diagnostics[0];
                Assert.Equal(
                    (Problems.InvalidJson, $"This is not valid JSON here: `{change.Item3}` does not belong in this place."),
                    (found.Descriptor, found.Message)
                );
            }
        );

    [Fact]
    public void ControlCharacters_NeverReachWhatIsShown()
    {
        const string escape = "\\u001b]0;x\\u0007\\u009b2J\\u202e";
        string[] rulesets =
        [
            SmallFiles
                .Ruleset.Replace("\"id\": \"i1\"", $"\"id\": \"i1-a-longer-name-than-that-of-others{escape}\"", StringComparison.Ordinal)
                .Replace("{\"indicator\": \"i1\"}", "{\"indicator\": \"i1-a-longer-name-than-that-of-others\"}", StringComparison.Ordinal),
            SmallFiles.Ruleset.Replace("\"small.vocabulary.json\"", $"\"{escape}\"", StringComparison.Ordinal),
            SmallFiles.Ruleset.Replace("\"scope\"", $"\"scope{escape}\"", StringComparison.Ordinal),
            SmallFiles.Ruleset.Replace("\"en\": \"Why.\"", $"\"en{escape}\": \"Why{escape}\"", StringComparison.Ordinal),
        ];
        Assert.All(rulesets, json =>
        {
            var loaded = Written.LoadRuleset(json);
            Assert.Null(loaded.Value);
            Assert.All(loaded.Diagnostics, d =>
                Assert.DoesNotContain((d.ToString() + DiagnosticText.ToPlainText(d)).Replace('\n', ' '), DisplayText.IsUnsafe)
            );
        });
    }

    private static void Refused(string kind, string text)
    {
        var files = Read(kind, text);
        Assert.Contains(files, file => file.Value is null);
        Assert.All(files, AnswersOneWayOrTheOther);
    }

    private static void AnswersOneWayOrTheOther(ReadFile file) => Assert.Equal(file.Diagnostics.Any(d => d.IsError), file.Value is null);

    private static (int Line, int Column) SourceTextPosition(byte[] ascii, int place) =>
        (1 + ascii[..place].Count(b => b == '\n'), place - Array.LastIndexOf(ascii, (byte)'\n', place - 1));

    private static System.Collections.Immutable.ImmutableArray<ReadFile> Read(string kind, string text) =>
        SmallFileReading.Read(Kind(kind), Encoding.UTF8.GetBytes(text));

    private static SmallFile Kind(string name) => Enum.Parse<SmallFile>(name);
}
