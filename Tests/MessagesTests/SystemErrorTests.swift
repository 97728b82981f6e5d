import Glibc
import Messages
import Testing

@Suite("Errors of the system")
struct SystemErrorTests {
  private static let codes = [
    EPERM, ENOENT, EIO, ENXIO, EBADF, ENOMEM, EACCES, EBUSY, EEXIST, ENOTDIR, EISDIR, EINVAL,
    EMFILE,
    EFBIG, ENOSPC, EROFS, ENAMETOOLONG, ELOOP, EDQUOT, ECONNREFUSED, ETIMEDOUT, ENETUNREACH,
    EHOSTUNREACH,
  ]

  @Test("are said in the reader's language; in English as the system says them")
  func languages() throws {
    for code in Self.codes {
      let english = String(cString: strerror(code))
      #expect(Messages.english.text(.system(code)) == english)
      for language in Messages.languages.dropFirst() {
        let messages = try #require(Messages(language: language))
        #expect(messages.text(.system(code)) != english, "\(language)")
      }
    }
  }

  @Test("that are rare are said in English")
  func rare() throws {
    let spanish = try #require(Messages(language: "es"))
    #expect(spanish.text(.system(EDOM)) == String(cString: strerror(EDOM)))
  }
}
