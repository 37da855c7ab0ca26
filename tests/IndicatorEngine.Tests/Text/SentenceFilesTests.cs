using System.Reflection;
using System.Text.RegularExpressions;
using IndicatorEngine.Diagnostics;
using IndicatorEngine.Rendering;
using IndicatorEngine.Tests.Support;
using IndicatorEngine.Text;

namespace IndicatorEngine.Tests.Text;

/// <summary>Each sentence is in every language, is said somewhere, and has the same places to fill.</summary>
public sealed partial class SentenceFilesTests
{
    private static readonly IReadOnlyDictionary<string, string> English = Sentences.Files.Exactly("en");

    private static readonly List<string> Codes =
    [
        .. typeof(Problems).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => field.GetValue(null))
            .OfType<DiagnosticDescriptor>().Select(problem => problem.Code),
    ];

    [Theory]
    [InlineData("fr")]
    [InlineData("es")]
    public void EverySentence_IsInEveryLanguage_WithTheSamePlaces(string language)
    {
        var texts = Sentences.Files.Exactly(language);
        Assert.Equal(English.Keys.Order(StringComparer.Ordinal), texts.Keys.Order(StringComparer.Ordinal));
        Assert.All(English, sentence => Assert.Equal(Places(sentence.Value), Places(texts[sentence.Key])));
        Assert.All(texts, sentence => Assert.Null(WordsToAvoid.In(sentence.Value, Tag(language))));
    }

    [Fact]
    public void EverySentence_IsSaidSomewhere_AndEveryOneSaid_IsThere()
    {
        var source = string.Concat(
            Directory.EnumerateFiles(Repository.PathOf("src"), "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
                .Select(File.ReadAllText)
        );
        var said = Name().Matches(source).Select(match => match.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
        said.UnionWith(said.SelectMany(name => new[] { $"{name}-one", $"{name}-many" }).ToList());
        said.UnionWith(Codes.SelectMany(code => new[] { code, $"{code}-help" }));
        var families = Family().Matches(source).Select(match => match.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
        Assert.DoesNotContain(English.Keys.Except(said), name =>
            !families.Any(family => name.StartsWith(family, StringComparison.Ordinal)));
        var parts = Part().Matches(source).Select(match => match.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
        Assert.True(parts.Count > 50, $"Only {parts.Count} were seen.");
        Assert.Empty(parts.Concat(Codes).Except(English.Keys));
    }

    [Fact]
    public void WhatCanBeDone_HasNoPlaces() =>
        Assert.All(Codes, code => Assert.Empty(Places(English[$"{code}-help"])));

    [Fact]
    public void French_HasNoBreakBeforeItsHighMarks() =>
        Assert.All(Sentences.Files.Exactly("fr"), sentence => Assert.DoesNotMatch(BreakingMark(), sentence.Value));

    [Theory]
    [InlineData("fr-CA", "un objet")]
    [InlineData("es", "un objeto")]
    [InlineData("hi", "an object")]
    public void ALanguage_FallsBackToItsNearest_AndToEnglish(string language, string said) =>
        Assert.Equal(said, Sentences.Say(Tag(language), "what-object"));

    [Fact]
    public void ADiagnostic_IsSaidWholly_InTheLanguageAskedFor()
    {
        var diagnostic = Assert.Single(
            RulesetLoader.LoadVocabulary(new SourceText("a.vocabulary.json", "[]"u8.ToArray())).Diagnostics,
            found => found.Descriptor == Problems.WrongType
        );
        Assert.Equal("Here an object is expected, and this is a list.", diagnostic.Message);
        Assert.Equal("Attendu ici\u00a0: un objet\u00a0; trouvé\u00a0: une liste.", diagnostic.MessageIn(Tag("fr")));
        Assert.Equal("Aquí se espera un objeto, y esto es una lista.", diagnostic.MessageIn(Tag("es")));
        Assert.Equal("Cambie el valor.", diagnostic.Descriptor.HelpIn(Tag("es-MX")));
    }

    [Theory]
    [InlineData("en", 0, "0 files checked: 0 errors, 0 pieces of advice.\n")]
    [InlineData("en", 1, "1 file checked: 1 error, 1 piece of advice.\n")]
    [InlineData("fr", 0, "0 fichier vérifié\u00a0: 0 erreur, 0 conseil.\n")]
    [InlineData("fr", 2, "2 fichiers vérifiés\u00a0: 2 erreurs, 2 conseils.\n")]
    [InlineData("es", 0, "0 archivos comprobados: 0 errores, 0 consejos.\n")]
    public void WhatIsCounted_TakesThePluralOfItsLanguage(string language, int count, string said) =>
        Assert.Equal(said, DiagnosticText.Summary(count, count, count, Tag(language)));

    private static LanguageTag Tag(string text) => LanguageTag.TryParse(text, out var tag) ? tag : throw new ArgumentException(text);

    private static IEnumerable<string> Places(string text) =>
        Place().Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{[0-9]\}")]
    private static partial Regex Place();

    [GeneratedRegex(@"""([a-z][a-z0-9-]+)""")]
    private static partial Regex Name();

    [GeneratedRegex(@"\$""([a-z-]+-)\{")]
    private static partial Regex Family();

    [GeneratedRegex(@"(?:new Said\(|Expect<\w+>\([^\n]*, |IsNewName\([^\n]*, |Described => )""([a-z0-9-]+)""")]
    private static partial Regex Part();

    [GeneratedRegex(" [:;?!»]|« ")]
    private static partial Regex BreakingMark();
}
