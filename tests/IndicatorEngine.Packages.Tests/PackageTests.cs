using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using IndicatorEngine.Tests.Support;

namespace IndicatorEngine.Tests.Packages;

/// <summary>What the packages hold, and that they work where only they are.</summary>
public sealed partial class PackageTests(PackedPackages packages) : IClassFixture<PackedPackages>
{
    private static readonly string Readme = File.ReadAllText(Repository.PathOf("README.md"));

    [Fact]
    public void EveryProjectOfSrc_IsAPackage_WithWhatAReaderLooksFor()
    {
        var files = Directory.GetFiles(packages.Source, "*.nupkg");
        Assert.Equal(Directory.GetFiles(Repository.PathOf("src"), "*.csproj", SearchOption.AllDirectories).Length, files.Length);
        foreach (var file in files)
        {
            using var package = ZipFile.OpenRead(file);
            var metadata = Metadata(package);
            Assert.Equal("icon.png", Value(metadata, "icon"));
            Assert.Equal("MIT", Value(metadata, "license"));
            Assert.StartsWith("https://", Value(metadata, "projectUrl"), StringComparison.Ordinal);
            var repository = metadata.Elements().Single(e => e.Name.LocalName == "repository");
            Assert.StartsWith("https://", repository.Attribute("url")!.Value, StringComparison.Ordinal);
            Assert.NotNull(package.GetEntry("icon.png"));
            var readme = Text(package, "README.md");
            Assert.DoesNotMatch(RelativeLink(), readme);
        }
    }

    [Fact]
    public void OurPackages_NeedEachOther_InExactlyTheirVersion()
    {
        var checkedOnes = 0;
        foreach (var file in Directory.GetFiles(packages.Source, "*.nupkg"))
        {
            using var package = ZipFile.OpenRead(file);
            foreach (var needed in Metadata(package).Descendants().Where(e => e.Name.LocalName == "dependency"))
            {
                if (!needed.Attribute("id")!.Value.StartsWith("IndicatorEngine", StringComparison.Ordinal)) continue;
                Assert.Matches(@"^\[[^,]+\]$", needed.Attribute("version")!.Value);
                checkedOnes++;
            }
        }

        Assert.True(checkedOnes >= 5);
    }

    [Fact]
    public void TheEngine_NeedsNoOtherPackage()
    {
        using var package = Open("IndicatorEngine");
        Assert.DoesNotContain(Metadata(package).Descendants(), element => element.Name.LocalName == "dependency");
    }

    [Fact]
    public void TheDocs_AreOfPublicMembersOnly()
    {
        using var package = Open("IndicatorEngine");
        var docs = Text(package, "lib/net10.0/IndicatorEngine.xml");
        Assert.Contains("T:IndicatorEngine.IndicatorReader\"", docs, StringComparison.Ordinal);
        Assert.Contains("M:IndicatorEngine.RulesetLoader.Load(System.String)", docs, StringComparison.Ordinal);
        Assert.Contains("M:IndicatorEngine.Screenings.Screening.#ctor", docs, StringComparison.Ordinal);
        Assert.DoesNotContain("DiagnosticBag\"", docs, StringComparison.Ordinal);
    }

    [Fact]
    public void TheReadmesSample_RunsInAFreshProject()
    {
        var folder = packages.FolderFor("sample");
        packages.Configure(folder);
        Dotnet.Run(folder, "dotnet", "new", "console", "--no-restore", "--name", "Sample", "--output", ".");
        // As the README says; its other packages are those of the machine's own source.
        foreach (var package in Packages().Matches(Readme).Select(match => match.Groups[1].Value))
            Dotnet.Run(folder, "dotnet", "add", "package", package);
        var sample = Regex.Match(Readme, "^```csharp\n(.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline).Groups[1].Value;
        File.WriteAllText(Path.Combine(folder, "Program.cs"), sample);
        var printed = Dotnet.Run(folder, "dotnet", "run");
        Assert.Contains("documents-held-by-other", printed, StringComparison.Ordinal);
        Assert.Contains("# Screening S-17", printed, StringComparison.Ordinal);
    }

    [Fact]
    public void TheTool_InstallsAndReadsAScreening()
    {
        var folder = packages.FolderFor("tool");
        packages.Configure(folder);
        Dotnet.Run(folder, "dotnet", "tool", "install", "IndicatorEngine.Tool", "--tool-path", "bin", "--version", "0.1.0");
        var tool = Path.Combine(folder, "bin", OperatingSystem.IsWindows() ? "indicators.exe" : "indicators");
        Dotnet.Run(folder, tool, "new", "drafts", "drafts");
        var printed = Dotnet.Run(folder, tool, "screen", "drafts/examples/kept-papers.json", "--ruleset", "drafts/general");
        Assert.Contains("Accounts differ.", printed, StringComparison.Ordinal);
    }

    private ZipArchive Open(string id) => ZipFile.OpenRead(Path.Combine(packages.Source, $"{id}.0.1.0.nupkg"));

    private static XElement Metadata(ZipArchive package)
    {
        using var stream = package.Entries.Single(entry => entry.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).Open();
        return XDocument.Load(stream).Root!.Elements().Single();
    }

    private static string Value(XElement metadata, string name) => metadata.Elements().Single(e => e.Name.LocalName == name).Value;

    private static string Text(ZipArchive package, string path)
    {
        using var reader = new StreamReader(package.GetEntry(path)!.Open());
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"\]\((?!https?://|#)")]
    private static partial Regex RelativeLink();

    [GeneratedRegex(@"^dotnet add package (\S+)", RegexOptions.Multiline)]
    private static partial Regex Packages();
}
