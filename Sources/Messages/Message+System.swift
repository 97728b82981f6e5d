internal import Glibc

extension Message.Argument {
  /// The meaning of an `errno` value. The C library has it for every value, but in English only.
  package static func system(_ code: Int32) -> Message.Argument {
    systemErrors[code].map { .key($0) } ?? .text(String(cString: strerror(code)))
  }

  /// The values that files and connections have in practice.
  private static let systemErrors: [Int32: MessageKey] = [
    EPERM: .systemNotPermitted, ENOENT: .systemNoSuchFile, EIO: .systemInputOutput,
    ENXIO: .systemNoDevice, EBADF: .systemBadDescriptor, ENOMEM: .systemNoMemory,
    EACCES: .systemAccess, EBUSY: .systemBusy, EEXIST: .systemExists, ENOTDIR: .systemNotFolder,
    EISDIR: .systemIsFolder, EINVAL: .systemInvalid, EMFILE: .systemManyFiles,
    EFBIG: .systemLargeFile, ENOSPC: .systemNoSpace, EROFS: .systemReadOnly,
    ENAMETOOLONG: .systemLongName, ELOOP: .systemManyLinks, EDQUOT: .systemQuota,
    ECONNREFUSED: .systemRefused, ETIMEDOUT: .systemTimedOut, ENETUNREACH: .systemNoNetwork,
    EHOSTUNREACH: .systemNoRoute,
  ]
}
