using IndicatorEngine.Diagnostics;
using IndicatorEngine.Tests.Support;
using static IndicatorEngine.Tests.Loading.ProblemExample;

namespace IndicatorEngine.Tests.Loading;

/// <summary>An example of every problem with the shape of a file: <c>IND2xxx</c>.</summary>
internal static class ShapeProblemExamples
{
    public static IEnumerable<ProblemExample> All =>
        [
            In(
                SmallFile.Vocabulary,
                Problems.UnknownMember,
                "\"languages\": [\"en\"],",
                "\"languages\": [\"en\"], ▸\"area\": [],",
                "/area",
                "`area` is not known here.",
                "areas"
            ),
            In(
                SmallFile.Ruleset,
                Problems.UnknownMember,
                "\"otherExplanations\":",
                "▸\"otherexplanations\":",
                "/indicators/0/otherexplanations",
                "`otherexplanations` is not known here.",
                "otherExplanations"
            ),
            In(
                SmallFile.Screening,
                Problems.UnknownMember,
                "\"note\": \"A note.\"",
                "▸\"notes\": \"A note.\"",
                "/observations/1/…",
                "`notes` is not known here.",
                "note"
            ),
            // What is far from every right name might be what somebody said.
            In(
                SmallFile.Screening,
                Problems.UnknownMember,
                "\"note\": \"A note.\"",
                "▸\"she said\": 5",
                "/observations/1/…",
                "`…` is not known here."
            ),
            In(
                SmallFile.Scenario,
                Problems.UnknownMember,
                "\"teaches\":",
                "▸\"teaches/~\": 5, \"teaches\":",
                "/teaches~1~0",
                "`teaches/~` is not known here.",
                "teaches"
            ),
            In(
                SmallFile.Scenario,
                Problems.UnknownMember,
                "\"mustCite\":",
                "▸\"mustCiet\":",
                "/expect/mustCiet",
                "`mustCiet` is not known here.",
                "mustCite"
            ),
            In(
                SmallFile.Mapping,
                Problems.UnknownMember,
                "{\"is\": \"1\",",
                "{\"is\": \"1\", ▸\"not\": \"2\",",
                "/fields/Control/0/not",
                "`not` is not known here."
            ),
            In(
                SmallFile.Ruleset,
                Problems.MissingMember,
                "\"caution\": {\"en\": \"Caution.\"},\n \"when\": \"c1\"",
                "\"when\": \"c1\"",
                "/indicators/0",
                "`caution` is missing here."
            ) with
            {
                Line = 7,
                Column = 17,
            },
            In(SmallFile.Ruleset, Problems.MissingMember, "\"status\": \"draft\"", "\"status\": null", "", "`status` is missing here."),
            In(
                SmallFile.Vocabulary,
                Problems.MissingMember,
                """, "meaning": {"en": "Two."}, "caution": {"en": "Care."}""",
                """, "meaning": {"en": "Two."}""",
                "/codes/1",
                "`caution` is missing here."
            ) with
            {
                Line = 8,
                Column = 4,
            },
            Condition(Problems.MissingMember, """▸{"measure": "hours"}""", "", "`atLeast` is missing here."),
            In(
                SmallFile.Screening,
                Problems.WrongType,
                "\"private\": true",
                "\"private\": ▸\"yes\"",
                "/context/private",
                "Here true or false is expected, and this is a text."
            ),
            In(
                SmallFile.Ruleset,
                Problems.WrongType,
                "\"title\": {\"en\": \"Title i1\"}",
                "\"title\": ▸\"Title i1\"",
                "/indicators/0/title",
                "Here a text by language, such as {\"en\": \"…\"} is expected, and this is a text."
            ),
            Whole(SmallFile.Ruleset, Problems.WrongType, "▸null", "", "Here an object is expected, and this is null."),
            Whole(SmallFile.Mapping, Problems.WrongType, "\n ▸[]", "", "Here an object is expected, and this is a list."),
            Condition(
                Problems.WrongType,
                """{"measure": "hours", "between": ▸[1, 2, 3]}""",
                "/between",
                "Here a list of two numbers is expected, and this is a list of 3."
            ),
            In(
                SmallFile.Scenario,
                Problems.WrongFormat,
                "\"scenario/1\"",
                "▸\"scenario/2\"",
                "/format",
                "Here the format `scenario/1` is expected, and this is `scenario/2`."
            ),
            In(
                SmallFile.Vocabulary,
                Problems.WrongFormat,
                "\"indicator-vocabulary/1\"",
                "▸\"indicator-ruleset/1\"",
                "/format",
                "Here the format `indicator-vocabulary/1` is expected, and this is `indicator-ruleset/1`."
            ),
            In(
                SmallFile.Ruleset,
                Problems.WrongFormat,
                "\"indicator-ruleset/1\"",
                "▸\"rules\\n\"",
                "/format",
                "Here the format `indicator-ruleset/1` is expected, and this is `rules\uFFFD`."
            ),
            In(
                SmallFile.Screening,
                Problems.WrongFormat,
                "\"screening/1\"",
                "▸\"indicator-ruleset/1\"",
                "/format",
                "Here the format `screening/1` is expected, and this is `indicator-ruleset/1`."
            ),
            In(
                SmallFile.Screening,
                Problems.WrongFormat,
                "\"screening/1\"",
                "▸\"screening/2\"",
                "/format",
                "Here the format `screening/1` is expected, and this is `screening/2`."
            ),
            // What is no word of ours might be what somebody said.
            In(
                SmallFile.Screening,
                Problems.WrongFormat,
                "\"screening/1\"",
                "▸\"screening/she-said\"",
                "/format",
                "Here the format `screening/1` is expected, and this is no format that is known."
            ),
            In(
                SmallFile.StrictScreening,
                Problems.WrongFormat,
                "\"screening/1\"",
                "▸\"debt/1\"",
                "/format",
                "Here the format `screening/1` is expected, and this is no format that is known."
            ),
            In(
                SmallFile.Ruleset,
                Problems.UnknownWord,
                "\"draft\"",
                "▸\"drafts\"",
                "/status",
                "`drafts` is not one of the words that can be used here: draft, in-review, ratified, retired.",
                "draft"
            ),
            In(
                SmallFile.Screening,
                Problems.UnknownWord,
                "\"absent\"",
                "▸\"not asked\"",
                "/observations/1/state",
                "`not asked` is not one of the words that can be used here: present, absent, not-asked, declined, unknown.",
                "not-asked"
            ),
            In(
                SmallFile.Vocabulary,
                Problems.UnknownWord,
                "{\"en\": \"C two\"}",
                "{\"en\": \"C two\", \"review\": ▸\"unreviewed\"}",
                "/codes/1/label/review",
                "`unreviewed` is not one of the words that can be used here: unreviewed-translation, stale-translation."
            ),
            In(
                SmallFile.Vocabulary,
                Problems.InvalidId,
                "\"small\"",
                "▸\"Small_Vocabulary\"",
                "/id",
                "`Small_Vocabulary` is not a name that can be used."
            ),
            In(
                SmallFile.Scenario,
                Problems.InvalidId,
                "\"small-story\"",
                "▸\"small--story\"",
                "/id",
                "`small--story` is not a name that can be used."
            ),
            In(
                SmallFile.Ruleset,
                Problems.InvalidId,
                "\"written\"",
                "▸\"written\\n\"",
                "/id",
                "`written\uFFFD` is not a name that can be used."
            ),
            In(SmallFile.Vocabulary, Problems.InvalidVersion, "\"1.0.0\"", "▸\"1.0\"", "/version", "`1.0` is not a version."),
            In(SmallFile.Vocabulary, Problems.InvalidVersion, "\"1.0.0\"", "▸\"1.0.0\\n\"", "/version", "`1.0.0\uFFFD` is not a version."),
            In(SmallFile.Vocabulary, Problems.InvalidVersion, "\"1.0.0\"", "▸\"1.02.0\"", "/version", "`1.02.0` is not a version."),
            In(SmallFile.Ruleset, Problems.InvalidDate, "\"2027-06-30\"", "▸\"2027-02-29\"", "/reviewBy", "`2027-02-29` is not a date."),
            In(
                SmallFile.Ruleset,
                Problems.InvalidDate,
                "\"2026-11-23\"",
                "▸\"23/11/2026\"",
                "/changes/0/on",
                "`23/11/2026` is not a date."
            ) with
            {
                Also = [Problems.UnrecordedVersion],
            },
            In(
                SmallFile.Vocabulary,
                Problems.InvalidLanguage,
                "[\"en\"]",
                "[\"en\", ▸\"french\"]",
                "/languages/1",
                "`french` is not a language tag."
            ),
            In(
                SmallFile.Vocabulary,
                Problems.InvalidLanguage,
                "[\"en\"]",
                "[\"en\", ▸\"fr\\n\"]",
                "/languages/1",
                "`fr\uFFFD` is not a language tag."
            ),
            In(
                SmallFile.Ruleset,
                Problems.InvalidLanguage,
                "{\"en\": \"Title i1\"}",
                "{\"en\": \"Title i1\", ▸\"fr_CA\": \"Titre\"}",
                "/indicators/0/title/fr_CA",
                "`fr_CA` is not a language tag."
            ),
            In(SmallFile.Vocabulary, Problems.EmptyText, "\"Area one\"", "▸\" \"", "/areas/0/label/en", "This text is empty."),
            In(SmallFile.Scenario, Problems.EmptyText, "\"title\": {\"en\": \"Small\"}", "\"title\": ▸{}", "/title", "This text is empty."),
            In(
                SmallFile.Scenario,
                Problems.EmptyText,
                "\"title\": {\"en\": \"Small\"}",
                "\"title\": ▸{\"review\": \"unreviewed-translation\"}",
                "/title",
                "This text is empty."
            ),
            In(
                SmallFile.Vocabulary,
                Problems.UnsafeCharacter,
                "\"Area two\"",
                "▸\"Area \\u001b[31mtwo\"",
                "/areas/1/label/en",
                "This text has a character that cannot be shown safely."
            ),
            In(
                SmallFile.Screening,
                Problems.UnsafeCharacter,
                "\"interpreter\"",
                "▸\"inter\\u202epreter\"",
                "/context/present/0",
                "This text has a character that cannot be shown safely."
            ),
            In(SmallFile.Screening, Problems.UnknownRegion, "\"UG\"", "▸\"Ug\"", "/context/regions/0", "`Ug` is not a place code.", "UG"),
            In(
                SmallFile.Ruleset,
                Problems.UnknownRegion,
                "\"014\"",
                "▸\"KE-\\u001b[2J\"",
                "/indicators/0/onlyIn/regions/0",
                "`KE-\uFFFD[2J` is not a place code."
            ),
            Whole(
                SmallFile.Screening,
                Problems.TooMany,
                TooManyObservations(),
                "/observations/10000",
                "There are more than 10000 observations here."
            ),
            Whole(
                SmallFile.Ruleset,
                Problems.TooMany,
                TooManyIndicators(),
                "/indicators/20000",
                "There are more than 20000 indicators here."
            ),
            In(
                SmallFile.Vocabulary,
                Problems.MissingOriginal,
                "{\"en\": \"Be kind\"}",
                "▸{\"fr\": \"Soyez doux\"}",
                "/notices/0/label",
                "This text is missing in `en`, the first language of the file."
            ) with
            {
                Also = [Problems.UndeclaredLanguage],
            },
            In(
                SmallFile.Ruleset,
                Problems.UndeclaredLanguage,
                "{\"en\": \"Title i2\"}",
                "{\"en\": \"Title i2\", \"sw-KE\": ▸\"Kichwa\"}",
                "/indicators/1/title/sw-KE",
                "`sw-KE` is not among the languages of this file."
            ),
            In(SmallFile.Vocabulary, Problems.EmptyList, "[\"en\"]", "▸[]", "/languages", "`languages` has nothing in it."),
            In(
                SmallFile.Ruleset,
                Problems.EmptyList,
                "\"give\": [\"be-kind\"]",
                "\"give\": ▸[]",
                "/notices/0/give",
                "`give` has nothing in it."
            ),
            Whole(
                SmallFile.Mapping,
                Problems.EmptyList,
                """{"format": "record-mapping/1", "fields": ▸{}}""",
                "/fields",
                "`fields` has nothing in it."
            ),
            In(
                SmallFile.Screening,
                Problems.NumberOutOfRange,
                "16",
                "▸1e999",
                "/observations/2/value",
                "`…` is not a number that can be used here."
            ),
            Condition(
                Problems.NumberOutOfRange,
                """{"measure": "hours", "atLeast": ▸-1e999}""",
                "/atLeast",
                "`-1e999` is not a number that can be used here."
            ),
            In(
                SmallFile.Ruleset,
                Problems.InvalidPath,
                "\"small.vocabulary.json\"",
                "\"small.vocabulary.json\", ▸\"/etc/vocabulary.json\"",
                "/vocabularies/1",
                "`/etc/vocabulary.json` is not a path that can be used here."
            ),
            In(
                SmallFile.Ruleset,
                Problems.InvalidPath,
                "\"small.vocabulary.json\"",
                "\"small.vocabulary.json\", ▸\"https://example.org/v.json\"",
                "/vocabularies/1",
                "`https://example.org/v.json` is not a path that can be used here."
            ),
        ];

    private static string TooManyObservations()
    {
        var one = """{"code":"c1","state":"present"}""";
        return $$"""{"format": "screening/1", "observations": [{{string.Join(',', Enumerable.Repeat(one, InputLimits.Observations))}},▸{{one}}]}""";
    }

    private static string TooManyIndicators() =>
        Written.Ruleset(string.Concat(Enumerable.Repeat("{},", InputLimits.Indicators)) + "▸{}");
}
