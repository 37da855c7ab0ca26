using System.Linq.Expressions;
using System.Numerics;
using System.Reflection;
using IndicatorEngine.Benchmarks.Workloads;
using IndicatorEngine.Screenings;

namespace IndicatorEngine.Benchmarks.Baselines;

/// <summary>
/// What one would write by hand for screenings that are already coded: the facts present as bits of machine words, and
/// each condition as masks over them, all indicators in one piece of compiled code. It says which are raised, no more.
/// </summary>
internal sealed class CodedMasks
{
    private const int WordBits = 64;

    private static readonly MethodInfo PopCount = typeof(BitOperations).GetMethod(nameof(BitOperations.PopCount), [typeof(ulong)])!;

    private readonly Dictionary<string, int> _codes;
    private readonly Func<ulong[], int, ulong>[] _words;

    public CodedMasks(Workload workload)
    {
        _codes = workload.Codes.Select((code, index) => (code, index)).ToDictionary(p => p.code, p => p.index, StringComparer.Ordinal);
        _words = [.. workload.Conditions.Chunk(WordBits).Select(Compile)];
    }

    /// <summary>How many words a coded screening takes.</summary>
    public int CodedWords => (_codes.Count + WordBits - 1) / WordBits;

    /// <summary>How many words say which indicators are raised.</summary>
    public int RaisedWords => _words.Length;

    /// <summary>Codes screenings, one after the other.</summary>
    public ulong[] Code(IReadOnlyList<Screening> screenings)
    {
        var coded = new ulong[screenings.Count * CodedWords];
        for (var i = 0; i < screenings.Count; i++)
        {
            foreach (var account in screenings[i].Observations)
            {
                if (account.State != ObservationState.Present) continue;
                var code = _codes[account.Code];
                coded[(i * CodedWords) + (code / WordBits)] |= 1UL << code;
            }
        }

        return coded;
    }

    /// <summary>Reads the screening that starts at a word.</summary>
    public void Read(ulong[] coded, int start, Span<ulong> raised)
    {
        for (var word = 0; word < _words.Length; word++) raised[word] = _words[word](coded, start);
    }

    private static Func<ulong[], int, ulong> Compile(PlainCondition[] conditions)
    {
        var coded = Expression.Parameter(typeof(ulong[]));
        var start = Expression.Parameter(typeof(int));
        var raised = Expression.Variable(typeof(ulong));
        var steps = conditions.Select((condition, bit) => (Expression)Expression.IfThen(
            Holds(condition, coded, start),
            Expression.OrAssign(raised, Expression.Constant(1UL << bit))));
        return Expression.Lambda<Func<ulong[], int, ulong>>(Expression.Block([raised], [.. steps, raised]), coded, start).Compile();
    }

    private static Expression Holds(PlainCondition condition, Expression coded, Expression start)
    {
        var (needed, facts, groups) = condition is PlainGroup group
            ? (group.Needed, group.Parts.OfType<PlainFact>().ToList(), group.Parts.OfType<PlainGroup>().ToList())
            : (1, [(PlainFact)condition], []);
        var masks = facts.GroupBy(fact => fact.Code / WordBits)
            .Select(word => (Word: word.Key, Mask: word.Aggregate(0UL, (mask, fact) => mask | 1UL << fact.Code)));
        var present = masks.Select(m => (m.Mask, Present: (Expression)Expression.And(
            Expression.ArrayIndex(coded, Expression.Add(start, Expression.Constant(m.Word))), Expression.Constant(m.Mask)))).ToList();
        var inner = groups.Select(part => Holds(part, coded, start)).ToList();
        if (needed == 1) return present.Select(p => (Expression)Expression.NotEqual(p.Present, Expression.Constant(0UL))).Concat(inner).Aggregate(Expression.OrElse);
        if (needed == facts.Count + groups.Count) return present.Select(p => (Expression)Expression.Equal(p.Present, Expression.Constant(p.Mask))).Concat(inner).Aggregate(Expression.AndAlso);
        var counts = present.Select(p => (Expression)Expression.Call(PopCount, p.Present))
            .Concat(inner.Select(holds => Expression.Condition(holds, Expression.Constant(1), Expression.Constant(0))));
        return Expression.GreaterThanOrEqual(counts.Aggregate(Expression.Add), Expression.Constant(needed));
    }
}
