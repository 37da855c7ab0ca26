using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Running;
using IndicatorEngine.Benchmarks;

if (args is ["write", ..]) return WorkloadWriter.Run(args);
if (args is ["report", ..]) return ReportWriter.Run(args);

var config = ManualConfig.Create(DefaultConfig.Instance)
    .AddDiagnoser(MemoryDiagnoser.Default)
    // On a machine with other work to do, the smallest of many short measurements is the one least disturbed.
    .AddColumn(StatisticColumn.Min);
var summaries = BenchmarkSwitcher.FromAssembly(typeof(WorkloadWriter).Assembly).Run(args, config);
// A benchmark that could not run must not look like one that did.
return summaries.All(summary => summary.Reports.All(report => report.Success)) ? 0 : 1;
