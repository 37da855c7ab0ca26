using IndicatorEngine.Text;

namespace IndicatorEngine.Tests.Text;

public sealed class DisplayTextTests
{
    [Fact]
    public void TheSearchOfATextAtOnce_IsTheLookAtEachCharacter()
    {
        for (var c = 0; c <= char.MaxValue; c++)
        {
            Assert.Equal((char)c != '\n' && DisplayText.IsUnsafe((char)c), DisplayText.HasUnsafe($"ab{(char)c}cd"));
        }
    }
}
