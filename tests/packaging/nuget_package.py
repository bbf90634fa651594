"""The NuGet package of the build, and the nuget that made it."""

from project import BUILD_DIR

PACKAGE = BUILD_DIR / "packages" / "WinsockMessages.Ja.1.0.0.nupkg"
[NUGET] = (BUILD_DIR / "packaging" / "nuget" / "node_modules" / "nuget-exe").glob("nuget-*.exe")
