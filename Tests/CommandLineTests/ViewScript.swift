import BrowserViews
import Browsing
import Fixtures
import Screen
import Text

/// Keys that open every view in both profiles and several sizes, each with the expected screens,
/// which the same code draws without a terminal.
struct ViewScript {
  struct Step {
    let name: String
    let size: Size
    /// What a terminal sends for the keys.
    let bytes: String
    /// The expected cells at the end: those at once, or those after a pause.
    let unicode: [[String]]
    let ascii: [[String]]
  }

  let steps: [Step]

  static let everyView = ViewScript(
    sizes: [(24, 80), (12, 40), (40, 120)].map { Size(rows: $0, columns: $1) })

  /// The views of one profile and size; the last keys return to the first.
  private static let views: [(name: String, keys: String)] = [
    ("results", "Esc"), ("topics", "Tab"), ("a narrower list", "Down Down Enter"),
    ("countries", "Tab"), ("sources", "s"), ("filter of sources", "f i n"),
    ("sources again", "Esc"),
    ("countries", "s"),
    ("key list", "?"), ("end of the key list", "End"), ("commands", "? :"),
    ("commands by letters", "o"), ("results again", "Esc Esc"), ("prompt", "/"),
    ("letters in the prompt", "c h i l d"), ("found words", "Enter"), ("publication", "Enter"),
    ("related publication", "Tab"), ("end of the text", "End"), ("results", "Left"),
    ("nothing found", "/ Ctrl-U z z z Enter"), ("all of it", "u u u"),
  ]

  private init(sizes: [Size]) {
    var script = Script(size: sizes[0])
    for profile in [Profile.full, .lean] {
      if profile == .lean { script.add("lean", [KeyChord(.character("p"))]) }
      for size in sizes {
        script.resize(to: size)
        for (name, keys) in Self.views {
          script.add("\(profile), \(size.columns)x\(size.rows), \(name)", KeyChord.sequence(keys))
          // Here the list follows the letters after a pause.
          if profile == .lean, name == "letters in the prompt" { script.pause() }
        }
      }
    }
    let terminal = ScriptedTerminal(size: sizes[0], events: script.events)
    var session = Session(
      Services.listing(named: "ICMEC resource listing"), profile: .full, on: terminal)
    session.run()
    steps = script.parts.map { part in
      let frames = part.frames.map { terminal.frames[$0] }
      return Step(
        name: part.name, size: part.size, bytes: part.bytes,
        unicode: frames.map { Self.cells(of: $0, isASCII: false) },
        ascii: frames.map { Self.cells(of: $0, isASCII: true) })
    }
  }

  /// Events, and the numbers of events after which to look at the screen.
  private struct Script {
    private(set) var events: [TerminalEvent] = []
    /// `frames` counts from 0, the screen before the first event.
    private(set) var parts: [(name: String, size: Size, bytes: String, frames: [Int])]

    init(size: Size) {
      parts = [("start", size, "", [0])]
    }

    private var size: Size { parts[parts.count - 1].size }

    mutating func add(_ name: String, _ chords: [KeyChord]) {
      events += chords.map(TerminalEvent.key)
      parts.append((name, size, chords.map(\.bytes).joined(), [events.count]))
    }

    mutating func resize(to size: Size) {
      guard size != self.size else { return }
      events.append(.resized(size))
      parts.append(("\(size.columns)x\(size.rows)", size, "", [events.count]))
    }

    /// Also accepts the screen after a pause.
    mutating func pause() {
      events.append(.timeout)
      parts[parts.count - 1].frames.append(events.count)
    }
  }

  private static func cells(of frame: Frame, isASCII: Bool) -> [String] {
    (0..<frame.size.rows).flatMap { row in
      let cells = frame.cells(inRow: row).map(\.text)
      guard isASCII else { return cells }
      return cells.map { cell in
        guard !cell.isEmpty else { return "?" }
        let character = Character(cell)
        // The Cyrillic letters of the views are spelled with one letter each.
        let letter = Transliteration.letter(character, after: nil, before: nil)
        let isCyrillic = character.unicodeScalars.contains { 0x400..<0x500 ~= $0.value }
        let text = isCyrillic ? letter : nil
        return String((text ?? Transliteration.ascii(character)).prefix(1))
      }
    }
  }
}

extension KeyChord {
  /// What a terminal sends for the key.
  fileprivate var bytes: String {
    switch key {
    case .character(let character) where control:
      String(Unicode.Scalar((character.asciiValue ?? 0) & 0x1F))
    case .character(let character): String(character)
    case .enter: "\r"
    case .tab: "\t"
    case .escape: "\u{1B}"
    case .down: "\u{1B}[B"
    case .left: "\u{1B}[D"
    case .end: "\u{1B}[F"
    default: preconditionFailure("no bytes for '\(self)'")
    }
  }
}
