using System.Text;
using FsCheck;
using FsCheck.Xunit;
using IndicatorEngine.Loading.Syntax;

namespace IndicatorEngine.Tests.Loading;

public sealed class StringPoolTests
{
    [Property]
    public bool ATextIsWhatWasWritten_HoweverOftenItCame(NonNull<string>[] texts)
    {
        var known = new StringPool(places: 1024);
        var valid = texts.Select(text => Encoding.UTF8.GetBytes(text.Get)).ToList();
        return valid.Concat(valid).All(utf8 => known.Of(utf8) == Encoding.UTF8.GetString(utf8));
    }

    [Fact]
    public void AShortText_IsOneString_AndALongOneIsNotKept()
    {
        var known = new StringPool(places: 1024);
        Assert.Same(known.Of("code"u8), known.Of("code"u8));
        var longer = Encoding.UTF8.GetBytes(new string('a', 49));
        Assert.NotSame(known.Of(longer), known.Of(longer));
    }

    [Fact]
    public void TwoTextsOnOnePlace_DoNotDriveEachOtherOut()
    {
        var known = new StringPool(places: 2);
        var (one, other) = (known.Of("one"u8), known.Of("other"u8));
        Assert.Same(one, known.Of("one"u8));
        Assert.Same(other, known.Of("other"u8));
        Assert.Same(one, known.Of("one"u8));
    }

    [Fact]
    public void TextsOnOnePlace_AreNotMixedUp()
    {
        var known = new StringPool(places: 1024);
        var texts = Enumerable.Range(0, 5000).Select(i => $"code-{i}").ToList();
        Assert.All(texts.Concat(texts), text => Assert.Equal(text, known.Of(Encoding.UTF8.GetBytes(text))));
    }
}
