using System.Security.Cryptography;
using IndicatorEngine.Diagnostics;
using IndicatorEngine.Text;

namespace IndicatorEngine.Loading;

/// <summary>Reads files, so that what cannot be read becomes a diagnostic and not an exception.</summary>
internal static class SourceFile
{
    /// <summary>The file's content; null after reporting that it cannot be read.</summary>
    public static SourceText? Read(string path, DiagnosticBag bag)
    {
        if (TryRead(path) is { } source) return source;
        bag.Add(Problems.UnreadableFile, new SourceLocation(new SourceText(path, default), 0, 0), path);
        return null;
    }

    /// <summary>A file by a path relative to another's; null when it cannot be read.</summary>
    public static SourceText? Beside(string file, string relative) =>
        TryRead(Path.Combine(Path.GetDirectoryName(file) ?? "", relative));

    private static SourceText? TryRead(string path)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            // One byte past the limit is enough to know that it is too large.
            var bytes = new byte[(int)Math.Min(stream.Length, InputLimits.AuthoredBytes + 1)];
            var read = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            var source = new SourceText(path, bytes.AsMemory(0, read));
            // Where one file is given for another by a slip, no line of a screening is to be shown.
            return FormatLine.MayBeOfScreenings(source) ? source.AboutAPerson() : source;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>SHA-256 of what was read, in lower-case hexadecimal.</summary>
    public static string Digest(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
