using System.Text;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using IndicatorEngine.Compilation;
using IndicatorEngine.Screenings;
using IndicatorEngine.Text;

namespace IndicatorEngine.Tests.Guarantees;

/// <summary>A random ruleset, and a file of lines of which many are screenings and some were spoilt.</summary>
public sealed class RandomLines
{
    internal RandomLines(CompiledRuleset compiled, IReadOnlyList<string> lines, bool isStrict)
    {
        Compiled = compiled;
        Lines = lines;
        StrictFor = isStrict ? [compiled] : null;
    }

    internal CompiledRuleset Compiled { get; }

    internal IReadOnlyList<string> Lines { get; }

    internal IReadOnlyList<CompiledRuleset>? StrictFor { get; }

    internal MemoryStream Open() => new(Encoding.Latin1.GetBytes(string.Join('\n', Lines)));

    public override string ToString() => $"strict {StrictFor is not null}\n{string.Join('\n', Lines)}";
}

/// <summary>Makes random lines for FsCheck. A character stands for a byte, so that what is not UTF-8 comes up too.</summary>
public static class RandomLineFiles
{
    private static readonly string[] Splinters =
    [
        "",
        " ",
        "\"",
        "}",
        "{",
        "]",
        "[",
        ",",
        ":",
        "\\",
        "\\u0041",
        "x",
        "0",
        "7",
        "-",
        "\t",
        "\r",
        "\u0001",
        "\u007F",
        "\u00C3\u00A9",
        "\u00E9",
        "null",
        "true",
        "\"id\":1,",
        "\"id\": \"\",",
        "\"note\": \"a } in it\",",
        "\"note\":\"\",",
        "\"private\":true,",
        "\"by\": \"person\",",
        "\"value\":3,",
        "\"state\":null,",
        "\"format\":\"screening/1\",",
        "{},",
        "{\"code\":\"c1\",\"state\":\"absent\"},",
    ];

    public static Arbitrary<RandomLines> Files() => Arb.From(
        from reading in RandomReadings.Readings().Generator
        from lines in Line().Between(0, 12)
        from isStrict in Gen.Elements(true, false)
        select new RandomLines(reading.Compiled, lines, isStrict));

    private static Gen<string> Line() =>
        from line in Gen.Frequency((12, Screenings()), (1, Gen.Elements("", "  ", "{}", "[]", "null", "\u00EF\u00BB\u00BF{}")))
        from spoilt in Gen.Frequency((3, Gen.Constant(0)), (2, Gen.Constant(1)), (1, Gen.Constant(3)))
        from cuts in Gen.Choose(0, 10_000).ListOf(3)
        from lengths in Gen.Elements(0, 0, 1, 2, 9).ListOf(3)
        from splinters in Gen.Elements(Splinters).ListOf(3)
        select Enumerable.Range(0, spoilt).Aggregate(line, (text, i) => Spoil(text, cuts[i], lengths[i], splinters[i]));

    private static string Spoil(string text, int cut, int length, string splinter)
    {
        var at = cut % (text.Length + 1);
        return text[..at] + splinter + text[Math.Min(text.Length, at + length)..];
    }

    private static Gen<string> Screenings() =>
        from accounts in RandomReadings.Observation().Between(0, 8)
        from context in Gen.Elements(
            null,
            "null",
            "{}",
            """{"setting":"shelter"}""",
            """{"setting": "border", "private": true}""",
            """{"regions":["KE"]}"""
        )
        from id in Gen.Elements(
            "",
            "\"id\":17,",
            "\"id\": \"S-1\" , ",
            "\"id\":null,",
            "\"id\":\"  \",",
            "\"id\":1.5,",
            "\"id\":\"\u00C3\u00A9\","
        )
        from note in Gen.Elements(null, null, null, "said so", "a } in it", "", "a \"word\" \u00e9 \\ \ud83d\ude00")
        from isLast in Gen.Elements(true, false)
        let written = string.Join(", ", accounts.Select(account => Written(account, note)))
        let rest = context is null ? "" : $"\"context\":{context}"
        select "{\"format\":\"screening/1\","
            + id
            + (rest.Length > 0 && !isLast ? rest + "," : "")
            + $"\"observations\": [{written}]"
            + (rest.Length > 0 && isLast ? "," + rest : "")
            + "}";

    private static string Written(Observation account, string? note)
    {
        var written = new JsonObject { ["code"] = account.Code, ["state"] = EnumWords.Of(account.State) };
        if (account.By is { } by) written["by"] = EnumWords.Of(by);
        if (account.Number is { } number) written["value"] = number;
        if (account.Choice is { } choice) written["value"] = choice;
        if (note is not null) written["note"] = note;
        return written.ToJsonString();
    }
}

/// <summary>A property over random lines.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LinesPropertyAttribute : FsCheck.Xunit.PropertyAttribute
{
    public LinesPropertyAttribute()
    {
        Arbitrary = [typeof(RandomLineFiles)];
        MaxTest = 400;
        QuietOnSuccess = true;
    }
}
