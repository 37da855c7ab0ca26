using IndicatorEngine.Text;

namespace IndicatorEngine.Tests.Text;

/// <summary>A name that would make a profile, a rating, a "no" or somebody's manner count is seen through, in any language shipped.</summary>
public sealed class NamesToAvoidTests
{
    [Theory]
    [InlineData("nigerian-national", NameKind.WhoSomeoneIs)]
    [InlineData("from-eastern-europe", NameKind.WhoSomeoneIs)]
    [InlineData("Femme seule", NameKind.WhoSomeoneIs)]
    [InlineData("mujer-sola", NameKind.WhoSomeoneIs)]
    [InlineData("is-roma", NameKind.WhoSomeoneIs)]
    [InlineData("Personne rom ou gitane", NameKind.WhoSomeoneIs)]
    [InlineData("musulmana", NameKind.WhoSomeoneIs)]
    [InlineData("trans-person", NameKind.WhoSomeoneIs)]
    [InlineData("short-skirt", NameKind.WhoSomeoneIs)]
    [InlineData("Ropa llamativa", NameKind.WhoSomeoneIs)]
    [InlineData("lives-in-red-light-district", NameKind.WhoSomeoneIs)]
    [InlineData("dark-skin", NameKind.WhoSomeoneIs)]
    [InlineData("N1ger1an", NameKind.WhoSomeoneIs)]
    [InlineData("Nig\u200berian", NameKind.WhoSomeoneIs)]
    [InlineData("Nig\u0435ri\u0430n", NameKind.WhoSomeoneIs)]
    [InlineData("undocumented", NameKind.Circumstance)]
    [InlineData("sells-sex", NameKind.Circumstance)]
    [InlineData("aged-25", NameKind.Circumstance)]
    [InlineData("risk-high", NameKind.Rating)]
    [InlineData("believable", NameKind.Rating)]
    [InlineData("Poco fiable", NameKind.Rating)]
    [InlineData("no-injuries", NameKind.Denial)]
    [InlineData("not-hurt", NameKind.Denial)]
    [InlineData("denies-being-hurt", NameKind.Denial)]
    [InlineData("person-denies-it", NameKind.Denial)]
    [InlineData("did-not-ask-for-help", NameKind.Denial)]
    [InlineData("refuses-to-talk", NameKind.Denial)]
    [InlineData("story-changed", NameKind.Denial)]
    [InlineData("no", NameKind.Denial)]
    [InlineData("niega-todo", NameKind.Denial)]
    [InlineData("calm-at-the-desk", NameKind.Demeanour)]
    [InlineData("Nervous", NameKind.Demeanour)]
    [InlineData("tattoos", NameKind.Demeanour)]
    [InlineData("avoids-eye-contact", NameKind.Demeanour)]
    public void SuchAName_IsFound(string name, object kind) =>
        Assert.Contains(kind, NamesToAvoid.In(name).Select(found => (object)NamesToAvoid.Kind(found)));

    [Theory]
    [InlineData("documents-held-by-other")]
    [InlineData("cannot-refuse-or-quit")]
    [InlineData("unpaid-or-almost-unpaid")]
    [InlineData("medical-care-denied")]
    [InlineData("black-market-goods")]
    [InlineData("works-over-12-hours")]
    [InlineData("La persona no puede irse libremente")]
    [InlineData("Niña o niño mendiga para otros")]
    [InlineData("Slaves of a debt")]
    public void AnOrdinaryName_IsLeftAlone(string name) => Assert.Empty(NamesToAvoid.In(name));

    [Theory]
    [InlineData("Nigerian women are promised work.", "Nigerian women")]
    [InlineData("Des femmes nigérianes", "femmes nigérianes")]
    [InlineData("Hombres venezolanos", "Hombres venezolanos")]
    [InlineData("Work in Nigeria, for women and men.", null)]
    public void PeopleAsOfOneKind_AreFound(string text, string? found) =>
        Assert.Equal(found, NamesToAvoid.GroupsOfPeople(text).FirstOrDefault());
}
