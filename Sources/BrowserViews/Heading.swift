internal import Browsing
internal import Screen
internal import Text

/// The line above a pane: its name, and the reader's position in it. It has no horizontal rule,
/// which would take 3 bytes per column.
enum Heading {
  /// Draws the heading on the first row of `rect` if the layout has headings, and returns the area
  /// below.
  ///
  /// `position` is written before the name: it changes with each step, and near the rows that costs
  /// fewer bytes than on the right, where `right` is.
  static func draw(
    _ name: String, position: String = "", right: String = "", isFocused: Bool, in rect: Rect,
    _ layout: BrowserLayout, into frame: inout Frame
  ) -> Rect {
    let content = layout.content(of: rect)
    guard content.rows < rect.rows, rect.columns > 0 else { return content }
    let lead = position.isEmpty ? "" : " \(position)"
    let fits = DisplayWidth.columns(of: lead + name) + 3 <= rect.columns
    var written = fits ? frame.write(lead, at: rect.position(0), role: .border) : 0
    written += frame.write(
      " \(Clipping.end(name, columns: max(0, rect.columns - written - 3))) ",
      at: rect.position(0, written), limit: rect.columns - written,
      role: isFocused ? .focusedHeading : .heading)
    let width = DisplayWidth.columns(of: right) + 2
    guard !right.isEmpty, written + width + 3 <= rect.columns else { return content }
    frame.write(
      " \(right) ",
      at: rect.position(0, rect.columns - width), role: .border)
    return content
  }
}
