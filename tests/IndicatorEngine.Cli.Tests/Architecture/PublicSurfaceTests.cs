using System.Collections;
using System.Reflection;
using IndicatorEngine.Diagnostics;
using IndicatorEngine.Explanation;
using IndicatorEngine.Text;

namespace IndicatorEngine.Tests.Architecture;

/// <summary>What the library can say and be asked, as reflection sees it.</summary>
public sealed class PublicSurfaceTests
{
    private static readonly string[] NamesToAvoid =
    [
        "Score",
        "Risk",
        "Alert",
        "Suspect",
        "Victim",
        "Verdict",
        "Credib",
        "Positive",
        "Gender",
        "Nationality",
        "Ethnic",
        "Religion",
        "Helper",
        "Utils",
        "Manager",
    ];

    private static IEnumerable<Type> PublicTypes => Library.All.SelectMany(library => library.Assembly.GetExportedTypes());

    [Fact]
    public void NoName_RatesAPerson_OrDescribesWhoTheyAre()
    {
        var names = PublicTypes.SelectMany(type => type.GetMembers().Select(member => $"{type.Name}.{member.Name}")).ToList();
        Assert.True(names.Count > 300, $"Only {names.Count} names were seen.");
        Assert.DoesNotContain(names, name => NamesToAvoid.Any(avoid => name.Contains(avoid, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public void AResult_HasNoNumbers() // G9: nothing in it could be read as a rating.
    {
        var seen = new HashSet<Type>();
        Visit(typeof(ScreeningResult));
        Assert.True(seen.Count > 8, $"Only {seen.Count} types were seen.");
        Assert.DoesNotContain(seen, type => type.IsPrimitive && type != typeof(bool) || type == typeof(decimal));

        void Visit(Type type)
        {
            foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
            {
                var inner = property.PropertyType;
                inner = Nullable.GetUnderlyingType(inner) ?? inner;
                while (inner.IsGenericType && typeof(IEnumerable).IsAssignableFrom(inner)) inner = inner.GetGenericArguments()[0];
                if (seen.Add(inner) && inner.Assembly == typeof(ScreeningResult).Assembly) Visit(inner);
            }
        }
    }

    [Fact]
    public void EveryPublicType_IsSealed_OrAClosedHierarchy() =>
        Assert.All(PublicTypes.Where(type => type is { IsClass: true, IsSealed: false }), type =>
            Assert.All(type.GetConstructors(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public), constructor =>
                Assert.True(constructor.IsFamilyAndAssembly, $"{type} can be derived from.")
            )
        );

    [Fact]
    public void NoPublicType_CanBeChanged() =>
        Assert.All(
            PublicTypes.SelectMany(type => type.GetProperties()).Where(property => property.SetMethod is { IsPublic: true }),
            property =>
                Assert.Contains(property.SetMethod!.ReturnParameter.GetRequiredCustomModifiers(), modifier =>
                    modifier.Name == "IsExternalInit"
                )
        );

    [Fact]
    public void NoListThatCanBeChanged_IsShared()
    {
        var shared = Library.All.SelectMany(library => library.Types).Where(type => !type.IsGenericTypeDefinition)
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)).ToList();
        Assert.True(shared.Count > 100, $"Only {shared.Count} fields were seen.");
        Assert.DoesNotContain(shared, field =>
            field.FieldType.IsGenericType && field.FieldType.GetGenericTypeDefinition() == typeof(List<>)
        );
    }

    [Fact]
    public void OurOwnSentences_AvoidTheWords_InEveryLanguage()
    {
        foreach (var (name, text) in Phrases.Texts)
        {
            Assert.Equal(["en", "fr", "es"], text.Languages.Select(language => language.Value));
            Assert.All(text.Languages, language =>
                Assert.True(WordsToAvoid.In(text.In(language), language) is null, $"{name} in {language}: {text.In(language)}")
            );
        }

        var problems = typeof(Problems)
            .GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => (DiagnosticDescriptor)field.GetValue(null)!);
        Assert.All(problems, problem => Assert.Null(WordsToAvoid.In(problem.Message + " " + problem.Help, LanguageTag.English)));
    }
}
