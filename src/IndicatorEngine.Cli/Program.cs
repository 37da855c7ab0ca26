using IndicatorEngine.Cli;

// One encoding and no culture: the same input prints the same bytes everywhere.
Console.OutputEncoding = System.Text.Encoding.UTF8;
// Not disposed: the tool flushes it, and says so when that fails; a second try here would only fail again.
var output = new BufferedStream(Console.OpenStandardOutput(), 64 * 1024);
var terminal = new Terminal(Console.OpenStandardInput(), output, Console.Error, !Console.IsErrorRedirected, TimeProvider.System)
{
    ShowsResults = !Console.IsOutputRedirected,
    CanAsk = !Console.IsErrorRedirected && !Console.IsInputRedirected,
};
return (int)Tool.Run(args, terminal);
