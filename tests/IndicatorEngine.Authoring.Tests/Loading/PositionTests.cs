using System.Text;
using IndicatorEngine.Diagnostics;
using IndicatorEngine.Tests.Support;
using IndicatorEngine.Text;

namespace IndicatorEngine.Tests.Loading;

/// <summary>Lines and columns are those an editor shows.</summary>
public sealed class PositionTests
{
    [Theory]
    [InlineData("{\"x\": 1}", 1, 2)]
    [InlineData("{\n  \"x\": 1}", 2, 3)]
    [InlineData("{\r\n\r\n \"x\": 1}", 3, 2)]
    [InlineData("{\t\"x\": 1}", 1, 3)]
    [InlineData("{ /* é */ \"x\": 1}", 1, 11)]
    [InlineData("{ /* \U0001F600 */ \"x\": 1}", 1, 12)]
    [InlineData("// a\n{ // b\n \"x\": 1}", 3, 2)]
    [InlineData("\uFEFF{\"x\": 1}", 1, 2)]
    [InlineData("\uFEFF\n{\"x\": 1}", 2, 2)]
    public void Columns_CountUtf16Units_AndPassOverAByteOrderMark(string json, int line, int column)
    {
        var unknown = Written.LoadVocabulary(json).Diagnostics.Single(d => d.Descriptor == Problems.UnknownMember);
        Assert.Equal((line, column), (unknown.Location.Line, unknown.Location.Column));
        Assert.Equal("/x", unknown.Location.JsonPointer);
    }

    [Theory]
    [InlineData("{\"a\": 1,,}", 1, 9)]
    [InlineData("\uFEFF{\"a\": 1,,}", 1, 9)]
    [InlineData("{\"é\": \"\U0001F600\",\n \"b\" 1}", 2, 6)]
    [InlineData("{ /* one\n two */ ,}", 2, 9)]
    [InlineData("{\"a\": \"one\ttwo\"}", 1, 11)]
    [InlineData("{\"a\": 01}", 1, 8)]
    [InlineData("{\"a\": \"\\q\"}", 1, 9)]
    [InlineData("{} {}", 1, 4)]
    public void InvalidJson_IsPlacedAtTheCharacterThatDoesNotBelong(string json, int line, int column)
    {
        var invalid = Assert.Single(Written.LoadVocabulary(json).Diagnostics);
        Assert.Equal(json.Contains('\t', StringComparison.Ordinal) ? Problems.WrongCharacter : Problems.InvalidJson, invalid.Descriptor);
        Assert.Equal((line, column), (invalid.Location.Line, invalid.Location.Column));
    }

    [Fact]
    public void AProblemInAVocabulary_IsPlacedInTheVocabulary()
    {
        var vocabulary = Written.VocabularyJson.Replace("\"kind\": \"neutral\"", "\"kind\": \"neutrall\"", StringComparison.Ordinal);
        var found = Written.LoadRuleset(SmallFiles.Ruleset, vocabulary).Diagnostics;
        Assert.Equal(["small.vocabulary.json"], found.Select(d => d.Location.File));
        Assert.Equal("/codes/6/kind", found[0].Location.JsonPointer);
    }

    [Fact]
    public void TheWholeSentence_SaysWhereAndWhatAndWhichNameIsNear()
    {
        var found = Written
            .LoadVocabulary(Written.VocabularyJson.Replace("\"stopsQuestions\"", "\"stopQuestions\"", StringComparison.Ordinal))
            .Diagnostics;
        Assert.Equal(
            "small.vocabulary.json:5:98: error IND2001: `stopQuestions` is not known here. Did you mean `stopsQuestions`?",
            Assert.Single(found).ToString()
        );
    }

    [Fact]
    public void ALongWord_IsCutAtACharacter()
    {
        var id = string.Concat(Enumerable.Repeat("\U0001F600", 200));
        var found = RulesetLoader
            .LoadVocabulary(new SourceText("v", Encoding.UTF8.GetBytes($$"""{"id": "a{{id}}"}""")))
            .Diagnostics.Single(d => d.Descriptor == Problems.InvalidId);
        Assert.EndsWith("…` is not a name that can be used.", found.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\uFFFD', Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(found.Message)));
        Assert.True(found.Message.Length < 200);
    }

    [Fact]
    public void TheSameMistakeInTwoParts_IsTwoProblems_InTheOrderOfTheParts()
    {
        var bag = new DiagnosticBag();
        foreach (var (line, column) in new[] { (12, 1), (3, 50), (3, 9), (7, 1) })
        {
            var part = new SourceText("screenings.json", "{}"u8.ToArray(), line, column, "");
            bag.Add(Problems.NoState, new SourceLocation(part, 0, 2));
        }

        Assert.Equal([(3, 9), (3, 50), (7, 1), (12, 1)], bag.ToSorted().Select(d => (d.Location.Line, d.Location.Column)));
    }
}
