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
    /// <param name="what">What the limit is for, by its name in the sentence files.</param>
    /// <param name="bag">Receives what is wrong.</param>
    /// <param name="texts">Texts of the documents read before, so that equal ones are one string.</param>
    /// <returns>The document's value, or null when it cannot be read.</returns>
    public static JsonSyntax? Read(SourceText source, bool authored, int limit, string what, DiagnosticBag bag, StringPool? texts = null)
    {
        var bytes = source.Utf8.Span;
        SourceLocation At(int offset, int length = 0) => new(source, offset, length);
        if (bytes.Length > limit)
        {
            bag.Add(Problems.TooLarge, At(0), limit, new Said(what));
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
            var tree = new JsonTreeBuilder(source, start, bag, texts);
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
            bag.Add(source.IsOneLine ? Problems.UnexpectedEndOfLine : Problems.UnexpectedEnd, new SourceLocation(source, offset, 0));
        }
        else
        {
            Rune.DecodeFromUtf8(rest, out var found, out var length);
            var location = new SourceLocation(source, offset, length);
            if (LookalikeCharacter.Of(found) is { } lookalike) bag.Add(Problems.WrongCharacter, location, lookalike.Is, lookalike.Needed);
            else bag.Add(Problems.InvalidJson, location, found.Value == '\n' ? new Said("end-of-line") : found.ToString());
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
}
