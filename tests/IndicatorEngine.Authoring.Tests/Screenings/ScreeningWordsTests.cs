using System.Text;
using IndicatorEngine.Rendering;
using IndicatorEngine.Tests.Loading;

namespace IndicatorEngine.Tests.Screenings;

/// <summary>What was recorded about a person is never repeated by a diagnostic, wherever in a screening it was written.</summary>
public sealed class ScreeningWordsTests
{
    private const string Said = "what-was-said";

    [Fact]
    public void NoWordOfAScreening_IsShown_WhateverValueItTakesThePlaceOf() => Assert.All(Kinds(), kind =>
    {
        var json = new JsonText(SmallFiles.Text(kind));
        for (var i = 0; i < json.Values; i++)
        {
            IsNotShown(kind, json.WithValue(i, $"\"{Said}\""));
            IsNotShown(kind, json.WithValue(i, $"\"{Said} \\u001b\""));
            IsNotShown(kind, json.WithValue(i, $"{{\"{Said}\": 1}}"));
            IsNotShown(kind, json.WithValue(i, $"[\"{Said}\"]"));
            IsNotShown(kind, json.WithValue(i, $"\"{Said}"));
            IsNotShown(kind, json.WithValue(i, $"\"{Said}\\ud800\""));
        }
    });

    [Fact]
    public void AMemberThatIsNotKnown_IsNotShownEither_EvenWhenItStandsTwice() =>
        Assert.All(Kinds(), kind =>
            IsNotShown(
                kind,
                SmallFiles
                    .Text(kind)
                    .Replace("\"observations\"", $"\"{Said}\": 1, \"{Said}\": 2, \"observations\"", StringComparison.Ordinal)
            )
        );

    private static IEnumerable<SmallFile> Kinds() =>
        [SmallFile.Screening, SmallFile.StrictScreening, SmallFile.ScreeningList, SmallFile.ScreeningLines];

    private static void IsNotShown(SmallFile kind, string text) =>
        Assert.All(SmallFileReading.Read(kind, Encoding.UTF8.GetBytes(text)).SelectMany(file => file.Diagnostics), diagnostic =>
        {
            Assert.DoesNotContain(Said, diagnostic.ToString(), StringComparison.Ordinal);
            Assert.DoesNotContain(Said, DiagnosticText.ToPlainText(diagnostic), StringComparison.Ordinal);
        });
}
