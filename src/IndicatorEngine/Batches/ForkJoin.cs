namespace IndicatorEngine.Batches;

/// <summary>Work that several threads take from one pile until none is left.</summary>
internal static class ForkJoin
{
    /// <summary>
    /// Runs it on this thread and on others, and returns when all that began have ended. It does not wait for a thread
    /// that has not begun by then: to wake one can take longer than a small batch.
    /// </summary>
    /// <param name="threads">How many threads, with this one.</param>
    /// <param name="work">Takes from the pile what nobody has taken, and returns when there is nothing.</param>
    public static void Run(int threads, Action work)
    {
        var others = new Task[threads - 1];
        // Each place is taken once, by the thread it is for or at the end by this one.
        var taken = new bool[others.Length];
        for (var i = 0; i < others.Length; i++)
        {
            var place = i;
            others[i] = Task.Run(() =>
            {
                if (!Interlocked.Exchange(ref taken[place], true)) work();
            });
        }

        work();
        for (var i = 0; i < others.Length; i++)
        {
            if (Interlocked.Exchange(ref taken[i], true)) others[i].Wait();
        }
    }
}
