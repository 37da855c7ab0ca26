using System.Text.Json;
using IndicatorEngine.Batches;
using IndicatorEngine.Catalogues;
using IndicatorEngine.Evaluation;
using IndicatorEngine.Screenings;
using IndicatorEngine.Text;

namespace IndicatorEngine.Cli;

/// <summary>Counts the states of every indicator and prints them as JSON. Its memory does not grow with the input.</summary>
internal sealed class SummarySink(RulesetCatalogue catalogue, Terminal terminal) : IResultSink
{
    private static readonly IndicatorState[] States =
    [
        IndicatorState.Raised,
        IndicatorState.NotYetKnown,
        IndicatorState.NotShown,
        IndicatorState.NotReadHere,
    ];

    private readonly long[][,] _counts = [.. catalogue.All.Select(r => new long[r.Ruleset.Indicators.Length, States.Length])];
    private readonly long[] _raisingNothing = new long[catalogue.All.Length];
    private BatchReading? _reading;
    private long _screenings;
    private long _unread;
    private readonly UnrecognisedCounts _unrecognised = new(catalogue.All);

    public BatchEvaluator Evaluator { get; } = new(catalogue.All);

    public void Take(Screening screening)
    {
        var batch = new ScreeningBatch(Evaluator);
        batch.Add(screening);
        Take(batch);
    }

    public void Take(ScreeningBatch batch)
    {
        _screenings += batch.Count;
        _unrecognised.TakeFrom(batch.Unrecognised);
        _reading = Evaluator.Evaluate(batch, reuse: _reading);
        for (var r = 0; r < _reading.Rulesets.Length; r++)
        {
            var ruleset = _reading.Rulesets[r];
            for (var i = 0; i < ruleset.Ruleset.Indicators.Length; i++)
            {
                foreach (var state in States) _counts[r][i, (int)state] += ruleset.CountOf(i, state);
            }

            _raisingNothing[r] += ruleset.CountWithNoFlag();
        }
    }

    public void CountUnread() => _unread++;

    public void End()
    {
        terminal.ReportUnrecognised(_unrecognised);
        using (var json = new Utf8JsonWriter(terminal.Output, new JsonWriterOptions { Indented = true, NewLine = "\n" })) Write(json);
        terminal.Write("\n");
    }

    private void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("screenings", _screenings);
        json.WriteNumber("unread", _unread);
        json.WriteStartArray("unrecognised");
        foreach (var name in _unrecognised.Names())
        {
            json.WriteStartObject();
            json.WriteString("kind", EnumWords.Of(name.Kind));
            json.WriteString("name", name.Name);
            json.WriteNumber("count", name.Count);
            if (name.Nearest is not null) json.WriteString("nearest", name.Nearest);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("rulesets");
        for (var r = 0; r < catalogue.All.Length; r++)
        {
            var ruleset = catalogue.All[r].Ruleset;
            json.WriteStartObject();
            json.WriteString("id", ruleset.Id);
            json.WriteString("version", ruleset.Version);
            json.WriteString("sha256", ruleset.Sha256);
            json.WriteNumber("screeningsWithNoFlag", _raisingNothing[r]);
            json.WriteStartArray("indicators");
            for (var i = 0; i < ruleset.Indicators.Length; i++)
            {
                json.WriteStartObject();
                json.WriteString("id", ruleset.Indicators[i].Id);
                json.WriteString("area", ruleset.Indicators[i].Area.Id);
                foreach (var state in States) json.WriteNumber(EnumWords.Of(state), _counts[r][i, (int)state]);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
