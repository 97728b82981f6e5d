import Glibc
import Publications
import RecordFormats

/// Dates given as options.
enum Dates {
  /// Today's local date, or the date in SOURCE_DATE_EPOCH, which makes builds reproducible
  /// (https://reproducible-builds.org/specs/source-date-epoch/).
  static var today: PublicationDate {
    var now = getenv("SOURCE_DATE_EPOCH").flatMap { time_t(String(cString: $0)) } ?? time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    return PublicationDate(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
  }

  /// Parses an option's complete date; today if the option is missing.
  static func date(_ text: String?, option: String) throws(UsageError) -> PublicationDate {
    guard let text else { return today }
    guard let date = PublicationDate(day: text) else {
      throw .invalidDate(text, option: option)
    }
    return date
  }
}
