using System.Reflection;
using System.Reflection.Emit;

namespace IndicatorEngine.Tests.Architecture;

/// <summary>Which types a type uses: in its shape, and in the code of its methods.</summary>
internal static class TypeReferences
{
    private const BindingFlags Everything =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> OpCodesByValue = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(f => (OpCode)f.GetValue(null)!)
        .ToDictionary(o => o.Value);

    public static IEnumerable<Type> Of(Type type)
    {
        var used = new HashSet<Type>();
        foreach (var shape in type.GetInterfaces().Append(type.BaseType)) Add(shape, used);
        foreach (var field in type.GetFields(Everything)) Add(field.FieldType, used);
        foreach (var method in type.GetMethods(Everything).Cast<MethodBase>().Concat(type.GetConstructors(Everything)))
        {
            foreach (var parameter in method.GetParameters()) Add(parameter.ParameterType, used);
            Add((method as MethodInfo)?.ReturnType, used);
            AddBody(method, used);
        }

        return used;
    }

    private static void Add(Type? type, HashSet<Type> used)
    {
        while (type?.HasElementType == true) type = type.GetElementType();
        if (type is null || type.IsGenericParameter) return;
        if (type.IsGenericType)
        {
            foreach (var argument in type.GetGenericArguments()) Add(argument, used);
            type = type.GetGenericTypeDefinition();
        }

        used.Add(type);
    }

    private static void AddBody(MethodBase method, HashSet<Type> used)
    {
        if (method.GetMethodBody() is not { } body) return;
        foreach (var local in body.LocalVariables) Add(local.LocalType, used);
        var code = body.GetILAsByteArray()!;
        for (var i = 0; i < code.Length;)
        {
            var value = code[i] == 0xFE ? unchecked((short)(0xFE00 | code[i + 1])) : code[i];
            var operation = OpCodesByValue[value];
            i += operation.Size;
            if (
                operation.OperandType
                is OperandType.InlineField
                    or OperandType.InlineMethod
                    or OperandType.InlineTok
                    or OperandType.InlineType
            )
            {
                AddMember(method, BitConverter.ToInt32(code, i), used);
            }

            i += operation.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, i)),
                _ => 4,
            };
        }
    }

    private static void AddMember(MethodBase method, int token, HashSet<Type> used)
    {
        var generic = method.IsGenericMethodDefinition ? method.GetGenericArguments() : null;
        var owner = method.DeclaringType is { IsGenericType: true } declaring ? declaring.GetGenericArguments() : null;
        var member = method.Module.ResolveMember(token, owner, generic);
        Add(member as Type ?? member?.DeclaringType, used);
        if (member is MethodInfo { IsGenericMethod: true } called)
        {
            foreach (var argument in called.GetGenericArguments()) Add(argument, used);
        }
    }
}
