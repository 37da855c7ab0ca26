using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using IndicatorEngine.Diagnostics;
using IndicatorEngine.Text;

namespace IndicatorEngine.Loading.Syntax;

/// <summary>Parse: bytes to a syntax tree with positions, or diagnostics. Never throws on bad input.</summary>
internal static class JsonSyntaxReader
{
    /// <summary>Reads one JSON document.</summary>
    /// <param name="source">The bytes.</param>
    /// <param name="authored">True for files people write, in which comments and trailing commas are allowed.</param>
    /// <param name="limit">The largest number of bytes read.</param>
    /// <param name="what">What the limit is for, in words.</param>
    /// <param name="bag">Receives what is wrong.</param>
    /// <returns>The document's value, or null when it cannot be read.</returns>
    public static JsonSyntax? Read(SourceText source, bool authored, int limit, string what, DiagnosticBag bag)
    {
        var bytes = source.Utf8.Span;
        SourceLocation At(int offset, int length = 0) => new(source, offset, length);
        if (bytes.Length > limit)
        {
            bag.Add(Problems.TooLarge, At(0), limit, what);
            return null;
        }

        if (InvalidByte(bytes) is { } invalid)
        {
            bag.Add(Problems.NotUtf8, At(invalid));
            return null;
        }

        var start = bytes.StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        if (bytes[start..].IndexOfAnyExcept(" \t\r\n"u8) < 0)
        {
            bag.Add(Problems.EmptyFile, At(start));
            return null;
        }

        var reader = new Utf8JsonReader(bytes[start..], new JsonReaderOptions
        {
            CommentHandling = authored ? JsonCommentHandling.Skip : JsonCommentHandling.Disallow,
            AllowTrailingCommas = authored,
            MaxDepth = InputLimits.Depth,
        });
        try
        {
            var tree = new TreeBuilder(source, start, bag);
            while (reader.Read()) tree.Take(ref reader);
            return tree.Root;
        }
        catch (JsonException e)
        {
            // The container just opened is not counted in the reader's own depth.
            var depth = reader.CurrentDepth + (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray ? 1 : 0);
            AddSyntaxProblem(source, start, e, depth, bag);
            return null;
        }
    }

    private static void AddSyntaxProblem(SourceText source, int start, JsonException e, int depth, DiagnosticBag bag)
    {
        var bytes = source.Utf8.Span;
        var offset = start + OffsetOf(e, bytes[start..]);
        var rest = bytes[offset..];
        if (depth >= InputLimits.Depth && rest is [(byte)'{' or (byte)'[', ..])
        {
            bag.Add(Problems.TooDeep, new SourceLocation(source, offset, 1), InputLimits.Depth);
        }
        else if (rest.IndexOfAnyExcept(" \t\r\n"u8) < 0)
        {
            bag.Add(Problems.UnexpectedEnd, new SourceLocation(source, offset, 0));
        }
        else
        {
            Rune.DecodeFromUtf8(rest, out var found, out var length);
            bag.Add(Problems.InvalidJson, new SourceLocation(source, offset, length), found.Value == '\n' ? "end of line" : found.ToString());
        }
    }

    /// <summary>The place of a syntax error in the bytes that were read.</summary>
    public static int OffsetOf(JsonException e, ReadOnlySpan<byte> bytes)
    {
        var offset = 0;
        for (var line = e.LineNumber ?? 0; line > 0; line--) offset += bytes[offset..].IndexOf((byte)'\n') + 1;
        return (int)Math.Min(bytes.Length, offset + (e.BytePositionInLine ?? 0));
    }

    private static int? InvalidByte(ReadOnlySpan<byte> bytes)
    {
        if (Utf8.IsValid(bytes)) return null;
        var at = 0;
        while (Rune.DecodeFromUtf8(bytes[at..], out _, out var length) == OperationStatus.Done) at += length;
        return at;
    }

    private sealed class TreeBuilder(SourceText source, int start, DiagnosticBag bag)
    {
        private readonly Stack<(JsonSyntax Container, HashSet<string>? Names)> _open = [];
        private (string Name, int Offset, int Length) _member;

        public JsonSyntax? Root { get; private set; }

        public void Take(ref Utf8JsonReader reader)
        {
            var offset = start + (int)reader.TokenStartIndex;
            var length = start + (int)reader.BytesConsumed - offset;
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    // What was consumed goes on past the colon; the name is what stands between its quotation marks.
                    length = reader.ValueSpan.Length + 2;
                    _member = (TextOf(ref reader, offset, length), offset, length);
                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    _open.Pop().Container.CloseAt(offset + length);
                    break;
                case JsonTokenType.StartObject:
                    Open(new JsonObjectSyntax(offset));
                    break;
                case JsonTokenType.StartArray:
                    Open(new JsonArraySyntax(offset));
                    break;
                case JsonTokenType.String:
                    Place(new JsonStringSyntax(offset, length, TextOf(ref reader, offset, length)));
                    break;
                case JsonTokenType.Number:
                    var number = HasTooManyDigits(reader.ValueSpan) || !reader.TryGetDecimal(out var value) ? (decimal?)null : value;
                    Place(new JsonNumberSyntax(offset, length, Encoding.UTF8.GetString(reader.ValueSpan), number));
                    break;
                case JsonTokenType.True or JsonTokenType.False:
                    Place(new JsonBooleanSyntax(offset, length, reader.TokenType == JsonTokenType.True));
                    break;
                default:
                    Place(new JsonNullSyntax(offset, length));
                    break;
            }
        }

        // Past 28 digits a decimal would round, and the number read would not be the number written.
        private static bool HasTooManyDigits(ReadOnlySpan<byte> written) => written.Length > 28 && written.ToArray().Count(b => b is >= (byte)'0' and <= (byte)'9') > 28;

        private void Open(JsonSyntax container)
        {
            Place(container);
            _open.Push((container, null));
        }

        private void Place(JsonSyntax value)
        {
            if (_open.Count == 0)
            {
                Root = value;
                return;
            }

            var (container, names) = _open.Peek();
            if (container is JsonArraySyntax array)
            {
                array.Add(value);
                return;
            }

            var parent = (JsonObjectSyntax)container;
            // A set of names is only worth its memory for an object of many members.
            if (names is null && parent.Members.Count == 8) _open.Push((_open.Pop().Container, names = [.. parent.Members.Select(m => m.Name)]));
            if (names?.Add(_member.Name) ?? parent.Members.All(m => m.Name != _member.Name))
            {
                parent.Add(new JsonMemberSyntax(_member.Name, _member.Offset, _member.Length, value));
            }
            else
            {
                bag.Add(Problems.DuplicateMember, new SourceLocation(source, _member.Offset, _member.Length, parent.WritePointer), source.Quoted(_member.Name));
            }
        }

        private string TextOf(ref Utf8JsonReader reader, int offset, int length)
        {
            try
            {
                return reader.GetString()!;
            }
            catch (InvalidOperationException)
            {
                // The only cause left once the bytes are valid UTF-8: half of a surrogate pair, escaped.
                bag.Add(Problems.InvalidEscape, new SourceLocation(source, offset, length, _open.Count == 0 ? null : _open.Peek().Container.WritePointer));
                return "";
            }
        }
    }
}
