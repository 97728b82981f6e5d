import Messages
import Publications
import RecordFormats
import Testing

@Suite("The table of a format's fields")
struct MappingTests {
  @Test("exists for every format, with each field once", arguments: RecordFormat.all.map(\.name))
  func fields(name: String) throws {
    let format = try #require(RecordFormat.named(name))
    #expect(!format.mapping.isEmpty)
    #expect(format.mapping.contains { $0.field == .title })
    #expect(Set(format.mapping.map(\.field)).count == format.mapping.count)
    #expect(format.mapping.allSatisfy { !Messages.english.text($0.form).isEmpty })
  }

  @Test("is in the reader's language", arguments: Messages.languages.dropFirst())
  func languages(tag: String) throws {
    let messages = try #require(Messages(language: tag))
    for format in RecordFormat.all {
      for argument in [format.title, format.expectation] + format.mapping.map(\.form) {
        guard case .message = argument else { continue }
        let text = messages.text(argument)
        #expect(text != Messages.english.text(argument), "\(format.name)")
      }
      // What a file contains is said of every format that is read.
      if case .text = format.expectation { #expect(format.reader == nil, "\(format.name)") }
    }
  }
}
