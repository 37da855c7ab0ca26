using System.Collections.Immutable;
using IndicatorEngine.Diagnostics;
using IndicatorEngine.Loading.Syntax;
using IndicatorEngine.Text;
using IndicatorEngine.Vocabularies;

namespace IndicatorEngine.Loading;

/// <summary>
/// The shared vocabularies this library carries, to tell a copy under their name and version in which a code promises something
/// else: a demeanour that became a concern, say. Thread-safe.
/// </summary>
internal static class CarriedVocabularies
{
    private static readonly string[] Files = ["core.vocabulary.json", "technology.vocabulary.json"];

    // Read when a file of the same name and version is met that is not the same.
    private static readonly Lazy<ImmutableArray<Vocabulary>> All = new(() => [.. Files.Select(Read).OfType<Vocabulary>()]);

    private static readonly Lazy<ImmutableHashSet<string>> Digests = new(() => [.. Files.Select(file => SourceFile.Digest(Bytes(file)))]);

    /// <summary>The codes that promise something else than those carried under the same name and version; none for another vocabulary.</summary>
    public static ImmutableArray<string> Differing(string id, string version, string sha256, ImmutableArray<Code> codes)
    {
        if (Digests.Value.Contains(sha256)) return [];
        if (All.Value.FirstOrDefault(one => one.Id == id && one.Version == version) is not { } carried) return [];
        var kinds = carried.Codes.ToDictionary(code => code.Id, code => code.Kind, StringComparer.Ordinal);
        return [.. codes.Where(code => !kinds.TryGetValue(code.Id, out var kind) || kind != code.Kind).Select(code => code.Id)];
    }

    private static Vocabulary? Read(string file)
    {
        var bag = new DiagnosticBag();
        var source = new SourceText(file, Bytes(file));
        return JsonSyntaxReader.Read(source, authored: true, InputLimits.AuthoredBytes, "a vocabulary", bag) is { } root
            ? new VocabularyBinder(new Binding(source, bag)) { IsCarried = true }.Bind(root)
            : null;
    }

    private static byte[] Bytes(string file)
    {
        using var stream = typeof(CarriedVocabularies).Assembly.GetManifestResourceStream(file)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
