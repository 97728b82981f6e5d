import Testing

@Suite("Standard streams")
struct PipeTests {
  @Test("a closed pipe ends the program silently with status 0")
  func closedPipe() throws {
    let outcome = try Program.shell(
      #"set -o pipefail; "$program" list --format jsonl | head -n 1 | wc -l"#)
    #expect(outcome == .init(status: 0, output: "1\n", errors: ""))
  }

  @Test("a pipe without a reader does the same")
  func pipeWithoutReader() throws {
    let outcome = try Program.shell(
      #"set -o pipefail; "$program" list --format jsonl | true"#)
    #expect(outcome == .init(status: 0, output: "", errors: ""))
  }

  @Test("a full disk is an error")
  func fullDisk() throws {
    let outcome = try Program.shell(#""$program" list > /dev/full"#)
    #expect(outcome.status == 1)
    #expect(
      outcome.errors == "fieldshelf: cannot write to standard output: No space left on device\n")
  }

  @Test("a closed standard output is an error")
  func closedOutput() throws {
    let outcome = try Program.shell(#""$program" list >&-"#)
    #expect(outcome.status == 1)
    #expect(
      outcome.errors == "fieldshelf: cannot write to standard output: Bad file descriptor\n")
  }

  @Test("output does not depend on the locale", arguments: ["C", "POSIX", "C.UTF-8", "xx_XX.none"])
  func locale(name: String) throws {
    let plain = try Program.run("list")
    #expect(try Program.run("list", environment: ["LC_ALL": name]) == plain)
  }
}
