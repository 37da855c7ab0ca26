using System.Collections.Frozen;
using System.Reflection;
using IndicatorEngine.Benchmarks.Workloads;
using IndicatorEngine.Screenings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace IndicatorEngine.Benchmarks.Baselines;

/// <summary>
/// The rules of a workload as hand-written C#, compiled ahead of measuring. It answers less than the library: which
/// indicators are raised and on which facts, but not what can still be. It allocates nothing.
/// </summary>
internal sealed class HandWritten
{
    private readonly FrozenDictionary<string, int> _codes;
    private readonly OverArray _overArray;
    private readonly OverMasks _overMasks;
    private readonly OverBits _overBits;
    private readonly bool[] _facts;
    private readonly ulong[] _words;
    private readonly int[] _raised;
    private readonly ulong[] _used;

    private delegate int OverArray(bool[] facts, int[] raised, ulong[] used);

    private delegate int OverMasks(ulong[] words, int[] raised, ulong[] used);

    private delegate void OverBits(ReadOnlySpan<ulong> words, Span<ulong> raised);

    public HandWritten(Workload workload)
    {
        var type = Compile(HandWrittenSource.Of(workload.Conditions));
        _overArray = type.GetMethod(HandWrittenSource.OverArray)!.CreateDelegate<OverArray>();
        _overMasks = type.GetMethod(HandWrittenSource.OverMasks)!.CreateDelegate<OverMasks>();
        _overBits = type.GetMethod(HandWrittenSource.OverBits)!.CreateDelegate<OverBits>();
        _codes = workload.Codes.Index().ToFrozenDictionary(pair => pair.Item, pair => pair.Index, StringComparer.Ordinal);
        _facts = new bool[workload.Codes.Count];
        _words = new ulong[(workload.Codes.Count + 63) / 64];
        _raised = new int[workload.Conditions.Count];
        _used = new ulong[workload.Conditions.Count * GeneratedRuleset.MostFacts];
    }

    /// <summary>How many machine words hold the facts of a screening, a bit each.</summary>
    public int FactWords => _words.Length;

    /// <summary>How many words say which indicators are raised.</summary>
    public int RaisedWords => (_raised.Length + 63) / 64;

    /// <summary>The facts of a screening as numbers: what a program has that never sees the names.</summary>
    public int[] Code(Screening screening) =>
        [.. screening.Observations.Where(o => o.State == ObservationState.Present).Select(o => _codes[o.Code]).Distinct()];

    /// <summary>The indicators raised, by <c>if</c>s over an array.</summary>
    public ReadOnlySpan<int> ReadArray(ReadOnlySpan<int> present)
    {
        foreach (var fact in present) _facts[fact] = true;
        var count = _overArray(_facts, _raised, _used);
        foreach (var fact in present) _facts[fact] = false;
        return _raised.AsSpan(0, count);
    }

    /// <summary>The same, from the names of the codes.</summary>
    public ReadOnlySpan<int> ReadArray(Screening screening)
    {
        foreach (var observation in screening.Observations)
        {
            if (observation.State == ObservationState.Present) _facts[_codes[observation.Code]] = true;
        }

        var count = _overArray(_facts, _raised, _used);
        Array.Clear(_facts);
        return _raised.AsSpan(0, count);
    }

    /// <summary>The indicators raised, by <c>if</c>s over the bits of machine words.</summary>
    public ReadOnlySpan<int> ReadMasks(ReadOnlySpan<int> present)
    {
        foreach (var fact in present) _words[fact / 64] |= 1UL << (fact % 64);
        var count = _overMasks(_words, _raised, _used);
        Array.Clear(_words);
        return _raised.AsSpan(0, count);
    }

    /// <summary>The same, from the names of the codes.</summary>
    public ReadOnlySpan<int> ReadMasks(Screening screening)
    {
        foreach (var observation in screening.Observations)
        {
            if (observation.State != ObservationState.Present) continue;
            var fact = _codes[observation.Code];
            _words[fact / 64] |= 1UL << (fact % 64);
        }

        var count = _overMasks(_words, _raised, _used);
        Array.Clear(_words);
        return _raised.AsSpan(0, count);
    }

    /// <summary>The facts of many screenings as bits of machine words, one screening after the other.</summary>
    public ulong[] CodeWords(IReadOnlyList<Screening> screenings)
    {
        var words = new ulong[screenings.Count * FactWords];
        for (var i = 0; i < screenings.Count; i++)
        {
            foreach (var fact in Code(screenings[i])) words[(i * FactWords) + (fact / 64)] |= 1UL << (fact % 64);
        }

        return words;
    }

    /// <summary>The indicators raised in many screenings, a bit each and no more, screening after screening.</summary>
    public void ReadBits(ReadOnlySpan<ulong> words, int screenings, Span<ulong> raised)
    {
        for (var i = 0; i < screenings; i++) _overBits(words.Slice(i * FactWords, FactWords), raised.Slice(i * RaisedWords, RaisedWords));
    }

    private static Type Compile(string source)
    {
        var compilation = CSharpCompilation.Create(
            HandWrittenSource.TypeName,
            [CSharpSyntaxTree.ParseText(source)],
            [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release));
        using var stream = new MemoryStream();
        var result = compilation.Emit(stream);
        if (!result.Success) throw new InvalidOperationException(string.Join('\n', result.Diagnostics));
        return Assembly.Load(stream.ToArray()).GetType(HandWrittenSource.TypeName)!;
    }
}
