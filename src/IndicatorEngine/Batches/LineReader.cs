using System.Buffers;
using IndicatorEngine.Compilation;

namespace IndicatorEngine.Batches;

/// <summary>
/// Reads a screening as programs write it, straight to planes. It only ever accepts what the parser accepts without a
/// word, and leaves everything else to it: a member it does not know, an escape, a value of another type. Not
/// thread-safe.
/// </summary>
internal sealed class LineReader(InputPlanes inputs, IReadOnlyList<CompiledRuleset>? strictFor)
{
    private readonly FragmentPlanes _accounts = FragmentPlanes.OfAccounts(inputs, strictFor);
    private readonly FragmentPlanes _contexts = FragmentPlanes.OfContexts(inputs, strictFor);

    /// <summary>Reads a line; false when it is for the parser.</summary>
    /// <param name="line">The line.</param>
    /// <param name="planes">Receives the planes that it sets, or some of them when it is for the parser.</param>
    public bool TryRead(ReadOnlySpan<byte> line, List<int> planes)
    {
        planes.Clear();
        var cursor = new Cursor(line);
        if (line.Length > InputLimits.ScreeningBytes || !cursor.Take((byte)'{')) return false;
        var seen = Member.None;
        do
        {
            if (!cursor.TakeText(out var name) || !cursor.Take((byte)':')) return false;
            var member = MemberOf(name);
            if ((seen & member) != 0 || !TakeValue(member, ref cursor, planes)) return false;
            seen |= member;
        }
        while (cursor.Take((byte)','));
        return cursor.Take((byte)'}') && cursor.IsAtEnd && seen.HasFlag(Member.Format | Member.Observations);
    }

    private bool TakeValue(Member member, ref Cursor cursor, List<int> planes) => member switch
    {
        Member.Format => cursor.TakeText(out var format) && format.SequenceEqual("screening/1"u8),
        Member.Id => cursor.TakeNull() || cursor.TakeWholeNumber() || (cursor.TakeText(out var id) && id.IndexOfAnyExcept((byte)' ') >= 0),
        Member.Context => cursor.TakeNull() || TakeFragment(_contexts, ref cursor, planes),
        Member.Observations => TakeAccounts(ref cursor, planes),
        _ => false,
    };

    private bool TakeAccounts(ref Cursor cursor, List<int> planes)
    {
        if (!cursor.Take((byte)'[')) return false;
        if (cursor.Take((byte)']')) return true;
        var count = 0;
        do
        {
            if (++count > InputLimits.Observations || !TakeFragment(_accounts, ref cursor, planes)) return false;
        }
        while (cursor.Take((byte)','));
        return cursor.Take((byte)']');
    }

    private static bool TakeFragment(FragmentPlanes fragments, ref Cursor cursor, List<int> planes)
    {
        if (!cursor.TakeFragment(out var fragment) || fragments.Of(fragment) is not { } found) return false;
        planes.AddRange(found);
        return true;
    }

    private static Member MemberOf(ReadOnlySpan<byte> name) =>
        name.SequenceEqual("format"u8) ? Member.Format
        : name.SequenceEqual("id"u8) ? Member.Id
        : name.SequenceEqual("context"u8) ? Member.Context
        : name.SequenceEqual("observations"u8) ? Member.Observations
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

    /// <summary>Where reading has come to. What does not stand there is not taken.</summary>
    private ref struct Cursor(ReadOnlySpan<byte> line)
    {
        // Printable ASCII but for the quotation mark and the backslash: no escape, nothing that could steer a terminal.
        private static readonly SearchValues<byte> PlainText =
            SearchValues.Create([.. Enumerable.Range(0x20, 0x7F - 0x20).Select(c => (byte)c).Where(c => c is not ((byte)'"' or (byte)'\\'))]);

        private ReadOnlySpan<byte> _rest = line;

        public bool IsAtEnd => SkipSpace().IsEmpty;

        public bool Take(byte expected)
        {
            if (SkipSpace() is not [var next, ..] || next != expected) return false;
            _rest = _rest[1..];
            return true;
        }

        public bool TakeText(out ReadOnlySpan<byte> text)
        {
            text = default;
            if (!Take((byte)'"')) return false;
            var end = _rest.IndexOfAnyExcept(PlainText);
            if (end < 0 || _rest[end] != '"') return false;
            text = _rest[..end];
            _rest = _rest[(end + 1)..];
            return true;
        }

        public bool TakeNull()
        {
            if (!SkipSpace().StartsWith("null"u8)) return false;
            _rest = _rest["null".Length..];
            return true;
        }

        /// <summary>What follows the digits is not looked at: only a comma, a brace or white space can be taken next.</summary>
        public bool TakeWholeNumber()
        {
            var digits = SkipSpace().IndexOfAnyExceptInRange((byte)'0', (byte)'9');
            if (digits < 1 || (digits > 1 && _rest[0] == '0')) return false;
            _rest = _rest[digits..];
            return true;
        }

        /// <summary>From an opening brace to the next closing one.</summary>
        public bool TakeFragment(out ReadOnlySpan<byte> fragment)
        {
            fragment = default;
            if (SkipSpace() is not [(byte)'{', ..]) return false;
            var end = _rest.IndexOf((byte)'}');
            if (end < 0) return false;
            fragment = _rest[..(end + 1)];
            _rest = _rest[(end + 1)..];
            return true;
        }

        private ReadOnlySpan<byte> SkipSpace()
        {
            while (_rest is [(byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n', ..]) _rest = _rest[1..];
            return _rest;
        }
    }
}
