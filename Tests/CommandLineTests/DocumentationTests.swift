import Glibc
import Testing

/// The commands in README and Documentation.
@Suite("Commands of README and Documentation")
struct DocumentationTests {
  private static let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")

  private static let files: [String] = {
    let found = try? Program.run(
      command: ["/bin/sh", "-c", "cd \(root) && ls README.md Documentation/*.md"],
      environment: ["PATH": "/usr/bin:/bin"])
    return found?.lines.map(String.init) ?? []
  }()

  /// Returns the commands of a file in order, each on one line.
  private static func commands(of file: String) throws -> [String] {
    let text = try Program.run(command: ["/bin/cat", "\(root)/\(file)"], environment: [:]).output
    return text.replacing(/\\\n +/, with: "").split(separator: "\n")
      .filter { $0.hasPrefix("    fieldshelf") && !$0.hasPrefix("    fieldshelf-") }
      .map { String($0.dropFirst(4)) }
  }

  /// Creates the files that the commands name.
  private static let preparation = """
    $program list --format jsonl > records.jsonl
    gzip -k records.jsonl
    echo '{"id": "k9", "title": "Another book", "sources": ["ECPAT"]}' > more.jsonl
    $program convert more.jsonl --to listing --output more.txt
    $program convert records.jsonl --to csv --output records-of-october.csv
    $program convert records.jsonl more.jsonl --to csv --output records-of-november.csv
    $program convert records.jsonl --to csv --output records.csv
    $program lists add theirs.txt 64wjx2c1
    $program build records.jsonl more.txt --output library.shelf
    $program build records.jsonl more.txt --output FILE
    site() {
      echo '<rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/"><channel>'
      echo '<wp:wxr_version>1.2</wp:wxr_version>'
      for title; do
        echo "<item><title>$title</title><category domain='post_tag'>Safe Play</category>"
        echo "<wp:post_type>post</wp:post_type><wp:status>publish</wp:status></item>"
      done
      echo '</channel></rss>'
    }
    site 'A guide' 'Guide' 'A law' > site.xml
    site 'A guide' 'Guide' 'A law' 'A new handbook' > site-of-december.xml
    mkdir $XDG_CONFIG_HOME $XDG_CONFIG_HOME/fieldshelf
    """

  /// Whether a command is `browse`, which needs a screen unless it prints lists.
  private static func isBrowsing(_ command: String) -> Bool {
    let words = command.split(separator: " ")
    let others = [
      "list", "show", "cite", "lists", "handout", "facets", "check", "vocabulary", "glossary",
      "build", "duplicates", "changes", "convert", "new", "formats", "keys", "config",
    ]
    return words.count < 2 || !others.contains(String(words[1]))
  }

  @Test("exist in README and in other files")
  func some() throws {
    #expect(Self.files.count > 8)
    #expect(try Self.files.count { try !Self.commands(of: $0).isEmpty } > 5)
  }

  @Test("run as written", arguments: files)
  func run(file: String) throws {
    let folder = try TemporaryFolder()
    let environment = [
      "PATH": "/usr/bin:/bin", "program": Program.path, "HOME": folder.path,
      "XDG_CONFIG_HOME": folder.path + "/settings", "LC_ALL": "C.UTF-8",
    ]
    let setup = "cd \(folder.path); fieldshelf() { $program \"$@\"; }; "
    _ = try Program.run(
      command: ["/bin/bash", "-c", setup + Self.preparation], environment: environment)
    for command in try Self.commands(of: file) {
      // jq is not installed everywhere.
      if command.contains("| jq "), access("/usr/bin/jq", X_OK) != 0 { continue }
      let ending = Self.isBrowsing(command) ? " --linear < /dev/null" : ""
      let run = try Program.run(
        command: ["/bin/bash", "-c", setup + command + ending], environment: environment)
      // The exit status of these commands reports differences or problems.
      let reports = ["changes", "check", "duplicates", "vocabulary check", "convert"]
      let mayReport = reports.contains { command.hasPrefix("fieldshelf " + $0) }
      #expect(run.status == 0 || mayReport && run.status == 1, "\(command): \(run.errors)")
    }
  }

  @Test("the settings shown are a valid setup file")
  func setup() throws {
    let text = try Program.run(
      command: ["/bin/cat", Self.root + "/Documentation/screen.md"], environment: [:])
    let lines = text.lines.filter { $0.hasPrefix("    ") && $0.contains(" = ") }
    #expect(lines.count > 4)
    let folder = try TemporaryFolder()
    mkdir(folder.path + "/fieldshelf", 0o755)
    try folder.write(lines.joined(separator: "\n"), to: "fieldshelf/config")
    let run = try Program.run(
      "config", "--format", "tsv",
      environment: ["XDG_CONFIG_HOME": folder.path, "HOME": folder.path])
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.lines.count { $0.contains("\tfile\t") } == lines.count)
  }

  @Test("README has fewer than 150 lines, and its links lead to files")
  func readme() throws {
    let text = try Program.run(command: ["/bin/cat", Self.root + "/README.md"], environment: [:])
    #expect(text.output.split(separator: "\n", omittingEmptySubsequences: false).count < 150)
    for file in Self.files {
      let text = try Program.run(command: ["/bin/cat", "\(Self.root)/\(file)"], environment: [:])
      let folder = file.hasPrefix("Documentation/") ? "/Documentation/" : "/"
      for link in text.output.matches(of: /\]\(([\w.\/-]+)(?:#[\w-]+)?\)/) {
        #expect(access(Self.root + folder + link.1, F_OK) == 0, "\(file): \(link.1)")
      }
    }
  }
}
