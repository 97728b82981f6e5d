import ArgumentParser
import Messages
import RecordImport
import Text

/// The options that select findings.
struct CheckSelectionOptions: ParsableArguments {
  @Option(
    help: .init(.help(.helpCheckOnly), valueName: "kind"),
    completion: .list(CheckSelection.kindNames))
  var only: [String] = []

  @Option(
    name: .customLong("fail-on"),
    help: .init(.help(.helpCheckFailOn), valueName: "kind"),
    completion: .list(CheckSelection.failureNames))
  var failOn: [String] = []
}

/// Which kinds of findings are shown, and which set the exit status.
struct CheckSelection {
  private let only: Set<FindingKind>
  private let failing: Set<FindingKind>

  static let kindNames = FindingKind.allCases.map(\.rawValue)
  static let failureNames =
    FindingKind.Severity.allCases.map(\.rawValue) + [CheckSelection.never] + kindNames
  private static let never = "never"

  init(_ options: CheckSelectionOptions) throws(UsageError) {
    var only: Set<FindingKind> = []
    for name in options.only { only.insert(try CheckSelection.kind(name, option: "--only")) }
    self.only = only
    var failing: Set<FindingKind> = []
    for name in options.failOn.isEmpty ? [FindingKind.Severity.fault.rawValue] : options.failOn {
      failing.formUnion(try CheckSelection.kinds(name))
    }
    self.failing = failing
  }

  /// Whether findings of a kind are shown.
  func shows(_ kind: FindingKind) -> Bool { only.isEmpty || only.contains(kind) }

  /// Whether a finding of a kind makes the exit status 1.
  func fails(on kind: FindingKind) -> Bool { failing.contains(kind) }

  private static func kinds(_ name: String) throws(UsageError) -> Set<FindingKind> {
    if name == never { return [] }
    if let severity = FindingKind.Severity(rawValue: name) {
      // Failing on notes includes failing on faults.
      return Set(
        FindingKind.allCases.filter { severity == .note || $0.severity == severity })
    }
    return [try kind(name, option: "--fail-on")]
  }

  /// Returns the kind with a name; throws the nearest names otherwise.
  static func kind(_ name: String, option: String) throws(UsageError) -> FindingKind {
    if let kind = FindingKind(rawValue: name.lowercased()) { return kind }
    throw .unknownKind(name, option: option, nearest: nearest(to: name.lowercased()))
  }

  /// Returns at most three names: those within a few edits, then those that share a word with the
  /// typed name.
  private static func nearest(to name: String) -> [String] {
    var distance = EditDistance(from: name.unicodeScalars.map(\.value))
    let limit = max(2, name.count / 3)
    let near = kindNames.compactMap { kind in
      distance.edits(to: kind, atMost: limit).map { (edits: $0, kind: kind) }
    }.sorted { $0.edits < $1.edits }.map(\.kind)
    let parts = kindNames.filter { kind in
      !near.contains(kind) && !name.isEmpty
        && (kind.contains(name)
          || kind.split(separator: "-").contains { name.contains($0) && $0.count > 2 })
    }
    return Array((near + parts).prefix(3))
  }
}
