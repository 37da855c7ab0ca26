using System.Collections.Immutable;
using IndicatorEngine.Diagnostics;
using IndicatorEngine.Mappings;
using IndicatorEngine.Tests.Support;
using static IndicatorEngine.Tests.Loading.ProblemExample;

namespace IndicatorEngine.Tests.Loading;

/// <summary>An example of every problem with observations: <c>IND4xxx</c>.</summary>
internal static class ObservationProblemExamples
{
    private static readonly string[] Columns = ["Number", "Control", "Work"];

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
                "/columns/Work/0/code",
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
                "No entry for the column `Control` names its value in this row, found in 2 rows: nothing was recorded for it."
            )
            {
                Read = () => Mapped(["1", "1", ""], ["1", "perhaps", "yes"], ["2", "perhaps", ""]).Unmapped(),
                Line = 3,
            },
            new(Problems.MissingColumn, "", "The file has no column `Control`, which the mapping names or the groups are taken from.")
            {
                Read = () => Opened("Number", "control", "Work"),
                Nearest = "control",
            },
            new(Problems.MissingColumn, "", "The file has no column `Number`, which the mapping names or the groups are taken from.")
            {
                Read = () => Opened("Control", "Work"),
            },
            new(Problems.MissingColumn, "", "The file has no column `Age`, which the mapping names or the groups are taken from.")
            {
                Read = () => RowMapper.Open(SmallMapping(), Columns, "table.csv", "Age").Diagnostics,
            },
            new(Problems.InvalidRow, "", "This row cannot be read as CSV.")
            {
                Read = () => Mapped().Unreadable(7, isLast: false).Diagnostics,
                Line = 7,
            },
            new(Problems.InvalidRow, "", "This row cannot be read as CSV.")
            {
                Read = () => Mapped().Unreadable(9, isLast: true).Diagnostics,
                Line = 9,
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
            new(Problems.DuplicateColumn, "", "The column `Work` stands twice in the first line, so its values cannot be told apart.")
            {
                Read = () => Opened("Number", "Work", "Control", "Work"),
            },
            new(
                Problems.GroupedByMappedColumn,
                "",
                "The column `Work` that groups are taken from also records codes, so what is compared depends on the groups."
            )
            {
                Read = () => RowMapper.Open(SmallMapping(), Columns, "table.csv", "Work").Diagnostics,
            },
        ];

    private static ImmutableArray<Diagnostic> Opened(params string[] columns) =>
        RowMapper.Open(SmallMapping(), columns, "table.csv").Diagnostics;

    private static RowMapper Mapped(params string[][] rows)
    {
        var mapper = RowMapper.Open(SmallMapping(), Columns, "table.csv").Required;
        for (var i = 0; i < rows.Length; i++)
        {
            mapper.BeginRow(2 + i);
            mapper.Map(cell => rows[i][cell]);
        }

        return mapper;
    }

    private static ColumnMapping SmallMapping() =>
        MappingLoader.Load(Written.Source("small.mapping.json", SmallFiles.Mapping), null).Required;
}
