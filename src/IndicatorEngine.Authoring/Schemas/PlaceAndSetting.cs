using System.Text.Json.Nodes;
using IndicatorEngine.Diagnostics;

namespace IndicatorEngine.Schemas;

/// <summary>The settings, sectors and places that a scope, a limit or an advice names.</summary>
internal static class PlaceAndSetting
{
    /// <summary>An object that names settings, sectors and regions, and has these members more.</summary>
    public static JsonObject Any(Definitions parts, params IEnumerable<Member> more) =>
        Shape.Object([
            Member.Optional(
                "settings",
                "Where the screening is made, such as shelter, border or health-service. Empty means anywhere.",
                Shape.List(Scalar.Id())
            ),
            Member.Optional(
                "sectors",
                "Which work it is about, such as domestic-work or fishing. Empty means any.",
                Shape.List(Scalar.Id())
            ),
            Member.Optional(
                "regions",
                "Which places: UN M49 areas such as 014, countries such as UG, subdivisions such as KE-30. Empty means any.",
                Shape.List(Scalar.Place(parts))
            ),
            .. more,
        ]);

    /// <summary>Like <see cref="Any"/>, where naming nothing would mean nothing.</summary>
    public static JsonObject AtLeastOne(Definitions parts, params IEnumerable<Member> more) =>
        Any(parts, more).With(Shape.Never(Shape.SaysNothing("settings", "sectors", "regions"), Problems.LimitWithoutPlace.Help));
}
