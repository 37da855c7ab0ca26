using System.Collections.Immutable;
using IndicatorEngine.Diagnostics;
using IndicatorEngine.Loading.Syntax;
using IndicatorEngine.Rulesets;

namespace IndicatorEngine.Loading;

/// <summary>Binds the settings, sectors and regions that a scope, a limit or an advice names.</summary>
internal static class ContextBinding
{
    extension(Binding binding)
    {
        public ContextLimit Context(ObjectReader fields, VocabularyIndex index) => new(
            binding.At(fields.Node),
            fields.List("settings", node => binding.ContextWord(node, index.Settings, Problems.UnknownSetting)),
            fields.List("sectors", node => binding.ContextWord(node, index.Sectors, Problems.UnknownSector)),
            fields.List("regions", node => binding.Region(node)));

        /// <summary>Like <see cref="Context"/>, where naming nothing would mean nothing.</summary>
        public ContextLimit NarrowContext(ObjectReader fields, VocabularyIndex index)
        {
            var limit = binding.Context(fields, index);
            if (limit.IsUnlimited) binding.Report(Problems.LimitWithoutPlace, fields.Node);
            return limit;
        }

        /// <summary>A setting or sector: one that the vocabularies declare, or any where they declare none.</summary>
        private string? ContextWord(JsonSyntax node, ImmutableArray<string> declared, DiagnosticDescriptor unknown)
        {
            if (binding.Id(node) is not { } word) return null;
            if (declared.IsEmpty) new NamePromises(binding).CheckUndeclared((JsonStringSyntax)node);
            else if (!declared.Contains(word)) binding.ReportUnknown(unknown, node, word, declared);
            return word;
        }
    }
}
