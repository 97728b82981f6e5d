import ArgumentParser
import Citations
import RecordFormats

/// How publications are cited: in a style, or as records for reference managers.
enum CitationOutputFormat: Equatable, ExpressibleByArgument {
  case style(CitationStyle)
  case format(RecordFormat)

  /// Formats that reference managers read.
  static let formats: [RecordFormat] = [.bibtex, .ris]

  init?(argument: String) {
    if let style = CitationStyle(rawValue: argument) {
      self = .style(style)
    } else if let format = CitationOutputFormat.formats.first(where: { $0.name == argument }) {
      self = .format(format)
    } else {
      return nil
    }
  }

  var defaultValueDescription: String {
    switch self {
    case .style(let style): style.rawValue
    case .format(let format): format.name
    }
  }

  static var allValueStrings: [String] {
    CitationStyle.allCases.map(\.rawValue) + formats.map(\.name)
  }
}
