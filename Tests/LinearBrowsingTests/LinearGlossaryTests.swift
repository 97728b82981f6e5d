import Browsing
import Catalogue
import Fixtures
import Testing

/// The glossary in linear mode.
@Suite("The glossary in linear mode")
struct LinearGlossaryTests {
  private func replies(_ answers: String...) -> [String] {
    let files = MemoryFiles()
    let topic = "https://fieldshelf.example/topic/"
    var material = GlossaryTerm(
      "Child sexual abuse material", ValueKey(.topic, topic + "child-sexual-abuse-material"),
      labels: ["child pornography"])
    material.avoided = ["child pornography"]
    material.note = "The word pornography suggests consent."
    material.count = 9
    material.isTopicOfRecords = true
    let marriage = GlossaryTerm("Child marriage", ValueKey(.topic, topic + "child-marriage"))
    files.terms = [marriage, material]
    return Script.replies(to: answers, files: files.files)
  }

  @Test("'glossary' numbers the terms, and with words explains the matching ones")
  func terms() {
    let replies = replies("glossary", "glossary PORNOGRAPHY", "glossary zebra")
    #expect(replies[1].hasPrefix("1 Child marriage\n2 Child sexual abuse material\n"))
    #expect(replies[2].hasPrefix("2 Child sexual abuse material\n"))
    #expect(replies[2].contains("suggests consent"))
    #expect(replies[2].contains("child pornography"))
    #expect(replies[3].contains("'zebra'"))
  }

  @Test("a number explains a term of the list printed last, and acts as usual in other lists")
  func numbers() {
    let replies = replies("glossary", "2", "3", "+ 1", "x 1", "results", "1", "glossary", "1")
    #expect(replies[2].hasPrefix("2 Child sexual abuse material\n"))
    #expect(replies[2].contains("suggests consent"))
    #expect(replies[3].hasPrefix("No term of the glossary has the number 3."), "\(replies[3])")
    #expect(!replies[5].contains("publications:"))
    #expect(!replies[7].contains("Child marriage\n"))
    #expect(replies[9].hasPrefix("1 Child marriage\n"))
  }

  @Test("'records' lists the publications of a term by its number")
  func records() {
    let replies = replies("records 2", "records 3", "help")
    #expect(replies[1].contains("9 of 29"))
    #expect(replies[1].contains("\n1 "))
    #expect(replies[2].hasPrefix("No term of the glossary has the number 3."), "\(replies[2])")
    #expect(replies[3].contains("glossary") && replies[3].contains("records"))
  }
}
