using System.Collections.Immutable;
using IndicatorEngine.Diagnostics;
using IndicatorEngine.Loading.Syntax;

namespace IndicatorEngine.Loading;

/// <summary>
/// Takes the members of one object by name. What is never taken is reported by <see cref="ReportUnknown"/>, so that a member
/// nobody reads cannot pass in silence.
/// </summary>
internal sealed class ObjectReader(Binding binding, JsonObjectSyntax node)
{
    private readonly List<string> _known = new(node.Members.Length + 2);

    public JsonObjectSyntax Node => node;

    /// <summary>The member, or null when it is missing or written as null.</summary>
    public JsonSyntax? Optional(string name)
    {
        _known.Add(name);
        foreach (var member in node.Members)
        {
            if (member.Name == name) return member.Value is JsonNullSyntax ? null : member.Value;
        }

        return null;
    }

    /// <summary>The member, or null after reporting that it is missing.</summary>
    public JsonSyntax? Required(string name)
    {
        var value = Optional(name);
        if (value is null) binding.Report(Problems.MissingMember, node, name);
        return value;
    }

    public ImmutableArray<T> List<T>(string name, Func<JsonSyntax, T?> bind)
        where T : class =>
        Bound(binding.Items(Optional(name)), bind);

    /// <summary>Like <see cref="List{T}"/>, for a list that must have something in it.</summary>
    public ImmutableArray<T> RequiredList<T>(string name, Func<JsonSyntax, T?> bind)
        where T : class
    {
        var value = Required(name);
        if (value is JsonArraySyntax { Items: [] }) binding.Report(Problems.EmptyList, value, name);
        return Bound(binding.Items(value), bind);
    }

    private static ImmutableArray<T> Bound<T>(ImmutableArray<JsonSyntax> items, Func<JsonSyntax, T?> bind)
        where T : class
    {
        if (items.IsEmpty) return [];
        var bound = ImmutableArray.CreateBuilder<T>(items.Length);
        foreach (var item in items)
        {
            if (bind(item) is { } good) bound.Add(good);
        }

        return bound.DrainToImmutable();
    }

    /// <summary>Reports every member that was not asked for.</summary>
    public void ReportUnknown()
    {
        foreach (var member in node.Members)
        {
            if (_known.Contains(member.Name)) continue;
            var location = new SourceLocation(binding.Source, member.NameOffset, member.NameLength, member.Value.WritePointer);
            binding.Bag.AddWithNearest(Problems.UnknownMember, location, _known, member.Name);
        }
    }
}
