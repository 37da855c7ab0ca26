using IndicatorEngine.Diagnostics;
using IndicatorEngine.Rulesets;

namespace IndicatorEngine.Loading;

/// <summary>Binds the settings, sectors and regions that a scope, a limit or an advice names.</summary>
internal static class ContextBinding
{
    extension(Binding binding)
    {
        public ContextLimit Context(ObjectReader fields) => new(
            binding.At(fields.Node),
            fields.List("settings", node => binding.Id(node)),
            fields.List("sectors", node => binding.Id(node)),
            fields.List("regions", node => binding.Region(node)));

        /// <summary>Like <see cref="Context"/>, where naming nothing would mean nothing.</summary>
        public ContextLimit NarrowContext(ObjectReader fields)
        {
            var limit = binding.Context(fields);
            if (limit.IsUnlimited) binding.Report(Problems.LimitWithoutPlace, fields.Node);
            return limit;
        }
    }
}
