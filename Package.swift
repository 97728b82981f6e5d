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

/// Where the project is checked the program's own code is optimised for the tests too, which run
/// three times as fast; preconditions and checks of arithmetic stay.
let testedSwift =
  swiftSettings + (checked ? [.unsafeFlags(["-O"], .when(configuration: .debug))] : [])
let testedC: [CSetting] = checked ? [.unsafeFlags(["-O2"], .when(configuration: .debug))] : []

/// A module of Swift code. What it may import stands in `dependencies`; a test compares every
/// import with it.
func module(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: testedSwift)
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
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2")
  ],
  targets: [
    .systemLibrary(name: "CNcurses", providers: [.apt(["libncurses-dev"])]),
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CExpat", providers: [.apt(["libexpat1-dev"])]),
    .systemLibrary(name: "CMariaDB", providers: [.apt(["libmariadb-dev"])]),
    .target(name: "CResources", cSettings: testedC),
    .target(name: "CTerminal", cSettings: testedC),
    .target(name: "CText", cSettings: testedC),
    .target(name: "CStore", cSettings: testedC),
    .target(name: "CFiles", cSettings: testedC),
    .target(name: "CMessages", cSettings: testedC),
    // The archive, for the library does not export the entry points of the algorithms.
    .target(name: "CStemmer", linkerSettings: [.linkedLibrary(":libstemmer.a")]),
    module("Messages", ["CMessages", "Text"]),
    module("Files", ["CFiles"]),
    module("Text", ["CText"]),
    module("Screen", ["Text"]),
    module("Links", ["Text"]),
    module("Stemming", ["CStemmer", "Text"]),
    module("QRCode", []),
    module("Publications", ["Text"]),
    module("Catalogue", ["Messages", "Publications", "Text"]),
    module("Citations", ["Publications", "Text"]),
    module("ReadingLists", ["Files", "Messages", "Publications", "Text"]),
    module("Handouts", ["Links", "Publications", "QRCode", "Text"]),
    module("Vocabularies", ["Messages", "Publications", "Text"]),
    module(
      "CatalogueStore",
      [
        "Catalogue", "CStore", "Files", "Messages", "Publications", "Stemming", "Text",
        "Vocabularies",
      ]),
    module(
      "EngineCatalogue",
      ["Catalogue", "CatalogueStore", "CMariaDB", "Files", "Messages", "Publications", "Text"]),
    module("RecordFormats", ["CExpat", "Messages", "Publications", "Text", "Vocabularies"]),
    module(
      "RecordImport",
      [
        "CatalogueStore", "CZlib", "Files", "Messages", "Publications", "RecordFormats", "Text",
        "Vocabularies",
      ]),
    module(
      "EmbeddedFiles",
      [
        "CResources", "CatalogueStore", "Publications", "RecordFormats", "RecordImport",
        "Vocabularies",
      ]),
    module(
      "Browsing",
      [
        "Catalogue", "Citations", "Links", "Messages", "Publications", "ReadingLists", "Screen",
        "Text",
      ]),
    module(
      "BrowserViews",
      [
        "Browsing", "Catalogue", "Links", "Messages", "Publications", "QRCode", "ReadingLists",
        "Screen", "Text",
      ]),
    module(
      "LinearBrowsing",
      [
        "Browsing", "Catalogue", "Links", "Messages", "Publications", "ReadingLists", "Screen",
        "Text",
      ]),
    module("Curses", ["CNcurses", "CTerminal", "Messages", "Screen", "Text"]),
    .executableTarget(
      name: "fieldshelf",
      dependencies: [
        "BrowserViews", "Browsing", "Catalogue", "CatalogueStore", "Citations", "Curses",
        "EmbeddedFiles", "EngineCatalogue", "Files", "Handouts", "LinearBrowsing", "Links",
        "Messages", "Publications", "ReadingLists", "RecordFormats", "RecordImport", "Screen",
        "Text",
        "Vocabularies",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: testedSwift
    ),
    .executableTarget(
      name: "StoreBenchmark",
      dependencies: [
        "BrowserViews", "Browsing", "Catalogue", "CatalogueStore", "EmbeddedFiles", "Publications",
        "RecordFormats", "RecordImport", "Screen", "Vocabularies",
      ],
      path: "Benchmarks/StoreBenchmark", swiftSettings: swiftSettings
    ),
    .executableTarget(
      name: "TerminalBenchmark",
      dependencies: [
        "BrowserViews", "Browsing", "Fixtures", "PseudoTerminal", "Screen",
      ],
      path: "Benchmarks/TerminalBenchmark", swiftSettings: swiftSettings
    ),
    // With `COVERAGE` defined it has no main: libFuzzer's calls it, as `make fuzz` builds it.
    .executableTarget(
      name: "StoreFuzzer",
      dependencies: [
        "Catalogue", "CatalogueStore", "EmbeddedFiles", "ImageForgery", "Publications",
        "RecordFormats", "RecordImport", "Vocabularies",
      ],
      path: "Benchmarks/StoreFuzzer", swiftSettings: swiftSettings
    ),

    .target(name: "CPseudoTerminal", path: testSupport("CPseudoTerminal")),
    .target(
      name: "PseudoTerminal", dependencies: ["CPseudoTerminal"],
      path: testSupport("PseudoTerminal"), swiftSettings: swiftSettings),
    .executableTarget(
      name: "CursesProbe", dependencies: ["Curses", "Screen", "Text"],
      path: testSupport("CursesProbe"), swiftSettings: swiftSettings),
    .executableTarget(
      name: "SlowLine", path: testSupport("SlowLine"), swiftSettings: swiftSettings),
    .target(
      name: "Fixtures",
      dependencies: [
        "BrowserViews", "Browsing", "Catalogue", "CatalogueStore", "EmbeddedFiles", "Messages",
        "Publications", "ReadingLists", "Screen", "Text", "Vocabularies",
      ],
      path: testSupport("Fixtures"), swiftSettings: swiftSettings),
    .target(
      name: "SeededRandom", path: testSupport("SeededRandom"), swiftSettings: swiftSettings),
    .target(name: "ThreadTime", path: testSupport("ThreadTime"), swiftSettings: swiftSettings),
    .target(
      name: "ImageForgery", path: testSupport("ImageForgery"), swiftSettings: swiftSettings),

    tests(of: "Files", ["Files"]),
    tests(of: "Messages", ["Messages", "Text"]),
    tests(of: "Package", ["Messages", "RecordFormats"]),
    tests(of: "Text", ["SeededRandom", "Text"]),
    tests(of: "Screen", ["Screen", "SeededRandom", "Text"]),
    .testTarget(
      name: "CitationsTests", dependencies: ["Citations", "Publications"],
      exclude: ["Fixtures"], swiftSettings: swiftSettings),
    tests(of: "Handouts", ["Handouts", "Publications", "Text"]),
    tests(of: "Links", ["Links"]),
    tests(of: "ReadingLists", ["Publications", "ReadingLists", "SeededRandom"]),
    .testTarget(
      name: "QRCodeTests", dependencies: ["QRCode"], exclude: ["Fixtures"],
      swiftSettings: swiftSettings),
    tests(of: "Publications", ["Publications"]),
    tests(
      of: "Vocabularies",
      [
        "EmbeddedFiles", "Messages", "Publications", "SeededRandom", "Text", "ThreadTime",
        "Vocabularies",
      ]),
    tests(
      of: "RecordImport",
      [
        "CatalogueStore", "EmbeddedFiles", "Messages", "Publications", "RecordFormats",
        "RecordImport", "SeededRandom", "Text", "ThreadTime", "Vocabularies",
      ]),
    tests(
      of: "CatalogueStore",
      [
        "Catalogue", "CatalogueStore", "CStore", "ImageForgery", "Messages", "Publications",
        "SeededRandom", "Stemming", "Text", "Vocabularies",
      ]),
    tests(
      of: "EngineCatalogue",
      [
        "BrowserViews", "Browsing", "Catalogue", "CatalogueStore", "EmbeddedFiles",
        "EngineCatalogue", "Fixtures", "LinearBrowsing", "Messages", "Publications", "Screen",
        "SeededRandom", "Vocabularies",
      ]),
    tests(
      of: "EmbeddedFiles",
      ["CatalogueStore", "EmbeddedFiles", "Publications", "RecordImport", "Vocabularies"]),
    tests(
      of: "CommandLine",
      [
        "BrowserViews", "Browsing", "CatalogueStore", "fieldshelf", "Fixtures", "PseudoTerminal",
        "Screen", "SeededRandom", "SlowLine", "StoreFuzzer", "Text",
      ]),
    tests(
      of: "Curses",
      ["Curses", "CursesProbe", "PseudoTerminal", "Screen", "SeededRandom", "Text"]),
    tests(
      of: "Browsing",
      [
        "BrowserViews", "Browsing", "Catalogue", "CatalogueStore", "EmbeddedFiles", "Fixtures",
        "Messages", "Publications", "ReadingLists", "Screen", "SeededRandom", "Text",
        "Vocabularies",
      ]),
    tests(
      of: "LinearBrowsing",
      [
        "Browsing", "Catalogue", "Fixtures", "LinearBrowsing", "Messages", "Publications",
        "ReadingLists", "Screen",
      ]),
    .testTarget(
      name: "BrowserViewsTests",
      dependencies: [
        "BrowserViews", "Browsing", "Catalogue", "Fixtures", "Messages", "Publications", "QRCode",
        "Screen", "SeededRandom", "Text",
      ],
      exclude: ["Screens"], swiftSettings: swiftSettings),
  ]
)
