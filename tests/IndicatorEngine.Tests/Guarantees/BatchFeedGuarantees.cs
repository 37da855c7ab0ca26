using System.Text;
using IndicatorEngine.Batches;
using IndicatorEngine.Screenings;
using IndicatorEngine.Tests.Support;

namespace IndicatorEngine.Tests.Guarantees;

/// <summary>Reading a file straight into batches has one meaning with reading it screening by screening.</summary>
public sealed class BatchFeedGuarantees
{
    [LinesProperty]
    public void Batches_SayWhatScreeningsSay_AndReportTheSame(RandomLines lines)
    {
        var evaluator = new BatchEvaluator([lines.Compiled]);
        foreach (var format in Enum.GetValues<ScreeningFormat>())
        {
            var plain = StateCounts.OneByOne(lines.Compiled, ScreeningFeed.Read(lines.Open(), "lines", format, lines.StrictFor));
            var batches = StateCounts.InBatches(evaluator, BatchFeed.Read(lines.Open(), "lines", format, evaluator, lines.StrictFor));
            Assert.Equal(plain.ToString(), batches.ToString());
        }
    }

    [LinesProperty]
    public void WhatTheLineReaderAccepts_TheParserAcceptsWithoutAWord(RandomLines lines)
    {
        var evaluator = new BatchEvaluator([lines.Compiled]);
        var reader = new LineReader(evaluator.Inputs, evaluator.Rulesets, lines.StrictFor);
        var planes = new List<int>();
        foreach (var line in lines.Lines.Select(Encoding.Latin1.GetBytes))
        {
            if (!reader.TryRead(line, planes)) continue;
            var loaded = ScreeningParser.Parse(new("line", line), lines.StrictFor);
            Assert.Empty(loaded.Diagnostics);
            var expected = new List<int>();
            evaluator.Inputs.AddPlanes(loaded.Required.Context, expected);
            foreach (var account in loaded.Required.Observations) evaluator.Inputs.AddPlanes(account, expected);
            Assert.Equal(expected.Distinct().Order(), planes.Distinct().Order());
        }
    }
}
