using BenchmarkDotNet.Running;
using IndicatorEngine.Peers;

var summaries = BenchmarkSwitcher.FromAssembly(typeof(PeerBenchmarks).Assembly).Run(args);
// A benchmark that could not run must not look like one that did.
return summaries.All(summary => summary.Reports.All(report => report.Success)) ? 0 : 1;
