using System.Globalization;
using System.Text.Json;

namespace IndicatorEngine.Benchmarks.Workloads;

/// <summary>
/// Screenings in which two facts of three are recorded as present and the rest as something else, by various people,
/// some of them twice.
/// </summary>
internal static class GeneratedScreenings
{
    private static readonly string[] States =
    [
        "present",
        "present",
        "present",
        "present",
        "present",
        "present",
        "present",
        "present",
        "absent",
        "declined",
        "unknown",
        "not-asked",
    ];
    private static readonly string[] Sources = ["person", "person", "screener", "third-party", "document"];

    /// <summary>One screening with about so many facts, as JSON on one line.</summary>
    public static byte[] Write(int number, IReadOnlyList<string> codes, int facts, Xorshift random) => JsonFile.Write(
        json =>
        {
            json.WriteString("format", "screening/1");
            json.WriteString("id", string.Create(CultureInfo.InvariantCulture, $"S-{number}"));
            json.WriteStartObject("context");
            json.WriteString("setting", random.Of<string>(["shelter", "border", "clinic"]));
            json.WriteBoolean("private", random.Below(4) > 0);
            json.WriteEndObject();
            json.WriteList("observations", Accounts(codes, facts, random), account =>
            {
                json.WriteString("code", account.Code);
                json.WriteString("state", account.State);
                json.WriteString("by", account.By);
            });
        },
        onOneLine: true);

    private static IEnumerable<(string Code, string State, string By)> Accounts(IReadOnlyList<string> codes, int facts, Xorshift random)
    {
        var count = Math.Min(codes.Count, (facts * 4 / 5) + random.Below((facts * 2 / 5) + 1));
        var chosen = new HashSet<int>();
        while (chosen.Count < count)
        {
            var code = random.Below(codes.Count);
            if (!chosen.Add(code)) continue;
            yield return (codes[code], random.Of<string>(States), random.Of<string>(Sources));
            if (random.Below(8) == 0) yield return (codes[code], "absent", "third-party");
        }
    }
}
