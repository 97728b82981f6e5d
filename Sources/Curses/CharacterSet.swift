internal import Glibc

/// What the terminal can show.
package enum CharacterSet: Sendable {
  case unicode, ascii

  /// What the environment's locale says.
  ///
  /// A name that the system has no data for was most likely sent by an ssh client, and those
  /// are UTF-8; a locale of another character set gets ASCII, for nothing here converts to it.
  package static var ofEnvironment: CharacterSet {
    guard setlocale(LC_CTYPE, "") != nil else { return .unicode }
    return String(cString: nl_langinfo(Int32(CODESET))) == "UTF-8" ? .unicode : .ascii
  }
}
