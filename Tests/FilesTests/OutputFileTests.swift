import Files
import Glibc
import Testing

/// Files that replace others.
@Suite("An output file")
struct OutputFileTests {
  private let folder: String

  init() {
    var template = Array("/tmp/fieldshelf-XXXXXX".utf8CString)
    folder = String(cString: mkdtemp(&template))
  }

  private func path(_ name: String) -> String { "\(folder)/\(name)" }

  private func write(_ text: String, to path: String) throws {
    let file = try OutputFile(at: path)
    try file.write(Array(text.utf8))
    try file.finish()
  }

  private func put(_ text: String, at path: String, mode: mode_t = 0o644) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, mode)
    let bytes = Array(text.utf8)
    #expect(Glibc.write(descriptor, bytes, bytes.count) == bytes.count)
    fchmod(descriptor, mode)
    close(descriptor)
  }

  private func text(of path: String) -> String {
    let descriptor = open(path, O_RDONLY)
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 100)
    let count = read(descriptor, &bytes, bytes.count)
    return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
  }

  private func status(_ path: String) -> stat {
    var status = stat()
    #expect(lstat(path, &status) == 0)
    return status
  }

  @Test("is a pipe that stays one, without a further file")
  func pipe() throws {
    #expect(mkfifo(path("a"), 0o600) == 0)
    // Open a reader without blocking, so that the writer does not block either.
    let reader = open(path("a"), O_RDONLY | O_NONBLOCK)
    defer { close(reader) }
    try write("new", to: path("a"))
    var bytes = [UInt8](repeating: 0, count: 8)
    #expect(read(reader, &bytes, bytes.count) == 3)
    #expect(status(path("a")).st_mode & S_IFMT == S_IFIFO)
    #expect(unlink(path("a")) == 0)
    #expect(rmdir(folder) == 0)
  }

  @Test("keeps the mode of the replaced file", arguments: [0o600, 0o640, 0o444, 0o755])
  func mode(mode: UInt32) throws {
    put("old", at: path("a"), mode: mode)
    try write("new", to: path("a"))
    #expect(text(of: path("a")) == "new")
    #expect(status(path("a")).st_mode & 0o777 == mode)
  }

  @Test("keeps the owner if the system allows it", .enabled(if: getuid() == 0))
  func owner() throws {
    put("old", at: path("a"), mode: 0o600)
    #expect(chown(path("a"), 12345, 23456) == 0)
    try write("new", to: path("a"))
    #expect(status(path("a")).st_uid == 12345)
    #expect(status(path("a")).st_gid == 23456)
    #expect(status(path("a")).st_mode & 0o777 == 0o600)
  }

  @Test("is the target of a link, even if that does not exist yet")
  func links() throws {
    put("old", at: path("target"))
    #expect(symlink("target", path("link")) == 0)
    #expect(symlink("link", path("second")) == 0)
    try write("new", to: path("second"))
    #expect(status(path("second")).st_mode & S_IFMT == S_IFLNK)
    #expect(status(path("link")).st_mode & S_IFMT == S_IFLNK)
    #expect(text(of: path("target")) == "new")

    #expect(symlink(path("none"), path("dangling")) == 0)
    try write("made", to: path("dangling"))
    #expect(text(of: path("none")) == "made")
    #expect(status(path("dangling")).st_mode & S_IFMT == S_IFLNK)

    #expect(symlink("circle", path("circle")) == 0)
    #expect(throws: FileFailure.self) { try write("x", to: path("circle")) }
  }

  @Test("can have a name of the maximum length", arguments: [250, 255])
  func longName(length: Int) throws {
    let ascii = path(String(repeating: "n", count: length))
    try write("new", to: ascii)
    #expect(text(of: ascii) == "new")
    let wide = path(String(repeating: "é", count: length / 2))
    try write("new", to: wide)
    #expect(text(of: wide) == "new")
  }

  @Test("is written after clearing what a killed process left, and nothing else")
  func leftovers() throws {
    // The process has ended and was waited for, so its number is unused.
    var ended: pid_t = 0
    let arguments: [UnsafeMutablePointer<CChar>?] = [strdup("true"), nil]
    #expect(posix_spawnp(&ended, "true", nil, nil, arguments, environ) == 0)
    #expect(waitpid(ended, nil, 0) == ended)
    put("half", at: path("a.\(ended).part"))
    put("half", at: path("b.\(ended).part"))
    put("mine", at: path("a.x.part"))
    put("alive", at: path("a.\(getppid()).part"))
    try write("new", to: path("a"))
    #expect(access(path("a.\(ended).part"), F_OK) != 0)
    #expect(access(path("b.\(ended).part"), F_OK) == 0)
    #expect(access(path("a.x.part"), F_OK) == 0)
    #expect(access(path("a.\(getppid()).part"), F_OK) == 0)
    #expect(text(of: path("a")) == "new")
  }

  @Test("replaces no file unless it is finished")
  func unfinished() throws {
    put("old", at: path("a"))
    do {
      let file = try OutputFile(at: path("a"))
      try file.write(Array("ne".utf8))
    }
    #expect(text(of: path("a")) == "old")
    #expect(access(path("a.\(getpid()).part"), F_OK) != 0)
  }
}
