using System.Text;
using IndicatorEngine.Compilation;
using IndicatorEngine.Screenings;

namespace IndicatorEngine.Batches;

/// <summary>What an account without a value sets, by the bytes of its code. Immutable and thread-safe.</summary>
internal sealed class CodeTable
{
    private static readonly int States = Enum.GetValues<ObservationState>().Length;

    private readonly Dictionary<byte[], CodePlanes>.AlternateLookup<ReadOnlySpan<byte>> _codes;

    public CodeTable(InputPlanes inputs, IEnumerable<CompiledRuleset> rulesets)
    {
        var codes = rulesets
            .SelectMany(ruleset => ruleset.Ruleset.Vocabularies)
            .SelectMany(vocabulary => vocabulary.Codes)
            .Select(code => code.Id);
        var table = codes.Distinct().ToDictionary(Encoding.UTF8.GetBytes, code => new CodePlanes(code, inputs), Utf8Comparer.Instance);
        _codes = table.GetAlternateLookup<ReadOnlySpan<byte>>();
    }

    /// <summary>The code of that name; null when no vocabulary has it.</summary>
    public CodePlanes? Find(ReadOnlySpan<byte> code) => _codes.TryGetValue(code, out var found) ? found : null;

    /// <summary>One code: its planes by state, said by a third party or by anyone else.</summary>
    internal sealed class CodePlanes
    {
        private readonly int[][] _planes;

        public CodePlanes(string id, InputPlanes inputs)
        {
            Id = id;
            _planes = new int[2 * States][];
            foreach (var state in Enum.GetValues<ObservationState>())
            {
                _planes[(int)state] = PlanesOf(new Observation(id, state, AccountSource.Person), inputs);
                _planes[States + (int)state] = PlanesOf(new Observation(id, state, AccountSource.ThirdParty), inputs);
            }
        }

        public string Id { get; }

        public ReadOnlySpan<int> Of(ObservationState state, AccountSource? by) =>
            _planes[(by == AccountSource.ThirdParty ? States : 0) + (int)state];

        private static int[] PlanesOf(Observation account, InputPlanes inputs)
        {
            var planes = new List<int>();
            inputs.AddPlanes(account, planes);
            return [.. planes];
        }
    }
}
