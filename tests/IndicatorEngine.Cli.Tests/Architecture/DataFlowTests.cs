using Xunit.Abstractions;

namespace IndicatorEngine.Tests.Architecture;

/// <summary>Folders in the order data flows, project by project; an arrow never points back.</summary>
public sealed class DataFlowTests(ITestOutputHelper output)
{
    [Fact]
    public void EveryStage_HasTypes_AndEveryNamespaceIsAStage()
    {
        foreach (var library in Library.All)
        {
            var seen = library.Types.Where(type => type.Namespace != "Microsoft.Extensions.DependencyInjection").ToList();
            Assert.NotEmpty(seen);
            Assert.All(seen, type => Assert.True(library.StageOf(type) >= 0, $"{type} is in no stage of {library.Name}."));
            Assert.Equal(Enumerable.Range(0, library.Flow.Length), seen.Select(library.StageOf).Distinct().Order());
        }
    }

    [Fact]
    public void NoArrow_PointsBack()
    {
        var all = 0;
        foreach (var library in Library.All)
        {
            var arrows = (from type in library.Types
                          from used in TypeReferences.Of(type)
                          where library.Declares(used)
                          select (From: library.StageOf(type), To: library.StageOf(used), Words: $"{type} uses {used}")).ToList();
            Print(library, [.. arrows.Select(arrow => (arrow.From, arrow.To))]);
            Assert.Empty(arrows.Where(arrow => arrow.To > arrow.From).Select(arrow => arrow.Words).Distinct());
            all += arrows.Count;
        }

        Assert.True(all > 2000, $"Only {all} uses were seen; the reading of code must be broken.");
    }

    /// <summary>The matrix: a row uses a column so often.</summary>
    private void Print(Library library, IReadOnlyList<(int From, int To)> arrows)
    {
        output.WriteLine(library.Name);
        var counts = arrows.CountBy(arrow => arrow).ToDictionary();
        for (var from = 0; from < library.Flow.Length; from++)
        {
            var row = Enumerable.Range(0, from + 1).Select(to => counts.GetValueOrDefault((from, to)).ToString("0;;.", null).PadLeft(5));
            output.WriteLine($"{(library.Flow[from] is "" ? "(root)" : library.Flow[from]),-16}{string.Concat(row)}");
        }
    }
}
