using System.Collections.Immutable;
using System.Text;
using IndicatorEngine.Diagnostics;
using IndicatorEngine.Mappings;
using IndicatorEngine.Readers;
using IndicatorEngine.Tests.Support;
using static IndicatorEngine.Tests.Loading.ProblemExample;

namespace IndicatorEngine.Tests.Loading;

/// <summary>An example of every problem with observations: <c>IND4xxx</c>.</summary>
internal static class ObservationProblemExamples
{
    public static IEnumerable<ProblemExample> All =>
        [
            In(
                SmallFile.StrictScreening,
                Problems.UnrecognisedCode,
                "\"recruiter\"",
                "▸\"recruter\"",
                "/observations/3/code",
                "No chosen ruleset knows the code `recruter`.",
                "recruiter"
            ),
            In(
                SmallFile.Scenario,
                Problems.UnrecognisedCode,
                "{\"code\": \"c1\"",
                "{\"code\": ▸\"unheard-of\"",
                "/screening/observations/0/code",
                "No chosen ruleset knows the code `unheard-of`."
            ) with
            {
                Also = [Problems.NothingToLeaveOut],
            },
            In(
                SmallFile.StrictMapping,
                Problems.UnrecognisedCode,
                "\"code\": \"c2\"",
                "\"code\": ▸\"c22\"",
                "/fields/Work/0/code",
                "No chosen ruleset knows the code `c22`.",
                "c2"
            ),
            In(
                SmallFile.StrictScreening,
                Problems.UnrecognisedValue,
                "\"value\": 16",
                "\"value\": ▸\"sixteen\"",
                "/observations/2/value",
                "The value given for `hours` is not one that its vocabulary knows."
            ),
            In(
                SmallFile.StrictScreening,
                Problems.UnrecognisedValue,
                "\"agency\"",
                "▸\"agent\"",
                "/observations/3/value",
                "The value given for `recruiter` is not one that its vocabulary knows."
            ),
            In(
                SmallFile.StrictScreening,
                Problems.UnrecognisedValue,
                "\"state\": \"present\"",
                "\"value\": ▸1",
                "/observations/0/value",
                "The value given for `c1` is not one that its vocabulary knows."
            ),
            In(
                SmallFile.Screening,
                Problems.ValueNotPresent,
                "\"value\": \"agency\"",
                "\"state\": \"declined\", \"value\": ▸\"agency\"",
                "/observations/3/value",
                "A value means `present`, and the state given here is `declined`."
            ),
            In(
                SmallFile.Screening,
                Problems.NoState,
                "{\"code\": \"c1\", \"state\": \"present\", ",
                "▸{\"code\": \"c1\", ",
                "/observations/0",
                "This observation has neither a state nor a value."
            ),
            new(
                Problems.UnmappedValue,
                "",
                "No entry for the field `Control` names its value in this record, found in 2 records: nothing was recorded for it."
            )
            {
                Read = () => Records("Number,Control,Work\n1,1,\n1,perhaps,yes\n2,perhaps,\n"),
                Line = 3,
            },
            new(Problems.MissingColumn, "", "The file has no column `Control`, which the mapping names or the groups are taken from.")
            {
                Read = () => Records("Number,control,Work\n"),
                Nearest = "control",
            },
            new(Problems.MissingColumn, "", "The file has no column `Number`, which the mapping names or the groups are taken from.")
            {
                Read = () => Records("Control,Work\n"),
            },
            new(Problems.MissingColumn, "", "The file has no column `Age`, which the mapping names or the groups are taken from.")
            {
                Read = () => Records("Number,Control,Work\n", groupBy: "Age"),
            },
            new(Problems.InvalidRow, "", "This row cannot be read.")
            {
                Read = () => Records("Number,Control,Work\n1,1\n"),
                Line = 2,
            },
            new(Problems.InvalidRow, "", "This row cannot be read.")
            {
                Read = () => Records("Number,Control,Work\n1,1,\n1,\"x\"y,\n"),
                Line = 3,
                Also = [Problems.ReadingStopped],
            },
            Whole(SmallFile.Screening, Problems.NotAScreening, "▸7", "", "Here a screening is expected, and this is a number."),
            Whole(
                SmallFile.ScreeningLines,
                Problems.NotAScreening,
                $"{SmallFiles.Line("S-1")}\n▸[]\n",
                "",
                "Here a screening is expected, and this is a list."
            ),
            Whole(
                SmallFile.ScreeningList,
                Problems.NotAScreening,
                $"[{SmallFiles.Line("S-1")},\n  ▸null]",
                "/1",
                "Here a screening is expected, and this is null."
            ),
            In(
                SmallFile.Scenario,
                Problems.NotAScreening,
                "{\"format\": \"screening/1\", \"id\": \"S-2\", \"context\": {\"setting\": \"shelter\"},\n   \"observations\": [{\"code\": \"c1\", \"state\": \"present\"}]}",
                "▸true",
                "/screening",
                "Here a screening is expected, and this is true."
            ),
            new(Problems.DuplicateColumn, "", "The columns 2, 4 are all named `Work`, so their values cannot be told apart.")
            {
                Read = () => Records("Number,Work,Control,Work\n"),
            },
            new(
                Problems.GroupedByMappedColumn,
                "",
                "The column `Work` that groups are taken from also records codes, so what is compared depends on the groups."
            )
            {
                Read = () => Records("Number,Control,Work\n", groupBy: "Work"),
            },
            new(Problems.MissingSheet, "", "The workbook has no sheet `Cases`; its sheets are: `One`.")
            {
                Read = () => Records(Workbook.Of(["Number"]), From("""{"table": {"sheet": "Cases"}}""")),
            },
            new(Problems.LockedWorkbook, "", "This workbook is locked with a password, so nothing in it can be read.")
            {
                Read = () => Records(File.ReadAllBytes(Repository.PathOf("tests", "IndicatorEngine.Records.Tests", "Files", "locked.xlsx"))),
            },
            new(
                Problems.InvalidWorkbook,
                "",
                "This cannot be read as a workbook of Excel: it is cut off, damaged, or another kind of file."
            )
            {
                Read = () => Records(Workbook.Of(["Number"])[..200]),
            },
            new(Problems.InvalidRecord, "", "This record cannot be read: it is not valid JSON from here on.")
            {
                Read = () => Records("{\"Number\": 1}\n{\"Number\": }\n"),
                Line = 2,
                Column = 12,
            },
            new(Problems.InvalidRecord, "", "This record cannot be read: it is no object.") { Read = () => Records("[1]") },
            new(Problems.InvalidRecord, "", "This record cannot be read: it is no QuestionnaireResponse.")
            {
                Read = () => Records("{}", From("""{"questionnaireResponse": {}}""")),
            },
            new(Problems.NoRecords, "", "There are no records at `data.cases[]`.")
            {
                Read = () => Records("""{"data": {}}""", From("""{"json": {"each": "data.cases[]"}}""")),
            },
            new(Problems.OtherShape, "", "The mapping reads a table, and this is JSON.")
            {
                Read = () => Records("{}", From("""{"table": {}}""")),
            },
            new(Problems.OtherShape, "", "The mapping reads questionnaire responses in JSON, and this is a table.")
            {
                Read = () => Records("Number,Control,Work\n", From("""{"questionnaireResponse": {}}""")),
            },
            new(
                Problems.TableAsFound,
                "",
                "This table was read with semicolons between cells, the names of its columns in line 2."
            )
            {
                Read = () => Records("\nNumber;Control;Work\n"),
                Line = 2,
            },
            new(Problems.NoHeader, "", "No row with the names of the columns was found here.") { Read = () => Records("\n\n,,\n") },
            new(Problems.TableWithoutMapping, "", "This is a table, and no mapping says what its columns record.")
            {
                Read = () => [.. new InputReader("t.csv").Read(Bytes("a,b\n1,2\n")).SelectMany(loaded => loaded.Diagnostics)],
            },
            new(Problems.MappedCodeUnknown, "/fields/Work/0/code", "No chosen ruleset knows the code `c22`, so what the mapping records with it raises nothing.")
            {
                Read = () =>
                {
                    var folder = Directory.CreateTempSubdirectory("lenient");
                    var path = Path.Combine(folder.FullName, "m.mapping.json");
                    File.WriteAllText(path, """{"format": "record-mapping/1", "fields": {"Work": [{"is": "1", "code": "c22"}]}}""");
                    var found = MappingLoader.Load(path, [SmallFiles.Compiled], isStrict: false).Diagnostics;
                    folder.Delete(recursive: true);
                    return found;
                },
                Column = 72,
                Nearest = "c2",
            },
        ];

    private static string From(string shape) =>
        SmallFiles.Mapping.Replace("\"by\"", $"\"from\": {shape}, \"by\"", StringComparison.Ordinal);

    private static ImmutableArray<Diagnostic> Records(string text, string? mapping = null, string? groupBy = null) =>
        Records(Encoding.UTF8.GetBytes(text), mapping, groupBy);

    private static ImmutableArray<Diagnostic> Records(byte[] bytes, string? mapping = null, string? groupBy = null)
    {
        var loaded = MappingLoader.Load(Written.Source("small.mapping.json", mapping ?? SmallFiles.Mapping), null).Required;
        var reader = new RecordReader(loaded, "table.csv", groupBy);
        return [.. reader.Read(new MemoryStream(bytes)).ToList().SelectMany(item => item.Diagnostics), .. reader.Advice()];
    }

    private static MemoryStream Bytes(string text) => new(Encoding.UTF8.GetBytes(text));
}
