package import Screen

extension KeyMap {
  /// New keys for a command, which replace its current ones.
  package struct Change: Equatable, Sendable {
    /// The command.
    package var command: Command
    /// The keys; hints show the first. Empty for a command that is run only from the palette.
    package var chords: [KeyChord]

    /// New keys for a command.
    package init(_ command: Command, _ chords: [KeyChord]) {
      self.command = command
      self.chords = chords
    }
  }

  /// A change that cannot be made.
  package struct Refusal: Equatable, Sendable {
    /// The index of the change.
    package var change: Int
    /// The reason.
    package var problem: KeyMapProblem
  }

  /// Quits the program; it asks only about unsaved marks.
  static let interrupt = KeyChord(.character("c"), control: true)

  /// Keys that are the same for everyone; they cannot be reassigned.
  static let reserved: [KeyChord] = [
    KeyChord(.escape), KeyChord(.character("x"), control: true), interrupt,
  ]

  /// The map with changed keys, and the changes that cannot be made, in the order of the changes.
  ///
  /// A command gets its new keys in all scopes in which it had keys. All changes are made before
  /// any is checked, so two commands may swap keys.
  package func changed(by changes: [Change]) -> (map: KeyMap, refusals: [Refusal]) {
    let map = KeyMap(
      changes.reduce(bindings) { bindings, change in
        KeyMap.bindings(bindings, changedBy: change)
      })
    var refusals: [Refusal] = []
    for (number, change) in changes.enumerated() {
      let later = changes[(number + 1)...].map(\.command)
      refusals += problems(of: change, in: map, later: later)
        .map { Refusal(change: number, problem: $0) }
    }
    return (map, refusals)
  }

  private static func bindings(_ bindings: [Binding], changedBy change: Change) -> [Binding] {
    let chords = change.chords.map(\.inLatinLayout).filter { !reserved.contains($0) }
    let own = bindings.filter { $0.command == change.command }
    let hasOnlyReserved = own.allSatisfy { $0.chords.allSatisfy(reserved.contains) }
    var changed: [Binding] = []
    for binding in bindings {
      let kept = binding.chords.filter(reserved.contains)
      guard binding.command == change.command, kept != binding.chords || hasOnlyReserved else {
        changed.append(binding)
        continue
      }
      let row = chords.reduce(into: []) { if !$0.contains($1) { $0.append($1) } } + kept
      // Rows that have become equal are merged.
      let same = changed.firstIndex { $0.command == change.command && $0.chords == row }
      let scopes = binding.scopes.union(same.map { changed[$0].scopes } ?? [])
      let joined = Binding(row, change.command, in: scopes)
      if let same { changed[same] = joined } else { changed.append(joined) }
    }
    return changed
  }

  private func problems(
    of change: Change, in map: KeyMap, later: [Command]
  ) -> [KeyMapProblem] {
    let command = change.command
    guard ![.openNumbered, .presentNumber].contains(command) else { return [.fixed(command)] }
    let unsound = change.chords.compactMap { chord in
      KeyMap.problem(of: chord.inLatinLayout) ?? reservation(of: chord, for: command)
    }
    guard unsound.isEmpty else { return unsound }
    return map.conflicts(of: change, later: later) + map.unreachable(command)
  }

  /// Why no command can be bound to a chord; `nil` if one can.
  private static func problem(of chord: KeyChord) -> KeyMapProblem? {
    if chord.alt { return .alternative(chord) }
    guard chord.control else { return nil }
    switch chord.key {
    case .character("h"): return .unsendable(chord, as: KeyChord(.backspace))
    case .character("i"): return .unsendable(chord, as: KeyChord(.tab))
    case .character("j"), .character("m"): return .unsendable(chord, as: KeyChord(.enter))
    case .character("["): return .unsendable(chord, as: KeyChord(.escape))
    case .character(let other):
      let isLetter = other.isASCII && other.isLowercase
      return isLetter || [" ", "\\", "]", "^", "_"].contains(other)
        ? nil : .unsendable(chord, as: nil)
    case .enter, .escape, .tab, .backTab, .backspace: return .unsendable(chord, as: nil)
    default: return nil
    }
  }

  private func reservation(of chord: KeyChord, for command: Command) -> KeyMapProblem? {
    guard KeyMap.reserved.contains(chord),
      !bindings.contains(where: { $0.command == command && $0.chords.contains(chord) }),
      let owner = bindings.first(where: { $0.chords.contains(chord) })
    else { return nil }
    return .reserved(chord, owner.command)
  }

  /// Conflicts with other commands, each command once. A conflict between two changes is reported
  /// for the later one: commands that are changed later are left out.
  private func conflicts(of change: Change, later: [Command]) -> [KeyMapProblem] {
    var others: Set<Command> = []
    return change.chords.map(\.inLatinLayout).flatMap { chord in
      bindings.filter { $0.command == change.command && $0.chords.contains(chord) }
        .flatMap { own in conflicts(of: chord, in: own) }
        .filter { conflict in
          guard case .conflict(_, let other, _) = conflict, !later.contains(other) else {
            return false
          }
          return others.insert(other).inserted
        }
    }
  }

  private func conflicts(of chord: KeyChord, in own: Binding) -> [KeyMapProblem] {
    bindings.filter { $0.command != own.command && $0.chords.contains(chord) }
      .compactMap { other in
        KeyScope.allCases.first { own.scopes.contains($0) && other.scopes.contains($0) }
          .map { .conflict(chord, other.command, $0) }
      }
  }

  /// The first scope in which a command has no key and cannot be chosen by name.
  private func unreachable(_ command: Command) -> [KeyMapProblem] {
    let scope = KeyScope.allCases.first { scope in
      let own = bindings.filter { $0.command == command && $0.scopes.contains(scope) }
      let isChosen = command != .palette && chord(for: .palette, in: scope) != nil
      return !own.isEmpty && own.allSatisfy(\.chords.isEmpty) && !isChosen
    }
    return scope.map { [.unreachable(command, $0)] } ?? []
  }
}
