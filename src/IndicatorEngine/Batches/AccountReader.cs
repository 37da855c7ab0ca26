using System.Buffers.Text;
using System.Text;
using IndicatorEngine.Compilation;
using IndicatorEngine.Screenings;

namespace IndicatorEngine.Batches;

/// <summary>Reads an account as programs write it, straight to planes; accepts only what the parser accepts without a word.</summary>
internal sealed class AccountReader(InputPlanes inputs, IReadOnlyList<CompiledRuleset> rulesets, IReadOnlyList<CompiledRuleset>? strictFor)
{
    // With more digits a decimal would round, and the parser says so.
    private const int MostDigits = 28;

    private readonly CodeTable _codes = new(inputs, rulesets);

    /// <summary>Reads the account that stands next; false when it is for the parser.</summary>
    public bool TryRead(ref JsonCursor cursor, List<int> planes)
    {
        if (!cursor.Take((byte)'{')) return false;
        var account = new Written();
        do
        {
            if (!account.TryTakeMember(ref cursor)) return false;
        }
        while (cursor.Take((byte)','));
        return cursor.Take((byte)'}') && TryAdd(in account, planes);
    }

    private bool TryAdd(ref readonly Written account, List<int> planes)
    {
        var hasValue = !account.Number.IsEmpty || !account.Choice.IsEmpty;
        if (
            account.Code.IsEmpty
            || (account.State is null && !hasValue)
            || (hasValue && account.State is not (null or ObservationState.Present))
        )
            return false;
        var code = _codes.Find(account.Code);
        if (code is null)
            return strictFor is null && JsonCursor.IsPlain(account.Code) && (account.Number.IsEmpty || account.TryGetNumber(out _));
        // Without a value, a code that is known is known whole.
        if (!hasValue && (strictFor is null || ReferenceEquals(strictFor, rulesets)))
        {
            planes.AddRange(code.Of(account.State ?? ObservationState.Present, account.By));
            return true;
        }

        decimal? number = null;
        if (!account.Number.IsEmpty)
        {
            if (!account.TryGetNumber(out var value)) return false;
            number = value;
        }

        return TryAdd(
            new Observation(code.Id, account.State ?? ObservationState.Present, account.By)
            {
                Number = number,
                Choice = account.Choice.IsEmpty ? null : Encoding.UTF8.GetString(account.Choice),
            },
            planes);
    }

    private bool TryAdd(Observation account, List<int> planes)
    {
        if (strictFor?.Any(ruleset => ruleset.Recognise(account.Code, account.Number, account.Choice) == Recognition.Known) == false)
            return false;
        inputs.AddPlanes(account, planes);
        return true;
    }

    /// <summary>The members of an account; what is empty or null was not written.</summary>
    private ref struct Written
    {
        private Member _seen;

        public ReadOnlySpan<byte> Code { get; private set; }

        public ObservationState? State { get; private set; }

        public AccountSource? By { get; private set; }

        public ReadOnlySpan<byte> Number { get; private set; }

        public ReadOnlySpan<byte> Choice { get; private set; }

        public bool TryTakeMember(ref JsonCursor cursor)
        {
            var member = TakeName(ref cursor);
            if (member == Member.None || (_seen & member) != 0 || !cursor.Take((byte)':')) return false;
            _seen |= member;
            // A value that is none has been passed all the same, so that nothing may be taken in its place.
            return cursor.Take("null"u8) || TryTakeValue(member, ref cursor);
        }

        public readonly bool TryGetNumber(out decimal number)
        {
            number = 0;
            return Number.Length <= MostDigits && Utf8Parser.TryParse(Number, out number, out var length) && length == Number.Length;
        }

        private bool TryTakeValue(Member member, ref JsonCursor cursor)
        {
            ReadOnlySpan<byte> text;
            switch (member)
            {
                case Member.Code when cursor.TakeQuoted(out text):
                    Code = text;
                    return true;
                case Member.State when Utf8Words<ObservationState>.TryTake(ref cursor, out var state):
                    State = state;
                    return true;
                case Member.By when Utf8Words<AccountSource>.TryTake(ref cursor, out var by):
                    By = by;
                    return true;
                case Member.Value when cursor.TakeNumber(out text):
                    Number = text;
                    return true;
                case Member.Value when cursor.TakeQuoted(out text) && JsonCursor.IsPlain(text):
                    Choice = text;
                    return true;
                default:
                    return member == Member.Note && cursor.TakeAnyText();
            }
        }

        private static Member TakeName(ref JsonCursor cursor) =>
            cursor.Take("\"code\""u8) ? Member.Code
            : cursor.Take("\"state\""u8) ? Member.State
            : cursor.Take("\"by\""u8) ? Member.By
            : cursor.Take("\"value\""u8) ? Member.Value
            : cursor.Take("\"note\""u8) ? Member.Note
            : Member.None;

        [Flags]
        private enum Member
        {
            None = 0,
            Code = 1,
            State = 2,
            By = 4,
            Value = 8,
            Note = 16,
        }
    }
}
