// swift-tools-version: 6.2
import PackageDescription

// Warnings are errors where the project is checked; elsewhere a newer compiler may warn.
let checked = Context.environment["CI"] != nil

let swiftSettings: [SwiftSetting] =
  [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ] + (checked ? [.treatAllWarnings(as: .error)] : [])

/// A module of Swift code. What it may import stands in `dependencies`; a test compares every
/// import with it.
func module(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: swiftSettings)
}

/// What several test targets use; no product depends on it.
func testSupport(_ name: String) -> String { "Tests/Support/\(name)" }

func tests(of name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: dependencies, swiftSettings: swiftSettings)
}

let package = Package(
  name: "fieldshelf",
  products: [.executable(name: "fieldshelf", targets: ["fieldshelf"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    .systemLibrary(name: "CNcurses", providers: [.apt(["libncurses-dev"])]),
    .target(name: "CResources"),
    .target(name: "CTerminal"),
    .target(name: "CText"),
    .target(name: "CStore"),
    // The archive, for the library does not export the entry points of the algorithms.
    .target(name: "CStemmer", linkerSettings: [.linkedLibrary(":libstemmer.a")]),
    module("Text", ["CText"]),
    module("Screen", ["Text"]),
    module("Stemming", ["CStemmer", "Text"]),
    module("Publications", ["Text"]),
    module("CatalogueStore", ["CStore", "Publications", "Stemming", "Text"]),
    module("PublicationFiles", ["CatalogueStore", "Publications", "Text"]),
    module("EmbeddedFiles", ["CResources", "CatalogueStore", "PublicationFiles", "Publications"]),
    module("Browsing", ["CatalogueStore", "Publications", "Screen", "Text"]),
    module("BrowserViews", ["Browsing", "CatalogueStore", "Publications", "Screen", "Text"]),
    module("Curses", ["CNcurses", "CTerminal", "Screen", "Text"]),
    .executableTarget(
      name: "fieldshelf",
      dependencies: [
        "Browsing", "BrowserViews", "CatalogueStore", "Curses", "EmbeddedFiles",
        "PublicationFiles", "Publications", "Screen", "Text",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: swiftSettings
    ),
    .executableTarget(
      name: "StoreBenchmark",
      dependencies: [
        "BrowserViews", "Browsing", "CatalogueStore", "EmbeddedFiles", "PublicationFiles",
        "Publications", "Screen",
      ],
      path: "Benchmarks/StoreBenchmark", swiftSettings: swiftSettings
    ),
    .executableTarget(
      name: "TerminalBenchmark",
      dependencies: [
        "BrowserViews", "Browsing", "CatalogueStore", "Fixtures", "PseudoTerminal", "Screen",
      ],
      path: "Benchmarks/TerminalBenchmark", swiftSettings: swiftSettings
    ),
    // With `COVERAGE` defined it has no main: libFuzzer's calls it, as `make fuzz` builds it.
    .executableTarget(
      name: "StoreFuzzer",
      dependencies: [
        "CatalogueStore", "EmbeddedFiles", "ImageForgery", "PublicationFiles", "Publications",
      ],
      path: "Benchmarks/StoreFuzzer", swiftSettings: swiftSettings
    ),

    .target(name: "CPseudoTerminal", path: testSupport("CPseudoTerminal")),
    .target(
      name: "PseudoTerminal", dependencies: ["CPseudoTerminal"],
      path: testSupport("PseudoTerminal"), swiftSettings: swiftSettings),
    .executableTarget(
      name: "CursesProbe", dependencies: ["Curses", "Screen"],
      path: testSupport("CursesProbe"), swiftSettings: swiftSettings),
    .executableTarget(
      name: "SlowLine", path: testSupport("SlowLine"), swiftSettings: swiftSettings),
    .target(
      name: "Fixtures",
      dependencies: [
        "BrowserViews", "Browsing", "CatalogueStore", "EmbeddedFiles", "PublicationFiles",
        "Publications", "Screen",
      ],
      path: testSupport("Fixtures"), swiftSettings: swiftSettings),
    .target(
      name: "SeededRandom", path: testSupport("SeededRandom"), swiftSettings: swiftSettings),
    .target(
      name: "ImageForgery", path: testSupport("ImageForgery"), swiftSettings: swiftSettings),

    tests(of: "Package", []),
    tests(of: "Text", ["Text", "SeededRandom"]),
    tests(of: "Screen", ["Screen", "Text", "SeededRandom"]),
    tests(of: "Publications", ["EmbeddedFiles", "Publications"]),
    tests(
      of: "PublicationFiles",
      ["CatalogueStore", "EmbeddedFiles", "PublicationFiles", "Publications", "SeededRandom"]),
    tests(
      of: "CatalogueStore",
      ["CStore", "CatalogueStore", "ImageForgery", "Publications", "Text", "SeededRandom"]),
    tests(
      of: "EmbeddedFiles", ["CatalogueStore", "EmbeddedFiles", "PublicationFiles", "Publications"]),
    tests(
      of: "CommandLine",
      [
        "BrowserViews", "Browsing", "CatalogueStore", "Fixtures", "PseudoTerminal", "Screen",
        "SlowLine", "StoreFuzzer", "Text", "fieldshelf",
      ]),
    tests(of: "Curses", ["Curses", "CursesProbe", "PseudoTerminal", "Screen", "SeededRandom"]),
    tests(
      of: "Browsing",
      [
        "BrowserViews", "Browsing", "CatalogueStore", "EmbeddedFiles", "Fixtures", "Publications",
        "Screen", "SeededRandom",
      ]),
    .testTarget(
      name: "BrowserViewsTests",
      dependencies: ["BrowserViews", "CatalogueStore", "Fixtures", "Screen"],
      exclude: ["Screens"], swiftSettings: swiftSettings),
  ]
)
