using System.Collections.Immutable;
using System.Text;
using IndicatorEngine.Diagnostics;
using IndicatorEngine.Mappings;
using IndicatorEngine.Readers;
using IndicatorEngine.Screenings;
using IndicatorEngine.Tests.Support;

namespace IndicatorEngine.Tests.Readers;

/// <summary>What came of reading some records through a mapping.</summary>
internal sealed record Reading(ImmutableArray<Screening> Screenings, ImmutableArray<Diagnostic> Problems, ImmutableArray<Diagnostic> Advice)
{
    public static Reading Of(string records, string mapping) => Of(Encoding.UTF8.GetBytes(records), mapping);

    public static Reading Of(byte[] records, string mapping)
    {
        var reader = new RecordReader(Mapping(mapping), "records");
        var items = reader.Read(new MemoryStream(records)).ToList();
        return new Reading(
            [.. items.Select(item => item.Value?.Screening).OfType<Screening>()],
            [.. items.SelectMany(item => item.Diagnostics)],
            reader.Advice());
    }

    public static RecordMapping Mapping(string members) => MappingLoader
        .Load(Written.Source("m.mapping.json", $$"""{"format": "record-mapping/1", "by": "document", {{members}}}"""), null).Required;

    /// <summary>The accounts of each screening, as <c>code state by value</c>.</summary>
    public IEnumerable<string> Accounts => Screenings.Select(screening => string.Join("; ", screening.Observations.Select(o =>
        $"{o.Code} {o.State} {o.By} {o.Value}".TrimEnd())));

    public IEnumerable<string?> Ids => Screenings.Select(screening => screening.Id);
}
