using System.Text;
using FsCheck;
using FsCheck.Fluent;
using IndicatorEngine.Tests.Guarantees;

namespace IndicatorEngine.Tests.Loading;

/// <summary>Bytes that might be anything, and the kind of file they are read as.</summary>
public sealed class AnyInput
{
    internal AnyInput(SmallFile kind, byte[] bytes)
    {
        Kind = kind;
        Bytes = bytes;
    }

    internal SmallFile Kind { get; }

    internal byte[] Bytes { get; }

    public override string ToString() => $"{Kind}, {Bytes.Length} bytes: {Encoding.UTF8.GetString(Bytes)}\n{Convert.ToHexString(Bytes)}";
}

/// <summary>Makes any input for FsCheck: random bytes, random JSON, and good files with random changes.</summary>
public static class AnyInputs
{
    /// <summary>Values put in the place of others: all kinds of JSON, words of the formats, and what has broken readers before.</summary>
    private static readonly string[] Values =
    [
        "null",
        "true",
        "false",
        "0",
        "-1",
        "1e999",
        "-0.0",
        "1e-400",
        "0.10",
        "14",
        "{}",
        "[]",
        "[[]]",
        "\"\"",
        "\" \"",
        "\"\\ud800\"",
        "\"\\udc00\\ud800\"",
        "\"\\u0000\"",
        "\"\\u001b[2J\"",
        "\"\\u202e\"",
        "\"a\\nb\"",
        "\"é\"",
        "\"*\"",
        "\"c1\"",
        "\"c2\"",
        "\"s1\"",
        "\"n1\"",
        "\"y1\"",
        "\"hours\"",
        "\"recruiter\"",
        "\"i1\"",
        "\"i2\"",
        "\"area-one\"",
        "\"be-kind\"",
        "\"present\"",
        "\"absent\"",
        "\"unheard-of\"",
        "\"en\"",
        "\"EN\"",
        "\"fr\"",
        "{\"any\": [\"c1\", \"c2\"]}",
        "{\"all\": [\"c1\"]}",
        "{\"atLeast\": 2, \"of\": [\"c1\", \"c2\", \"c3\"]}",
        "{\"some\": {\"group\": \"g\"}}",
        "{\"measure\": \"hours\", \"atMost\": 3}",
        "{\"choice\": \"recruiter\", \"in\": [\"agency\"]}",
        "{\"indicator\": \"i1\"}",
        "{\"en\": \"A text\"}",
        "{\"en\": \"A text\", \"review\": \"unreviewed-translation\"}",
        "{\"en\": \"A text\", \"fr\": \"Un texte\", \"review\": \"stale-translation\"}",
    ];

    /// <summary>What is put between words.</summary>
    private static readonly string[] Scraps =
    [
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "\"",
        "\\",
        "//",
        "/*",
        "*/",
        "\n",
        "\0",
        "\uFEFF",
        "\u2028",
        "\U0001F600",
        "\"all\": ",
        "\"id\": ",
        "\"value\": 3,",
        .. Values,
    ];

    private static readonly Gen<SmallFile> Kinds = Gen.Elements(SmallFiles.Kinds.ToArray());

    public static Arbitrary<AnyInput> Inputs() =>
        Arb.From(
            from kind in Kinds
            from bytes in Gen.Frequency(
                (1, RandomBytes()),
                (1, RandomJson()),
                (8, ChangedValues(kind)),
                (4, ChangedWords(kind)),
                (4, ChangedBytes(kind))
            )
            select new AnyInput(kind, bytes)
        );

    private static Gen<byte[]> RandomBytes() =>
        from bytes in Gen.Choose(0, 255).Between(0, 100)
        from start in Gen.Elements("", "[", "{", "\uFEFF", "[{\"")
        select (byte[])[.. Encoding.UTF8.GetBytes(start), .. bytes.Select(b => (byte)b)];

    private static Gen<byte[]> RandomJson() =>
        from words in Gen.Elements(Scraps).Between(0, 20)
        select Encoding.UTF8.GetBytes(string.Concat(words));

    private static Gen<byte[]> ChangedBytes(SmallFile kind) =>
        from changes in (
            from at in Gen.Choose(0, int.MaxValue - 1)
            from length in Gen.Choose(1, 40)
            from what in Gen.Choose(0, 3)
            from bit in Gen.Choose(0, 7)
            select (at, length, what, bit)
        ).Between(1, 3)
        select changes.Aggregate(Encoding.UTF8.GetBytes(SmallFiles.Text(kind)), (bytes, change) =>
            Changed(bytes, change.at, change.length, change.what, change.bit)
        );

    private static byte[] Changed(byte[] bytes, int anywhere, int longest, int what, int bit)
    {
        if (bytes.Length == 0) return bytes;
        var at = anywhere % bytes.Length;
        var end = Math.Min(bytes.Length, at + longest);
        switch (what)
        {
            case 0:
                bytes[at] ^= (byte)(1 << bit);
                return bytes;
            case 1:
                return [.. bytes[..at], .. bytes[end..]];
            case 2:
                return [.. bytes[..end], .. bytes[at..]];
            default:
                return [.. bytes[..at], .. bytes[at..end].Reverse(), .. bytes[end..]];
        }
    }

    private static Gen<byte[]> ChangedWords(SmallFile kind)
    {
        var words = new JsonText(SmallFiles.Text(kind)).Words;
        return
            from at in Gen.Choose(0, words.Count - 1)
            from other in Gen.Frequency((3, Gen.Elements(Scraps)), (2, Gen.Elements(words.ToArray())))
            from word in Gen.Elements("", words[at] + words[at], words[at] + other, other)
            select Encoding.UTF8.GetBytes(string.Concat([.. words.Take(at), word, .. words.Skip(at + 1)]));
    }

    private static Gen<byte[]> ChangedValues(SmallFile kind) =>
        from changes in (from at in Gen.Choose(0, int.MaxValue - 1)
                         from other in Gen.Choose(0, int.MaxValue - 1)
                         from what in Gen.Choose(0, 5)
                         select (at, other, what)).Between(1, 3)
        select Encoding.UTF8.GetBytes(changes.Aggregate(SmallFiles.Text(kind), (text, change) =>
        {
            var json = new JsonText(text);
            if (json.Values == 0) return text;
            var at = change.at % json.Values;
            return change.what switch
            {
                0 => json.WithoutValue(at),
                1 => json.WithValueTwice(at),
                2 => json.WithValue(at, json.Value(change.other % json.Values)),
                _ => json.WithValue(at, Values[change.other % Values.Length]),
            };
        }));
}

/// <summary>A property over any input.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AnyInputPropertyAttribute : FsCheck.Xunit.PropertyAttribute
{
    public AnyInputPropertyAttribute()
    {
        Arbitrary = [typeof(AnyInputs)];
        MaxTest = 3000;
        QuietOnSuccess = true;
    }
}
