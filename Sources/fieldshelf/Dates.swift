import Glibc
import Publications
import RecordFormats

/// Dates of options.
enum Dates {
  /// The date of this day where the program runs, or of SOURCE_DATE_EPOCH, by which builds are the
  /// same on every day (https://reproducible-builds.org/specs/source-date-epoch/).
  static var today: PublicationDate {
    var now = getenv("SOURCE_DATE_EPOCH").flatMap { time_t(String(cString: $0)) } ?? time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    return PublicationDate(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
  }

  /// A whole date that an option names; today where it is not there.
  static func date(_ text: String?, option: String) throws(UsageError) -> PublicationDate {
    guard let text else { return today }
    guard let date = PublicationDate(day: text) else {
      throw .invalidDate(text, option: option)
    }
    return date
  }
}
