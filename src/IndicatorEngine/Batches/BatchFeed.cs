using System.Runtime.InteropServices;
using IndicatorEngine.Compilation;
using IndicatorEngine.Diagnostics;
using IndicatorEngine.Screenings;

namespace IndicatorEngine.Batches;

/// <summary>Reads any number of screenings from a stream into batches: memory does not grow with the input.</summary>
public static class BatchFeed
{
    /// <summary>
    /// Reads screenings in order. Each item is a batch, to be read before the next is asked for, or says why a part of
    /// the stream could not be read; such an item may come before the batch with the screenings that stand before it.
    /// </summary>
    /// <param name="stream">UTF-8 JSON; read forwards once, and left open.</param>
    /// <param name="name">What diagnostics call it, usually a path.</param>
    /// <param name="format">How the screenings stand in it.</param>
    /// <param name="evaluator">What will read the batches.</param>
    /// <param name="strictFor">When given, a code or value that none of these rulesets knows is an error.</param>
    public static IEnumerable<Loaded<ScreeningBatch>> Read(
        Stream stream,
        string name,
        ScreeningFormat format,
        BatchEvaluator evaluator,
        IReadOnlyList<CompiledRuleset>? strictFor = null
    )
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(evaluator);
        var batch = new ScreeningBatch(evaluator);
        var window = new StreamWindow(stream, name);
        return format == ScreeningFormat.NdJson
            ? Read(new LineSplitter(window).Parts(Taker(batch, strictFor)), batch, strictFor)
            : Read(new JsonListSplitter(window).Parts(), batch, strictFor);
    }

    private static Func<ReadOnlySpan<byte>, bool> Taker(ScreeningBatch batch, IReadOnlyList<CompiledRuleset>? strictFor)
    {
        // What the rulesets do not know is left to the parser, so that it is counted.
        IReadOnlyList<CompiledRuleset> rulesets = batch.Evaluator.Rulesets;
        var lines = new LineReader(batch.Evaluator.Inputs, rulesets, strictFor ?? rulesets, batch.Unrecognised);
        var planes = new List<int>();
        return line =>
        {
            if (!lines.TryRead(line, planes)) return false;
            batch.Add(CollectionsMarshal.AsSpan(planes));
            return true;
        };
    }

    private static IEnumerable<Loaded<ScreeningBatch>> Read(
        IEnumerable<StreamPart> parts,
        ScreeningBatch batch,
        IReadOnlyList<CompiledRuleset>? strictFor
    )
    {
        foreach (var part in parts)
        {
            if (part != default)
            {
                var loaded = part.Parse(strictFor, texts: null);
                if (loaded.TryGet(out var screening)) batch.Add(screening);
                else yield return Loaded.Failed<ScreeningBatch>(loaded.Diagnostics);
            }

            if (!batch.IsFull) continue;
            yield return Loaded.Of(batch);
            batch.Clear();
        }

        if (batch.Count > 0) yield return Loaded.Of(batch);
    }
}
