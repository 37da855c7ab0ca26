using System.Text;

namespace IndicatorEngine.Benchmarks.Baselines;

/// <summary>
/// Writes the C# that one would write by hand for a ruleset of yes-or-no codes: an <c>if</c> for each indicator, over an
/// array of facts or over the bits of machine words, which lists the indicator and the facts it used; and for many
/// screenings, over the bits alone, which sets a bit for the indicator and lists nothing.
/// </summary>
internal sealed class HandWrittenSource
{
    public const string TypeName = "HandWritten";
    public const string OverArray = "Array";
    public const string OverMasks = "Masks";
    public const string OverBits = "Bits";

    // A method longer than this is compiled without care by the runtime, and nobody would write it.
    private const int IndicatorsAMethod = 20;

    // For bits as well; and a word of them is made by a whole number of methods.
    private const int BitsAMethod = 16;

    private readonly StringBuilder _text = new();

    /// <summary>The whole source.</summary>
    public static string Of(IReadOnlyList<PlainCondition> conditions)
    {
        var source = new HandWrittenSource();
        source.Line($"public static class {TypeName}");
        source.Line("{");
        source.Write(OverArray, "bool[] f", "f", conditions, WriteOverArray);
        source.Write(OverMasks, "ulong[] p", "p", conditions, WriteOverMasks);
        source.WriteBits(conditions);
        source.Line("}");
        return source._text.ToString();
    }

    private void Write(
        string name,
        string parameter,
        string argument,
        IReadOnlyList<PlainCondition> conditions,
        Func<PlainCondition, (string Test, string Used)> write
    )
    {
        var methods = conditions.Index().Chunk(IndicatorsAMethod).ToList();
        for (var m = 0; m < methods.Count; m++)
        {
            Line($"    private static void {name}{m}({parameter}, int[] raised, ref int r, ulong[] used, ref int u)");
            Line("    {");
            foreach (var (i, condition) in methods[m])
            {
                var (test, used) = write(condition);
                Line($"        if ({test}) {{ raised[r++] = {i}; {used} }}");
            }

            Line("    }");
        }

        Line($"    public static int {name}({parameter}, int[] raised, ulong[] used)");
        Line("    {");
        Line("        int r = 0, u = 0;");
        for (var m = 0; m < methods.Count; m++) Line($"        {name}{m}({argument}, raised, ref r, used, ref u);");
        Line("        return r;");
        Line("    }");
    }

    private void WriteBits(IReadOnlyList<PlainCondition> conditions)
    {
        var methods = conditions.Index().Chunk(BitsAMethod).ToList();
        for (var m = 0; m < methods.Count; m++)
        {
            Line($"    private static ulong {OverBits}{m}(System.ReadOnlySpan<ulong> p)");
            Line("    {");
            Line("        ulong r = 0;");
            foreach (var (i, condition) in methods[m]) Line($"        if ({MaskTest(condition)}) r |= 0x{1UL << (i % 64):X}UL;");
            Line("        return r;");
            Line("    }");
        }

        Line($"    public static void {OverBits}(System.ReadOnlySpan<ulong> p, System.Span<ulong> raised)");
        Line("    {");
        foreach (var (word, makers) in Enumerable.Range(0, methods.Count).Chunk(64 / BitsAMethod).Index())
        {
            Line($"        raised[{word}] = {string.Join(" | ", makers.Select(m => $"{OverBits}{m}(p)"))};");
        }

        Line("    }");
    }

    private static (string Test, string Used) WriteOverArray(PlainCondition condition) => (
        ArrayTest(condition),
        string.Join(' ', Facts(condition).Select(fact => $"if (f[{fact}]) used[u++] = {fact};")));

    private static string ArrayTest(PlainCondition condition) => condition switch
    {
        PlainFact fact => $"f[{fact.Code}]",
        PlainGroup group => Group(group.Needed, [.. group.Parts.Select(ArrayTest)]),
        _ => throw new InvalidOperationException(),
    };

    private static (string Test, string Used) WriteOverMasks(PlainCondition condition) => (
        MaskTest(condition),
        string.Join(' ', Facts(condition).GroupBy(fact => fact / 64).Select(word => $"used[u++] = p[{word.Key}] & {Mask(word)};")));

    private static string MaskTest(PlainCondition condition)
    {
        if (condition is not PlainGroup group) return AnyOf([((PlainFact)condition).Code]);
        var facts = group.Parts.OfType<PlainFact>().Select(fact => fact.Code).ToList();
        var words = facts.GroupBy(fact => fact / 64).ToList();
        var groups = group.Parts.OfType<PlainGroup>().Select(MaskTest).ToList();
        if (group.Needed == 1) return Group(1, [.. words.Select(AnyOf), .. groups]);
        if (group.Needed == group.Parts.Count) return Group(words.Count + groups.Count, [.. words.Select(AllOf), .. groups]);
        var counts = words.Select(word => $"System.Numerics.BitOperations.PopCount(p[{word.Key}] & {Mask(word)})");
        return $"({string.Join(" + ", counts.Concat(groups.Select(part => $"({part} ? 1 : 0)")))} >= {group.Needed})";
    }

    private static string AnyOf(IEnumerable<int> word) => $"((p[{word.First() / 64}] & {Mask(word)}) != 0)";

    private static string AllOf(IEnumerable<int> word) => $"((p[{word.First() / 64}] & {Mask(word)}) == {Mask(word)})";

    private static string Mask(IEnumerable<int> word) => $"0x{word.Aggregate(0UL, (mask, fact) => mask | (1UL << (fact % 64))):X}UL";

    private static string Group(int needed, IReadOnlyList<string> parts)
    {
        if (needed == 1) return $"({string.Join(" || ", parts)})";
        if (needed == parts.Count) return $"({string.Join(" && ", parts)})";
        return $"({string.Join(" + ", parts.Select(part => $"({part} ? 1 : 0)"))} >= {needed})";
    }

    private static IEnumerable<int> Facts(PlainCondition condition) => condition switch
    {
        PlainFact fact => [fact.Code],
        PlainGroup group => group.Parts.SelectMany(Facts),
        _ => throw new InvalidOperationException(),
    };

    private void Line(string text) => _text.Append(text).Append('\n');
}
