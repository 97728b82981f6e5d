extension QRCode {
  /// An SVG picture, black on white, one unit per module; `label` is for screen readers.
  ///
  /// It has no size: the page sets it.
  package func svg(label: String, quietZone: Int = 4) -> String {
    let side = size + 2 * quietZone
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(side) \(side)" role="img" \
      aria-label="\(Self.escaped(label))" shape-rendering="crispEdges">\
      <rect width="\(side)" height="\(side)" fill="#fff"/>\
      <path fill="#000" d="\(path(offset: quietZone))"/></svg>
      """
  }

  /// A rectangle for each run of dark modules.
  private func path(offset: Int) -> String {
    var path = ""
    for row in 0..<size {
      var column = 0
      while column < size {
        let start = column
        while self[row: row, column: column] { column += 1 }
        if column > start {
          let length = column - start
          path += "M\(start + offset) \(row + offset)h\(length)v1h-\(length)z"
        }
        column += 1
      }
    }
    return path
  }

  private static func escaped(_ text: String) -> String {
    text.reduce(into: "") { escaped, character in
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      default: escaped.append(character)
      }
    }
  }
}
