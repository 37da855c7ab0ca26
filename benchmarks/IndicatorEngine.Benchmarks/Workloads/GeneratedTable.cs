using System.Text;
using IndicatorEngine.Mappings;
using IndicatorEngine.Screenings;
using IndicatorEngine.Text;

namespace IndicatorEngine.Benchmarks.Workloads;

/// <summary>
/// The screenings of a workload as a table: a column for each code, 1 where it was recorded as present and 0 where as
/// absent.
/// </summary>
internal sealed class GeneratedTable
{
    public const string File = "screenings.csv";

    public GeneratedTable(Workload workload)
    {
        var mapping = JsonFile.Write(json =>
        {
            json.WriteString("format", "record-mapping/1");
            json.WriteString("by", "document");
            json.WriteStartObject("fields");
            foreach (var code in workload.Codes)
            {
                json.WriteList(code, [("1", "present"), ("0", "absent")], entry =>
                {
                    json.WriteString("is", entry.Item1);
                    json.WriteString("code", code);
                    json.WriteString("state", entry.Item2);
                });
            }

            json.WriteEndObject();
        });
        Mapping = MappingLoader.Load(new SourceText("screenings.mapping.json", mapping), null).Required;
        var table = new StringBuilder().AppendJoin(',', workload.Codes).Append('\n');
        foreach (var screening in workload.Screenings())
        {
            var cells = screening.Observations.GroupBy(account => account.Code)
                .ToDictionary(accounts => accounts.Key, accounts => CellOf(accounts.First().State), StringComparer.Ordinal);
            table.AppendJoin(',', workload.Codes.Select(code => cells.GetValueOrDefault(code, ""))).Append('\n');
        }

        Utf8 = Encoding.UTF8.GetBytes(table.ToString());
    }

    public RecordMapping Mapping { get; }

    public byte[] Utf8 { get; }

    private static string CellOf(ObservationState state) => state switch
    {
        ObservationState.Present => "1",
        ObservationState.Absent => "0",
        _ => "",
    };
}
