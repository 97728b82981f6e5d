internal import Browsing
internal import Screen

/// The list of keys, made of the command table.
enum KeysView {
  static func draw(
    _ keyMap: KeyMap, from top: Int, _ layout: BrowserLayout, into frame: inout Frame
  ) {
    guard !layout.body.isEmpty else { return }
    let lines = KeyReference(keyMap).lines(columns: layout.body.columns - 2)
    let list = Heading.draw(
      "Keys", right: place(from: top, layout, of: keyMap), isFocused: true, in: layout.body,
      layout, into: &frame)
    for (offset, line) in lines.dropFirst(top).prefix(list.rows).enumerated() {
      frame.write(line.pieces, at: list.position(offset, 2), limit: max(0, list.columns - 2))
    }
    frame.cursor = list.position(0)
  }

  /// Which lines of the list are on the screen.
  static func place(from top: Int, _ layout: BrowserLayout, of keyMap: KeyMap) -> String {
    let lines = KeyReference(keyMap).lines(columns: layout.body.columns - 2)
    let end = min(lines.count, top + layout.content(of: layout.body).rows)
    return "\(top + 1)-\(end) of \(lines.count)"
  }
}
