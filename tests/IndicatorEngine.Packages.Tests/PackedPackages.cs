using System.Reflection;
using IndicatorEngine.Tests.Support;

namespace IndicatorEngine.Tests.Packages;

/// <summary>All packages, packed once from what was built, in a folder of their own that is also a NuGet source.</summary>
public sealed class PackedPackages : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("indicators-packages-");

    public PackedPackages()
    {
        var configuration = typeof(PackedPackages).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(data => data.Key == "Configuration").Value!;
        Dotnet.Run(
            Repository.Root, "dotnet", "pack", "IndicatorEngine.sln", "--no-build", "--no-restore", "-c", configuration,
            "-p:NoPackageAnalysis=true", "-o", Source
        );
    }

    /// <summary>The folder with the packages.</summary>
    public string Source => Path.Combine(_folder.FullName, "source");

    /// <summary>Where a fresh project can be made.</summary>
    public string FolderFor(string name) => Directory.CreateDirectory(Path.Combine(_folder.FullName, name)).FullName;

    /// <summary>
    /// Configures NuGet in a folder: our packages come from the local folder and nowhere else, into a cache of their own, so that
    /// no older build of the same version is taken; all others as this machine is set up.
    /// </summary>
    public void Configure(string folder) => File.WriteAllText(
        Path.Combine(folder, "nuget.config"),
        $"""
        <configuration>
          <config>
            <add key="globalPackagesFolder" value="{Path.Combine(_folder.FullName, "cache")}" />
          </config>
          <packageSources>
            <add key="packed" value="{Source}" />
          </packageSources>
        </configuration>
        """
    );

    public void Dispose() => _folder.Delete(recursive: true);
}
