import Publications
import RecordFormats
import Testing

@Suite("The table of a format's fields")
struct MappingTests {
  @Test("is there for every format, each field once", arguments: RecordFormat.all.map(\.name))
  func fields(name: String) throws {
    let format = try #require(RecordFormat.named(name))
    #expect(!format.mapping.isEmpty)
    #expect(format.mapping.contains { $0.field == .title })
    #expect(Set(format.mapping.map(\.field)).count == format.mapping.count)
    #expect(format.mapping.allSatisfy { !$0.form.isEmpty })
  }
}
