using System.Text.Json.Nodes;
using IndicatorEngine.Diagnostics;
using IndicatorEngine.Loading;
using IndicatorEngine.Text;
using IndicatorEngine.Vocabularies;

namespace IndicatorEngine.Schemas;

/// <summary>A condition, as <see cref="ConditionBinder"/> reads it.</summary>
/// <param name="parts">The schema it stands in.</param>
/// <param name="mayNameSafety">True under a notice, the only place for safety codes.</param>
internal sealed class ConditionSchema(Definitions parts, bool mayNameSafety)
{
    private string Name => mayNameSafety ? "noticeCondition" : "condition";

    public JsonObject Condition() => parts.Ref(Name, () => new JsonObject
    {
        // An editor offers what is under `anyOf`; what is wrong with an object, `then` says by its form alone.
        ["anyOf"] = new JsonArray(
            new JsonObject { ["type"] = "string", ["errorMessage"] = Problems.NotACondition.Help, ["allOf"] = new JsonArray(Code()) },
            new JsonObject { ["type"] = "object" }),
        ["if"] = new JsonObject { ["type"] = "object" },
        ["then"] = parts.Ref(Name + "Form", Form),
        ["defaultSnippets"] = new JsonArray(
            Snippet("all of these", All(), new JsonObject { ["all"] = Shape.Texts(["$1"]) }),
            Snippet("any of these", Any(), new JsonObject { ["any"] = Shape.Texts(["$1"]) }),
            Snippet("at least so many of these", AtLeast(), new JsonObject { ["atLeast"] = "^${1:2}", ["of"] = Shape.Texts(["$2"]) })),
    });

    private static JsonObject Snippet(string label, Member member, JsonObject body) =>
        new() { ["label"] = label, ["description"] = member.Schema["description"]!.DeepClone(), ["body"] = body };

    private JsonObject Form()
    {
        var none = Shape.Object(All(), Any(), AtLeast(), Some(), Measure(), Choice(), Indicator());
        none["required"] = new JsonArray();
        none["additionalProperties"] = true;
        none["not"] = new JsonObject();
        none["errorMessage"] = Problems.NotACondition.Help;
        // In the order in which the binder tells the forms apart.
        return Shape.FirstOf(
            [
                (Shape.Has("measure"), MeasureForm()),
                (Shape.Has("all"), Shape.Object(All())),
                (Shape.Has("any"), Shape.Object(Any())),
                (Shape.Has("atLeast"), Shape.Object(AtLeast(), Of())),
                (Shape.Has("some"), Shape.Object(Some())),
                (Shape.Has("choice"), ChoiceForm()),
                (Shape.Has("indicator"), Shape.Object(Indicator())),
            ],
            none);
    }

    private JsonObject Conditions() => Shape.List(Condition(), atLeastOne: true);

    private JsonObject Code() => parts.Ref(mayNameSafety ? "noticeCode" : "conditionCode", () => parts.Names.CodeToRaise(mayNameSafety));

    private Member All() => Member.Required("all", "Every one of these must hold.", Conditions());

    private Member Any() => Member.Required("any", "One of these is enough.", Conditions());

    private Member Of() => Member.Required("of", "The conditions that are counted.", Conditions());

    private Member Measure() =>
        Member.Required(
            "measure",
            "A code whose value is a number: some account gives one within bounds, both included.",
            parts.Names.CodeWithValue<NumberValue>(mayNameSafety)
        );

    private Member Choice() =>
        Member.Required(
            "choice",
            "A code whose value is a choice: some account gives one of the options under `in`.",
            parts.Names.CodeWithValue<ChoiceValue>(mayNameSafety)
        );

    private static Member Indicator() => Member.Required("indicator", "Another indicator of this ruleset is raised.", Scalar.Id());

    private static Member AtLeast() => Member.Required("atLeast", "At least so many of the conditions under `of` must hold.", Count());

    private static JsonObject Count()
    {
        var count = Scalar.Number();
        count["minimum"] = 1;
        count["multipleOf"] = 1;
        count["examples"] = new JsonArray((JsonNode)2);
        return count;
    }

    private Member Some()
    {
        var kinds = Enum.GetValues<CodeKind>()
            .Where(kind => kind is not CodeKind.Neutral && (mayNameSafety || kind is not CodeKind.Safety))
            .Select(kind => (Word: EnumWords.Of(kind), Meaning: WordMeanings.Of(kind)))
            .ToArray();
        var kind = Shape.Name(kinds, $"Choose one of: {string.Join(", ", kinds.Select(kind => kind.Word))}.");
        var some = Shape.Object(
            Member.Optional("kind", "The kind of code; concern when nothing is said.", kind),
            Member.Optional(
                "element",
                "The element of the codes, such as act, means or purpose.",
                parts.Names.Tag(code => code.Element, mayNameSafety)
            ),
            Member.Optional("group", "The group of the codes.", parts.Names.Tag(code => code.Group, mayNameSafety))
        );
        some["minProperties"] = 1;
        return Member.Required(
            "some",
            "Any code of a class: of a kind, an element or a group. Codes with a value are not among them.",
            some
        );
    }

    private JsonObject MeasureForm()
    {
        var between = Shape.List(Scalar.Number());
        between["minItems"] = 2;
        between["maxItems"] = 2;
        var form = Shape.Object(
            Measure(),
            Member.Optional("atLeast", "The smallest number that counts.", Scalar.Number()),
            Member.Optional("atMost", "The largest number that counts.", Scalar.Number()),
            Member.Optional("between", "The smallest and the largest number that count, instead of atLeast and atMost.", between));
        var both = Shape.Has("between");
        both["properties"] = new JsonObject { ["between"] = new JsonObject { ["type"] = "array" } };
        both["anyOf"] = new JsonArray(Shape.Has("atLeast"), Shape.Has("atMost"));
        return form.With(
            Shape.Never(Shape.SaysNothing("atLeast", "atMost", "between"), "Say from or up to which number: atLeast, atMost or between."),
            Shape.Never(both, "Write either between, or atLeast and atMost."));
    }

    private JsonObject ChoiceForm()
    {
        var form = Shape.Object(Choice(), Member.Required("in", "The options that count.", Shape.List(Scalar.Id(), atLeastOne: true)));
        var rules = new List<JsonObject>();
        foreach (var code in parts.Names.Codes)
        {
            if (code.Value is not ChoiceValue choice) continue;
            var options = Shape.List(Shape.Name([.. choice.Options.Select(option => (option, ""))], Problems.UnknownOption.Help));
            rules.Add(new JsonObject { ["if"] = Shape.Says("choice", code.Id), ["then"] = Shape.Where("in", options) });
        }

        return rules.Count == 0 ? form : form.With(rules);
    }
}
