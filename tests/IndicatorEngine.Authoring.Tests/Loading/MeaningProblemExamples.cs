using System.Collections.Immutable;
using System.Text;
using IndicatorEngine.Checking;
using IndicatorEngine.Diagnostics;
using IndicatorEngine.Tests.Support;
using static IndicatorEngine.Tests.Loading.ProblemExample;

namespace IndicatorEngine.Tests.Loading;

/// <summary>An example of every problem with what a file means: <c>IND3xxx</c>.</summary>
internal static class MeaningProblemExamples
{
    public static IEnumerable<ProblemExample> All =>
        [
            In(
                SmallFile.Vocabulary,
                Problems.DuplicateId,
                "{\"id\": \"area-two\"",
                "▸{\"id\": \"area-one\"",
                "/areas/1",
                "`area-one` is already the name of another area."
            ),
            In(
                SmallFile.Vocabulary,
                Problems.DuplicateId,
                "[\"relative\", \"agency\", \"stranger\"]",
                "[\"relative\", \"agency\", ▸\"relative\"]",
                "/codes/8/value/options/2",
                "`relative` is already the name of another option."
            ),
            In(
                SmallFile.Ruleset,
                Problems.DuplicateId,
                "{\"id\": \"i2\"",
                "▸{\"id\": \"i1\"",
                "/indicators/1",
                "`i1` is already the name of another indicator."
            ) with
            {
                Also = [Problems.UnknownIndicator],
            },
            In(
                SmallFile.Ruleset,
                Problems.VocabularyNotFound,
                "[\"small.vocabulary.json\"]",
                "[\"small.vocabulary.json\", ▸\"large.vocabulary.json\"]",
                "/vocabularies/1",
                "The vocabulary `large.vocabulary.json` could not be read."
            ),
            Condition(Problems.UnknownCode, "▸\"huors\"", "", "No vocabulary of this file has a code `huors`.", "hours"),
            In(
                SmallFile.Scenario,
                Problems.UnknownCode,
                "\"mustCite\": [\"c1\"]",
                "\"mustCite\": [\"c1\", ▸\"nothing-like-it\"]",
                "/expect/mustCite/1",
                "No vocabulary of this file has a code `nothing-like-it`."
            ),
            In(
                SmallFile.Ruleset,
                Problems.UnknownArea,
                "\"area\": \"area-two\"",
                "\"area\": ▸\"area-tow\"",
                "/indicators/1/area",
                "No vocabulary of this file has an area `area-tow`.",
                "area-two"
            ),
            In(
                SmallFile.Scenario,
                Problems.UnknownArea,
                "\"noAreas\": [\"area-two\"]",
                "\"noAreas\": [▸\"area-2\"]",
                "/expect/noAreas/0",
                "No vocabulary of this file has an area `area-2`."
            ),
            In(
                SmallFile.Ruleset,
                Problems.UnknownNotice,
                "\"notices\": [\"take-time\"]",
                "\"notices\": [▸\"take-tim\"]",
                "/indicators/0/notices/0",
                "No vocabulary of this file has a notice `take-tim`.",
                "take-time"
            ),
            Condition(
                Problems.UnknownIndicator,
                """{"any": ["c1", {"indicator": ▸"i3"}]}""",
                "/any/1/indicator",
                "There is no indicator `i3` in this ruleset.",
                "i1"
            ),
            In(
                SmallFile.Scenario,
                Problems.UnknownIndicator,
                "\"raised\": [\"i1\"]",
                "\"raised\": [▸\"indicator\"]",
                "/expect/raised/0",
                "There is no indicator `indicator` in this ruleset."
            ),
            Condition(Problems.IndicatorCycle, """▸{"indicator": "i1"}""", "", "This indicator waits for itself: `i1` → `i1`."),
            Condition(
                Problems.IndicatorCycle,
                """{"any": ["c1", {"indicator": "i2"}]}""",
                "",
                "This indicator waits for itself: `i1` → `i2` → `i1`."
            ) with
            {
                Pointer = "/indicators/1/when/all/4",
                Line = 14,
                Column = 77,
            },
            Condition(
                Problems.NeutralCode,
                """{"all": ["c1", ▸"n1"]}""",
                "/all/1",
                "`n1` is a neutral code, and a condition may not name one."
            ),
            Condition(
                Problems.NeutralCode,
                """{"all": ["c1", {"some": ▸{"kind": "neutral"}}]}""",
                "/all/1/some",
                "`n1` is a neutral code, and a condition may not name one."
            ),
            In(
                SmallFile.Ruleset,
                Problems.NeutralCode,
                "[\"y1\",",
                "[\"y1\", ▸\"n1\",",
                "/notices/0/when/any/1",
                "`n1` is a neutral code, and a condition may not name one."
            ),
            Condition(
                Problems.SafetyCode,
                """{"all": ["c1", ▸"y1"]}""",
                "/all/1",
                "`y1` is a safety code, and only a notice may name one."
            ),
            Condition(
                Problems.NotGrounded,
                """▸{"any": ["c1", {"all": ["s1", "x1", {"choice": "recruiter", "in": ["agency"]}]}, {"all": ["s1", "x1"]}]}""",
                "",
                "This would be raised by `s1` and `x1` alone, which can only support."
            ),
            Condition(Problems.EmptyGroup, """{"all": ▸[]}""", "/all", "`all` has nothing in it."),
            Condition(Problems.EmptyGroup, """{"atLeast": 1, "of": ▸[]}""", "/of", "`of` has nothing in it."),
            Condition(
                Problems.AtLeastOutOfRange,
                """{"atLeast": ▸3, "of": ["c1", "c2"]}""",
                "/atLeast",
                "At least 3 of 2 cannot be right."
            ),
            Condition(
                Problems.AtLeastOutOfRange,
                """{"atLeast": ▸1.5, "of": ["c1", "c2"]}""",
                "/atLeast",
                "At least 1.5 of 2 cannot be right."
            ),
            Condition(
                Problems.AtLeastOutOfRange,
                """{"atLeast": ▸0, "of": ["c1", "c2"]}""",
                "/atLeast",
                "At least 0 of 2 cannot be right."
            ),
            Condition(
                Problems.EmptyClass,
                """{"some": ▸{"element": "purpose", "group": "k"}}""",
                "/some",
                "No code of these vocabularies is of the class `kind concern, element purpose, group k`."
            ),
            Condition(Problems.EmptyClass, """{"some": ▸{}}""", "/some", "No code of these vocabularies is of the class `kind concern`."),
            Condition(Problems.NotANumberCode, """{"measure": ▸"c1", "atLeast": 2}""", "/measure", "`c1` has no number to measure."),
            Condition(
                Problems.NotAChoiceCode,
                """{"choice": ▸"hours", "in": ["two"]}""",
                "/choice",
                "`hours` has no options to choose from."
            ),
            Condition(
                Problems.UnknownOption,
                """{"all": ["c1", {"choice": "recruiter", "in": ["agency", ▸"strangers"]}]}""",
                "/all/1/in/1",
                "`strangers` is not an option of `recruiter`.",
                "stranger"
            ),
            Condition(
                Problems.EmptyRange,
                """▸{"measure": "hours", "between": [14, 2.5]}""",
                "",
                "No number is at least 14 and at most 2.5."
            ),
            Condition(Problems.NotACondition, """{"any": ["c1", ▸7]}""", "/any/1", "This is not a condition."),
            Condition(Problems.NotACondition, """▸{"not": "c1"}""", "", "This is not a condition."),
            In(
                SmallFile.Ruleset,
                Problems.UnreviewedRatification,
                "\"status\": \"draft\"",
                "\"status\": \"ratified\"",
                "/authorship",
                "A ruleset can only be `ratified` when its authorship says at which level people with lived experience reviewed it and signed it off."
            ) with
            {
                Line = 4,
                Column = 16,
            },
            In(
                SmallFile.Ruleset,
                Problems.EmpowerWithoutSignOff,
                "\"review\": null",
                "\"review\": \"empower\"",
                "/authorship",
                "A stage says `empower`, but the sign-off does not."
            ) with
            {
                Line = 4,
                Column = 16,
            },
            In(
                SmallFile.Ruleset,
                Problems.WordToAvoid,
                "\"Title i1\"",
                "▸\"The victim and the place\"",
                "/indicators/0/title/en",
                "`victim` can hurt or mislead the people this text is about."
            ),
            In(
                SmallFile.Ruleset,
                Problems.LimitWithoutPlace,
                "{\"settings\": [\"shelter\"], \"regions\": [\"014\"],",
                "▸{\"settings\": [],",
                "/indicators/0/onlyIn",
                "This names no setting, sector or region."
            ),
            new(Problems.CodeInTwoVocabularies, "/vocabularies/1", "`c1` is in two vocabularies of this ruleset.")
            {
                Read = () =>
                    RulesetLoader
                        .Load(
                            Written.Source(
                                "ruleset.json",
                                SmallFiles.Ruleset.Replace(
                                    "[\"small.vocabulary.json\"]",
                                    "[\"a.vocabulary.json\", \"b.vocabulary.json\"]",
                                    StringComparison.Ordinal
                                )
                            ),
                            path => Written.Source(path, Written.VocabularyJson)
                        )
                        .Diagnostics,
                Line = 2,
                Column = 102,
            },
            In(
                SmallFile.Ruleset,
                Problems.UnrecordedVersion,
                "\"id\": \"written\", \"version\": \"1.0.0\"",
                "\"id\": \"written\", \"version\": \"1.1.0-rc.1+5\"",
                "",
                "`changes` does not say what version `1.1.0-rc.1+5` brought."
            ),
            Condition(
                Problems.RepeatedOperand,
                """{"any": ["c1", {"all": ["c1", "c2"]}, ▸{"all": ["c1", "c2"]}]}""",
                "/any/2",
                "The same condition is in this list twice, and counts once."
            ),
            Whole(
                SmallFile.Scenario,
                Problems.ExpectsNothing,
                SmallFiles.Scenario[..SmallFiles.Scenario.IndexOf("{\"areas\"", StringComparison.Ordinal)] + "▸{\"raised\": []}}",
                "/expect",
                "This expects nothing, so it could never fail."
            ),
            In(
                SmallFile.Scenario,
                Problems.NothingToLeaveOut,
                "\"without\": [\"c1\"]",
                "\"without\": [▸\"c2\"]",
                "/variants/0/without/0",
                "The story records nothing about `c2`, so a variant cannot leave it out."
            ),
            In(
                SmallFile.Scenario,
                Problems.DuplicateId,
                "{\"id\": \"instead\"",
                "▸{\"id\": \"without-it\"",
                "/variants/1",
                "`without-it` is already the name of another variant."
            ),
            In(
                SmallFile.Scenario,
                Problems.UnrecognisedCode,
                "\"with\": [\"c3\"]",
                "\"with\": [▸\"c33\"]",
                "/variants/1/with/0",
                "No chosen ruleset knows the code `c33`.",
                "c3"
            ),
            In(
                SmallFile.Mapping,
                Problems.EntryForSameValue,
                "{\"is\": \"0\"",
                "▸{\"is\": \"1\"",
                "/fields/Control/1",
                "This records the same code for `1` twice."
            ),
            Whole(
                SmallFile.Ruleset,
                Problems.LimitsTooWide,
                Written.Ruleset(
                    Written.Indicator(
                        "i1",
                        $"▸{{\"any\": [{string.Join(',', Enumerable.Range(0, InputLimits.ConditionParts).Select(i => $"{{\"measure\":\"hours\",\"atLeast\":{i}}}"))}]}}"
                    )
                ),
                "/indicators/0/when",
                "The parts of this condition, or of all so far, expand to more than 20000."
            ),
            new(Problems.ScenarioWithoutRuleset, "", "The ruleset this scenario is for could not be used.")
            {
                Read = () => Checked(SmallFiles.Scenario),
            },
            Whole(
                SmallFile.Ruleset,
                Problems.TooManyLevels,
                RowOfIndicators(InputLimits.IndicatorLevels + 1),
                "/indicators/0/when",
                "This indicator builds on others more than 32 levels deep."
            ),
            Condition(
                Problems.CountOnly,
                """▸{"atLeast": 2, "of": ["c1", "c2", "c3"]}""",
                "",
                "This asks for any 2 of 3, and names no pattern: `c1` and `c2` would raise it."
            ),
            In(
                SmallFile.Vocabulary,
                Problems.UnknownOuterArea,
                "\"meaning\": {\"en\": \"The second.\"}",
                "\"meaning\": {\"en\": \"The second.\"}, \"within\": ▸\"area-on\"",
                "/areas/1/within",
                "There is no area `area-on` in this vocabulary.",
                "area-one"
            ),
            In(
                SmallFile.Vocabulary,
                Problems.AreaWithinItself,
                "\"meaning\": {\"en\": \"The second.\"}",
                "\"meaning\": {\"en\": \"The second.\"}, \"within\": ▸\"area-two\"",
                "/areas/1/within",
                "This area is within itself: `area-two` → `area-two`."
            ),
            InContexts(
                Problems.UnknownSetting,
                "\"settings\": [\"shelter\"]",
                "\"settings\": [▸\"sheltre\"]",
                "/indicators/0/onlyIn/settings/0",
                "No vocabulary of this file has a setting `sheltre`.",
                "shelter"
            ),
            InContexts(
                Problems.UnknownSector,
                "\"sectors\": [\"domestic-work\"]",
                "\"sectors\": [▸\"work\"]",
                "/indicators/0/inContext/0/sectors/0",
                "No vocabulary of this file has a sector `work`.",
                null
            ),
            In(
                SmallFile.Vocabulary,
                Problems.EmptyRange,
                "{\"type\": \"number\", \"unit\": \"hours-per-day\"}",
                "▸{\"type\": \"number\", \"unit\": \"hours-per-day\", \"from\": 24, \"to\": 0}",
                "/codes/7/value",
                "No number is at least 24 and at most 0."
            ),
            Marked(
                Problems.MeasureOutOfReach,
                Written.Ruleset(Written.Indicator("i1", """{"all": ["c1", ▸{"measure": "hours", "atLeast": 25}]}""")),
                "/indicators/0/when/all/1",
                "No number that `hours` can have meets this.",
                bytes =>
                    Written
                        .LoadRuleset(
                            Encoding.UTF8.GetString(bytes),
                            Written.VocabularyJson.Replace(
                                "\"hours-per-day\"",
                                "\"hours-per-day\", \"from\": 0, \"to\": 24",
                                StringComparison.Ordinal
                            )
                        )
                        .Diagnostics
            ),
            new(
                Problems.UnknownFormat,
                "",
                "`indicator-ruleset/2` is not a format that is known here: indicator-vocabulary/1, indicator-ruleset/1, scenario/1, record-mapping/1, screening/1."
            )
            {
                Read = () => Checked(SmallFiles.Ruleset.Replace("indicator-ruleset/1", "indicator-ruleset/2", StringComparison.Ordinal)),
                Nearest = "indicator-ruleset/1",
            },
            In(
                SmallFile.Mapping,
                Problems.NothingAndCode,
                """{"is": "0", "code": "c1", "state": "absent"}""",
                """{"is": "0", "nothing": true, "code": ▸"c1"}""",
                "/fields/Control/1/code",
                "This entry says that the value records nothing, and also names a code."
            ),
            In(
                SmallFile.Mapping,
                Problems.PersonInTable,
                "\"by\": \"document\"",
                "\"from\": {\"table\": {}}, \"person\": ▸\"household[]\"",
                "/person",
                "A row of a table is one record: `person` is for JSON, where a record can hold a list of people."
            ),
            Whole(
                SmallFile.Mapping,
                Problems.OlderMapping,
                """{"format": ▸"column-mapping/1", "columns": {"a": []}}""",
                "/format",
                "This is the older name of the format `record-mapping/1`: `columns` is now called `fields`."
            ),
        ];

    /// <summary>The small ruleset with one place changed, over a vocabulary that declares its settings and sectors.</summary>
    private static ProblemExample InContexts(
        DiagnosticDescriptor problem,
        string good,
        string bad,
        string pointer,
        string message,
        string? nearest
    )
    {
        var vocabulary = Written.VocabularyJson.Replace(
            "\"codes\": [",
            """
            "settings": [{"id": "shelter", "label": {"en": "Shelters"}}], "sectors": [{"id": "domestic-work", "label": {"en": "Work in homes"}}], "codes": [
            """,
            StringComparison.Ordinal
        );
        return Marked(
            problem,
            SmallFiles.Ruleset.Replace(good, bad, StringComparison.Ordinal),
            pointer,
            message,
            bytes => Written.LoadRuleset(Encoding.UTF8.GetString(bytes), vocabulary).Diagnostics,
            nearest
        );
    }

    private static string RowOfIndicators(int count) => Written.Ruleset(string.Join(",\n", Enumerable.Range(0, count).Select(i =>
        Written.Indicator($"i{i}", i == count - 1 ? "\"c1\"" : $$"""{{(i == 0 ? Mark : ' ')}}{"indicator": "i{{i + 1}}"}"""))));

    private static ImmutableArray<Diagnostic> Checked(string text)
    {
        var folder = Directory.CreateTempSubdirectory("lone-file");
        try
        {
            var path = Path.Combine(folder.FullName, "lone.json");
            File.WriteAllText(path, text);
            return FileChecker.Check([path]).Single().Diagnostics;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
