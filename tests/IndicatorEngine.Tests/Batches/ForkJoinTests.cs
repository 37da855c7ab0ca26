using IndicatorEngine.Batches;

namespace IndicatorEngine.Tests.Batches;

public sealed class ForkJoinTests
{
    private const int Parts = 500;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(9)]
    public void EveryPartIsDoneOnce_AndNothingRunsAfterwards(int threads)
    {
        var (next, running, times) = (-1, 0, new int[Parts]);
        ForkJoin.Run(threads, () =>
        {
            Interlocked.Increment(ref running);
            for (var part = Interlocked.Increment(ref next); part < Parts; part = Interlocked.Increment(ref next))
            {
                Thread.SpinWait(100);
                Interlocked.Increment(ref times[part]);
            }

            Interlocked.Decrement(ref running);
        });
        Assert.Equal(0, Volatile.Read(ref running));
        Assert.All(times, time => Assert.Equal(1, time));
    }

    [Fact]
    public void WhatGoesWrongOnAnotherThread_IsNotLost()
    {
        var here = Environment.CurrentManagedThreadId;
        using var begun = new ManualResetEventSlim();
        Action work = () =>
        {
            if (Environment.CurrentManagedThreadId == here)
            {
                begun.Wait();
                return;
            }

            begun.Set();
            throw new InvalidOperationException();
        };
        Assert.Throws<AggregateException>(() => ForkJoin.Run(2, work));
    }
}
