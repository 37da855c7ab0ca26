using System.Text.Json;
using System.Text.Json.Nodes;
using IndicatorEngine.Diagnostics;
using IndicatorEngine.Loading;
using IndicatorEngine.Loading.Syntax;
using IndicatorEngine.Regions;
using IndicatorEngine.Schemas;
using IndicatorEngine.Tests.Support;

namespace IndicatorEngine.Tests.Schemas;

/// <summary>Single values: a schema accepts exactly the texts that the binder does.</summary>
public sealed class SchemaScalarTests
{
    private static readonly string[] Tricky =
    [
        "",
        " ",
        "\n",
        "a",
        "A",
        "a b",
        "é",
        "1",
        "-",
        "a-",
        "a--b",
        "a-1",
        "x\n",
        "1.0.0\n",
        "en\n",
        "2026-01-01\n",
        "014\n",
        new('a', 80),
        new('a', 81),
    ];

    [Fact]
    public void Names() =>
        Agree(
            Scalar.Id(),
            Accepts((binding, node) => binding.Id(node) is not null),
            [.. Tricky, "documents-held-by-other", "a1-b2", "1a", "a_b", "-a"]
        );

    [Fact]
    public void Versions() =>
        Agree(
            Scalar.Version(),
            Accepts((binding, node) => binding.Version(node) is not null),
            [
                .. Tricky,
                "0.1.0",
                "1.0",
                "01.0.0",
                "1.0.0-alpha.1+build.5",
                "1.0.0-01",
                "1.0.0-",
                "1.٢.0",
                "1.0.0+" + new string('a', 94),
                "1.0.0+" + new string('a', 95),
            ]
        );

    [Fact]
    public void Languages() =>
        Agree(
            Scalar.Language(),
            Accepts((binding, node) => binding.Language(node) is not null),
            [
                .. Tricky,
                "en",
                "EN",
                "fr-CA",
                "zh-Hant-TW",
                "sw-x-a-b",
                "english",
                "es-419",
                "e",
                "en-",
                "en-x",
                "aa-x-" + new string('a', 8) + string.Concat(Enumerable.Repeat("-abcdefgh", 3)),
                "aa-x-" + new string('a', 8) + string.Concat(Enumerable.Repeat("-abcdefg", 4)),
            ]
        );

    [Fact]
    public void Places() => Agree(Place(), Accepts((binding, node) => binding.Region(node) is not null),
        [.. Tricky, .. RegionTable.Codes, "KE-30", "UG-C", "UG-", "UG-1234", "ZZ", "ZZ-1", "ug", "014-1", "01", "0140"]);

    [Fact]
    public void Dates_ButForThe29thOfFebruaryInOrdinaryYears()
    {
        var dates =
            from year in (int[])[1, 1900, 2024, 2026, 9999]
            from month in Enumerable.Range(0, 14)
            from day in Enumerable.Range(0, 33)
            where (month, day) != (2, 29) || DateTime.IsLeapYear(year)
            select $"{year:0000}-{month:00}-{day:00}";
        Agree(
            Scalar.Date(),
            Accepts((binding, node) => binding.Date(node) is not null),
            [.. Tricky, .. dates, "2026-1-1", "26-01-01", "2026/01/01", "2026-01-01T00:00:00"]
        );
    }

    [Fact]
    public void Texts()
    {
        var every = Enumerable
            .Range(0, char.MaxValue + 1)
            .Where(code => !char.IsSurrogate((char)code))
            .Select(code => ((char)code).ToString())
            .ToList();
        Agree(
            Scalar.Text(),
            Accepts((binding, node) => binding.Text(node) is not null),
            [.. every, .. every.Select(one => "a" + one + "b"), "🌊", " 🌊\n"]
        );
    }

    private static JsonObject Place()
    {
        var parts = new Definitions(new KnownNames([], default));
        Scalar.Place(parts);
        return (JsonObject)parts.File("", "", false, [])["definitions"]!["place"]!.DeepClone();
    }

    private static Func<string, bool> Accepts(Func<Binding, JsonSyntax, bool> bind) => text =>
    {
        var bag = new DiagnosticBag();
        return bind(new Binding(Written.Source("x", "x"), bag), new JsonStringSyntax(0, 1, text));
    };

    private static void Agree(JsonObject schema, Func<string, bool> binds, IReadOnlyList<string> texts)
    {
        var evaluator = new SchemaEvaluator(schema.ToJsonString());
        var accepted = texts.Where(text => evaluator.Problems(JsonSerializer.Serialize(text)).Count == 0).ToHashSet(StringComparer.Ordinal);
        Assert.InRange(accepted.Count, 1, texts.Count - 5);
        Assert.All(texts, text =>
            Assert.True(binds(text) == accepted.Contains(text), $"{JsonSerializer.Serialize(text)} is {(binds(text) ? "" : "not ")}bound.")
        );
    }
}
