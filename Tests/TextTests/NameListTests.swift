import Testing
import Text

/// Names in one line.
struct NameListTests {
  @Test(
    arguments: [
      ([], "", ""), (["A"], "A", "A"), (["A; B"], "A; B", "A; B"), (["A", "B"], "A; B", "A, B"),
      (["A; B", "C"], "\"A; B\"; C", "\"A; B\"; C"),
      (["Ministry, Kenya", "B"], "Ministry, Kenya; B", "Ministry, Kenya; B"),
      (["Ministry, Kenya"], "Ministry, Kenya", "Ministry, Kenya"),
    ] as [([String], String, String)])
  func namesAreToldApart(names: [String], text: String, runningText: String) {
    #expect(NameList.text(of: names) == text)
    #expect(NameList.runningText(of: names) == runningText)
  }
}
