using System.Text;
using IndicatorEngine.Diagnostics;
using IndicatorEngine.Mappings;
using IndicatorEngine.Text;
using static IndicatorEngine.Tests.Loading.ProblemExample;

namespace IndicatorEngine.Tests.Loading;

/// <summary>An example of every problem with the text of a file: <c>IND1xxx</c>.</summary>
internal static class TextProblemExamples
{
    private static readonly string Deep = new('[', InputLimits.Depth);

    public static IEnumerable<ProblemExample> All =>
        [
            new(Problems.UnreadableFile, "", "The file `no-such-folder/ruleset.json` could not be read.")
            {
                Read = () => RulesetLoader.Load("no-such-folder/ruleset.json").Diagnostics,
            },
            new(Problems.UnreadableFile, "", "The file `no-such.mapping.json` could not be read.")
            {
                Read = () => MappingLoader.Load("no-such.mapping.json", null).Diagnostics,
            },
            Whole(
                SmallFile.Screening,
                Problems.TooLarge,
                Mark + new string(' ', InputLimits.ScreeningBytes + 1),
                "",
                "This is longer than 1048576 bytes, the limit for one screening."
            ),
            new(Problems.TooLarge, "", "This is longer than 16777216 bytes, the limit for a vocabulary.")
            {
                Read = () => RulesetLoader.LoadVocabulary(new SourceText("large", new byte[InputLimits.AuthoredBytes + 1])).Diagnostics,
            },
            In(
                SmallFile.ScreeningLines,
                Problems.TooLarge,
                "\"id\": \"S-2\"",
                "\"id\": \"S-2\"",
                "",
                "This is longer than 1048576 bytes, the limit for one screening."
            ) with
            {
                Read = () =>
                    [
                        .. SmallFileReading
                            .Read(
                                SmallFile.ScreeningLines,
                                Encoding.UTF8.GetBytes(SmallFiles.Line("S-1") + "\n" + new string('x', InputLimits.ScreeningBytes + 1))
                            )
                            .SelectMany(file => file.Diagnostics),
                    ],
                Line = 2,
            },
            Whole(
                SmallFile.Screening,
                Problems.NotUtf8,
                "{\"format\": \"screening/1\",\n \"id\": \"caf▸é\"}",
                "",
                "The file is not UTF-8 text from here on.",
                encoding: Encoding.Latin1
            ),
            Whole(
                SmallFile.Ruleset,
                Problems.NotUtf8,
                Mark + "\uFEFF" + SmallFiles.Ruleset,
                "",
                "The file is not UTF-8 text from here on.",
                encoding: Encoding.Unicode
            ),
            Whole(SmallFile.Vocabulary, Problems.EmptyFile, "▸", "", "There is nothing in this file."),
            Whole(SmallFile.Ruleset, Problems.EmptyFile, "▸ \t\r\n\n", "", "There is nothing in this file."),
            Whole(SmallFile.ScreeningLines, Problems.EmptyFile, "\n \n▸", "", "There is nothing in this file."),
            In(
                SmallFile.Ruleset,
                Problems.InvalidJson,
                "\"draft\", \"languages\"",
                "\"draft\" ▸\"languages\"",
                "",
                "This is not valid JSON here: `\"` does not belong in this place."
            ),
            In(
                SmallFile.Scenario,
                Problems.WrongCharacter,
                "\"id\": \"small-story\"",
                "\"id\": ▸'small-story'",
                "",
                "This is a single quotation mark and not the straight one \"."
            ),
            In(
                SmallFile.Ruleset,
                Problems.WrongCharacter,
                "\"id\": \"written\"",
                "\"id\": ▸“written”",
                "",
                "This is a curly quotation mark and not the straight one \"."
            ),
            In(
                SmallFile.Ruleset,
                Problems.WrongCharacter,
                "\"draft\", \"languages\"",
                "\"draft\"▸\u00A0, \"languages\"",
                "",
                "This is a blank that is not the ordinary one and not an ordinary blank."
            ),
            In(
                SmallFile.Ruleset,
                Problems.WrongCharacter,
                "\"draft\", \"languages\"",
                "\"draft\"▸\u060C \"languages\"",
                "",
                "This is a comma of another script and not the plain one ,."
            ),
            In(
                SmallFile.Screening,
                Problems.WrongCharacter,
                "\"value\": 16,",
                "\"value\": ▸\u0661\u0666,",
                "",
                "This is a digit of another script and not one of 0 to 9."
            ),
            In(
                SmallFile.Mapping,
                Problems.WrongCharacter,
                "\"Number\"",
                "\"Num▸\tber\"",
                "",
                "This is a tab inside a text and not an ordinary blank."
            ),
            In(
                SmallFile.Screening,
                Problems.InvalidJson,
                "\"value\": 16,",
                "\"value\": ▸é,",
                "",
                "This is not valid JSON here: `é` does not belong in this place."
            ),
            In(
                SmallFile.Mapping,
                Problems.InvalidJson,
                "\"Number\"",
                "\"Num▸\nber\"",
                "",
                "This is not valid JSON here: `end of line` does not belong in this place."
            ),
            Whole(
                SmallFile.ScreeningList,
                Problems.InvalidJson,
                $"[{SmallFiles.Line("S-1")} ▸é]",
                "",
                "This is not valid JSON here: `é` does not belong in this place."
            ) with
            {
                Also = [Problems.ReadingStopped],
            },
            Whole(SmallFile.Ruleset, Problems.UnexpectedEnd, SmallFiles.Ruleset[..^1] + Mark, "", "The file ends before it is complete."),
            Whole(
                SmallFile.ScreeningList,
                Problems.UnexpectedEnd,
                $"[{SmallFiles.Line("S-1")}▸",
                "",
                "The file ends before it is complete."
            ),
            Whole(SmallFile.Mapping, Problems.TooDeep, $"{Deep}▸[1]", "", "This is nested more than 64 levels deep."),
            Whole(SmallFile.ScreeningList, Problems.TooDeep, $"[{Deep}▸[1]", "/0", "This is nested more than 64 levels deep.") with
            {
                Also = [Problems.ReadingStopped],
            },
            In(
                SmallFile.Screening,
                Problems.DuplicateMember,
                "\"sector\": \"domestic-work\"",
                "▸\"setting\": \"border\"",
                "/context",
                "`…` is given twice here."
            ),
            In(
                SmallFile.Vocabulary,
                Problems.DuplicateMember,
                "{\"en\": \"C one\"}",
                "{\"en\": \"C one\", ▸\"en\": \"C 1\"}",
                "/codes/0/label",
                "`en` is given twice here."
            ),
            In(
                SmallFile.Ruleset,
                Problems.InvalidEscape,
                "\"Title i1\"",
                "▸\"\\ud83d\"",
                "/indicators/0/title",
                "This text has an escape that means no character."
            ) with
            {
                Also = [Problems.EmptyText],
            },
            In(
                SmallFile.Screening,
                Problems.InvalidEscape,
                "\"note\":",
                "▸\"\\udc00\":",
                "/observations/1",
                "This text has an escape that means no character."
            ) with
            {
                Also = [Problems.UnknownMember],
            },
            Whole(SmallFile.Vocabulary, Problems.More, ManyUnknownMembers(201), "/m195", "5 more problems are not shown.") with
            {
                // The four members that are missing stand before them, at the start.
                Also = [Problems.MissingMember, Problems.UnknownMember],
                Line = 196,
                Column = 2,
            },
            In(
                SmallFile.ScreeningList,
                Problems.ReadingStopped,
                "[{",
                "[{▸{",
                "",
                "Reading stopped here: what follows in this file was not read."
            ) with
            {
                Also = [Problems.InvalidJson],
            },
            Whole(
                SmallFile.ScreeningLines,
                Problems.UnexpectedEndOfLine,
                "{\"format\": \"screening/1\", \"observations\": [▸\n" + SmallFiles.Line("S-1") + "\n",
                "",
                "This line ends before the screening in it is complete."
            ),
        ];

    private static string ManyUnknownMembers(int count) =>
        $"{Mark}{{{string.Join(",\n ", Enumerable.Range(0, count).Select(i => $"\"m{i}\": 1"))}}}";
}
