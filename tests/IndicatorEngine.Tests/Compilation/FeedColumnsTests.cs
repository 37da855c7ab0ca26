using System.Runtime.Intrinsics;
using IndicatorEngine.Compilation;
using IndicatorEngine.Evaluation;
using IndicatorEngine.Rulesets;
using IndicatorEngine.Tests.Guarantees;

namespace IndicatorEngine.Tests.Compilation;

/// <summary>What is added side by side, held to what is added one by one.</summary>
public sealed class FeedColumnsTests
{
    [FsCheck.Xunit.Property(MaxTest = 20, QuietOnSuccess = true)]
    public void BothWaysToAdd_GiveTheSame(int seed)
    {
        var compiled = new LargeRuleset(seed, plainCodes: 30).Compiled;
        var network = compiled.Network;
        var random = new Random(seed);
        var (cells, columns) = (new CellSums(), new ColumnSums());
        foreach (var question in Enum.GetValues<Question>())
        {
            var shut = new RuledOutCells();
            shut.Fit(network);
            foreach (var cell in network.CellOfOutput.Where(_ => random.Next(4) == 0)) shut.Add(cell);
            int[] atoms = [.. Enumerable.Range(0, network.Atoms.Length).Where(_ => random.Next(3) == 0)];
            var (oneByOne, sideBySide) = (new byte[network.Groups], new byte[network.Groups]);
            cells.Sweep(network, question, [.. atoms], shut, oneByOne);
            columns.Sweep(network, compiled.Columns!, question, [.. atoms], shut, sideBySide);
            Assert.Contains(oneByOne, group => group != 0);
            Assert.Equal(oneByOne, sideBySide);
        }
    }

    [Fact]
    public void ABlock_AddsUpWhatItsNodesBring()
    {
        var columns = FeedColumns.For(Network(16, [new Feed(3, 1), new Feed(64, 32)], [new Feed(3, 4), new Feed(127, 1)]))!;
        Assert.Equal(Vector512<byte>.Zero.WithElement(3, (byte)5), columns.Sum(0, [0, 1]));
        Assert.Equal(Vector512<byte>.Zero.WithElement(0, (byte)32), columns.Sum(8, [0]));
        Assert.Equal(Vector512<byte>.Zero.WithElement(7, (byte)1), columns.Sum(15, [0, 1]));
        Assert.Equal(Vector512<byte>.Zero, columns.Sum(0, []));
    }

    [Fact]
    public void WhereFewCellsAreFed_ThereAreNone() => Assert.Null(FeedColumns.For(Network(80, [new Feed(0, 1)], [new Feed(70, 1)])));

    [Fact]
    public void WhereTheyWouldBeTooLarge_ThereAreNone()
    {
        Feed[] everyCell = [.. Enumerable.Range(0, 1 << 14).Select(cell => new Feed(cell, 1))];
        Assert.NotNull(FeedColumns.For(Network(1 << 11, [.. Enumerable.Repeat(everyCell, 60)])));
        Assert.Null(FeedColumns.For(Network(1 << 11, [.. Enumerable.Repeat(everyCell, 64)])));
    }

    [Theory]
    [InlineData(255, true)]
    [InlineData(256, false)]
    public void ACount_IsInColumns_UpToWhatAByteHolds(int parts, bool has)
    {
        var columns = FeedColumns.For(Network(1, [.. Enumerable.Repeat<Feed[]>([new Feed(0, 1)], parts)]));
        Assert.Equal(has, columns is not null);
        if (has) Assert.Equal(255, columns!.Sum(0, [.. Enumerable.Range(0, parts)])[0]);
    }

    /// <summary>A network of one stage whose nodes are all atoms.</summary>
    private static LookupNetwork Network(int groups, params Feed[][] feeds) => new()
    {
        Atoms = new FactCondition[feeds.Length],
        CodeStart = [],
        AtomOfCode = [],
        PlainAtomOfCode = [],
        FeedStart = [0, .. feeds.Select((_, node) => feeds.Take(node + 1).Sum(one => one.Length))],
        Feeds = [.. feeds.SelectMany(one => one)],
        Raising = new ulong[groups * LookupNetwork.GroupSize],
        RulingOut = new ulong[groups * LookupNetwork.GroupSize],
        Stages = [new Stage(0, groups, groups, HasFeeds: false)],
        StageOfGroup = new int[groups],
        CellOfOutput = [],
        OutputOfCell = [],
    };
}
