using System.Globalization;
using System.Text.RegularExpressions;
using IndicatorEngine.Handbooks;
using IndicatorEngine.Tests.Guarantees;
using IndicatorEngine.Text;

namespace IndicatorEngine.Tests.Handbooks;

/// <summary>The sentence for a condition can be taken apart again, and in one way only: it says what the condition says.</summary>
public sealed class SentenceGuarantees
{
    [ReadingProperty]
    public void ASentence_SaysItsCondition(RandomReading reading)
    {
        var ruleset = reading.Compiled.Ruleset;
        var wording = new ConditionWording(new Wording(LanguageTag.English, LanguageTag.English, (_, _) => false), new Numbering(ruleset));
        foreach (var (indicator, written) in ruleset.Indicators.Zip(reading.Written.Indicators))
        {
            var sentence = string.Concat(wording.Sentence(indicator.When).Where(words => !words.IsForPaper).Select(words => words.Text));
            Assert.Equal(Meaning(written.When), new SentenceReader(sentence).Read());
        }
    }

    private static string Meaning(TestCondition condition) => condition switch
    {
        Fact fact => fact.Code,
        Measure measure => $"{measure.Code} of {measure.Low} to {measure.High}",
        Choice choice => $"{choice.Code}: {string.Join('|', choice.Options)}",
        OfClass some => $"any {some.Kind} of {some.Group}",
        OtherIndicator other => $"indicator {other.Id}",
        AtLeast { Parts: [var only] } => Meaning(only),
        AtLeast group => $"{group.Needed}({string.Join(", ", group.Parts.Select(Meaning))})",
        _ => throw new ArgumentOutOfRangeException(nameof(condition)),
    };

    /// <summary>Reads an English sentence from its start, taking as many parts as each opening says.</summary>
    private sealed class SentenceReader(string sentence)
    {
        private int _position;

        public string Read()
        {
            var meaning = Part();
            Assert.Equal(sentence.Length, _position);
            return meaning;
        }

        private string Part()
        {
            if (Take("both ") is not null)
                return Group(2, 2);
            if (Take("either ") is not null)
                return Group(1, 2);
            if (Take(@"all (\d+) of these: ") is { } all)
                return Group(Number(all), Number(all));
            if (Take(@"at least one of these (\d+): ") is { } any)
                return Group(1, Number(any));
            if (Take(@"at least (\d+) of these (\d+): ") is { } some)
                return Group(Number(some), int.Parse(some.Groups[2].Value, CultureInfo.InvariantCulture));
            if (Take(@"any (concern|supporting fact|circumstance) from the family “(.*?)”") is { } family)
                return $"any {Kind(family.Groups[1].Value)} of {family.Groups[2].Value}";
            if (Take(@"indicator \d+ \(“(.*?)”\) as raised") is { } other)
                return $"indicator {other.Groups[1].Value}";
            var label = Take("“(.*?)”")!.Groups[1].Value;
            if (Take(@" of between (\d+) and (\d+) hours per day") is { } measure)
                return $"{label} of {measure.Groups[1].Value} to {measure.Groups[2].Value}";
            return Take(@" \(answer: (.*?)\)") is { } answer ? $"{label}: {Regex.Replace(answer.Groups[1].Value, ", | or ", "|")}" : label;
        }

        private string Group(int needed, int count)
        {
            var parts = new List<string> { Part() };
            for (var i = 1; i < count; i++)
            {
                Assert.NotNull(Take(i < count - 1 ? "[,;] " : needed == 1 ? "[,;]? or " : "[,;]? and "));
                parts.Add(Part());
            }

            return $"{needed}({string.Join(", ", parts)})";
        }

        private Match? Take(string pattern)
        {
            var match = Regex.Match(sentence[_position..], $"^(?:{pattern})");
            if (!match.Success) return null;
            _position += match.Length;
            return match;
        }

        private static int Number(Match match) => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);

        private static string Kind(string words) => words switch { "concern" => "concern", "circumstance" => "context", _ => "support" };
    }
}
