using IndicatorEngine.Compilation;
using IndicatorEngine.Screenings;

namespace IndicatorEngine.Batches;

/// <summary>
/// Reads a screening as programs write it, straight to planes. It only ever accepts what the parser accepts without a
/// word, and leaves everything else to it: a member it does not know, a word of another kind, an odd escape. Not
/// thread-safe.
/// </summary>
internal sealed class LineReader(
    InputPlanes inputs,
    IReadOnlyList<CompiledRuleset> rulesets,
    IReadOnlyList<CompiledRuleset>? strictFor,
    UnrecognisedCounts? unrecognised = null
)
{
    private readonly AccountReader _accounts = new(inputs, rulesets, strictFor);
    private readonly ContextPlanes _contexts = new(inputs, strictFor, unrecognised);

    /// <summary>Reads a line; false when it is for the parser.</summary>
    /// <param name="line">The line.</param>
    /// <param name="planes">Receives the planes that it sets, or some of them when it is for the parser.</param>
    public bool TryRead(ReadOnlySpan<byte> line, List<int> planes)
    {
        planes.Clear();
        var cursor = new JsonCursor(line);
        if (line.Length > InputLimits.ScreeningBytes || !cursor.Take((byte)'{')) return false;
        var seen = Member.None;
        do
        {
            var member = TakeName(ref cursor);
            if ((seen & member) != 0 || !cursor.Take((byte)':') || !TryTakeValue(member, ref cursor, planes)) return false;
            seen |= member;
        }
        while (cursor.Take((byte)','));
        return cursor.Take((byte)'}') && cursor.IsAtEnd && seen.HasFlag(Member.Format | Member.Observations);
    }

    private bool TryTakeValue(Member member, ref JsonCursor cursor, List<int> planes) => member switch
    {
        Member.Format => cursor.Take("\"screening/1\""u8),
        Member.Id => cursor.Take("null"u8) || cursor.TakeNumber(out _) || (cursor.TakeQuoted(out var id) && JsonCursor.IsPlain(id)),
        Member.Context => cursor.Take("null"u8) || TryTakeContext(ref cursor, planes),
        Member.Observations => TryTakeAccounts(ref cursor, planes),
        _ => false,
    };

    private bool TryTakeContext(ref JsonCursor cursor, List<int> planes)
    {
        if (!cursor.TakeBraces(out var context) || _contexts.Of(context) is not { } found) return false;
        planes.AddRange(found);
        return true;
    }

    private bool TryTakeAccounts(ref JsonCursor cursor, List<int> planes)
    {
        if (!cursor.Take((byte)'[')) return false;
        if (cursor.Take((byte)']')) return true;
        var count = 0;
        do
        {
            if (++count > InputLimits.Observations || !_accounts.TryRead(ref cursor, planes)) return false;
        }
        while (cursor.Take((byte)','));
        return cursor.Take((byte)']');
    }

    private static Member TakeName(ref JsonCursor cursor) =>
        cursor.Take("\"format\""u8) ? Member.Format
        : cursor.Take("\"id\""u8) ? Member.Id
        : cursor.Take("\"context\""u8) ? Member.Context
        : cursor.Take("\"observations\""u8) ? Member.Observations
        : Member.None;

    [Flags]
    private enum Member
    {
        None = 0,
        Format = 1,
        Id = 2,
        Context = 4,
        Observations = 8,
    }
}
