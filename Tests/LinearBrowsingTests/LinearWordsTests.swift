import Fixtures
import Testing

/// Answers in the reader's language, beside the English ones.
@Suite("Words of answers")
struct LinearWordsTests {
  private func last(_ answers: [String]) -> String {
    Script.replies(to: answers, files: MemoryFiles().files).last ?? ""
  }

  @Test(
    "each does what the English word does",
    arguments: [
      ("es", ["temas", "países", "resultados", "más", "dónde", "ayuda", "salir", "orden"]),
      ("fr", ["sujets", "pays", "résultats", "suite", "où", "aide", "quitter", "tri"]),
      ("pt", ["temas", "países", "resultados", "mais", "onde", "ajuda", "sair", "ordem"]),
      ("ru", ["темы", "страны", "результаты", "дальше", "где", "помощь", "выход", "порядок"]),
      ("id", ["topik", "negara", "hasil", "lanjut", "posisi", "bantuan", "keluar", "urutkan"]),
    ])
  func words(language: String, words: [String]) {
    let english = ["topics", "countries", "results", "more", "where", "help", "quit", "order"]
    let start = ["language \(language)", "results"]
    for (word, english) in zip(words, english) {
      #expect(last(start + [word]) == last(start + [english]), "\(word)")
    }
  }

  @Test(
    "with numbers and names they do as well",
    arguments: [
      ("marcar 1 2", "mark 1 2"), ("marcar1", "mark1"), ("citar 2", "cite 2"),
      ("enlace 3", "link 3"), ("exportar ris x", "export ris x"), ("guardar Á b", "save Á b"),
      ("desmarcar todas", "unmark all"), ("glosario abuso", "glossary abuso"),
      ("idioma francés", "language francés"), ("presentar 2", "present 2"),
    ])
  func arguments(spanish: String, english: String) {
    let start = ["language es", "mark 4"]
    #expect(last(start + [spanish]) == last(start + [english]))
    #expect(!last(start + [spanish]).contains("no es una respuesta"))
  }

  @Test("case and accents do not count, and a beginning that only one word has is enough")
  func spellings() {
    let more = last(["language es", "results", "more"])
    for typed in ["mas", "MÁS", " más ", "ma\u{301}s"] {
      #expect(last(["language es", "results", typed]) == more, "\(typed)")
    }
    #expect(last(["language es", "tem"]) == last(["language es", "topics"]))
    // It begins 'marcar' and 'marcadas'.
    #expect(last(["language es", "marc"]).hasPrefix("'marc' no es una respuesta"))
    // It begins 'siguiente', but means yes.
    #expect(last(["language es", "results", "1", "si"]).hasPrefix("'si' no es una respuesta"))
  }

  @Test("the words of another language are unknown, and an incomplete answer is explained")
  func others() {
    #expect(last(["ayuda"]) == "'ayuda' is not an answer; help lists the answers\n")
    #expect(last(["language es", "exportar"]).hasPrefix("exportar ris ARCHIVO: "))
    #expect(last(["language es", "export"]).hasPrefix("exportar ris ARCHIVO: "))
  }

  @Test("they answer presentations, handouts and the question about marks")
  func questions() {
    let start = ["language es", "mark 1"]
    #expect(last(start + ["presentar", "volver"]) == last(start + ["present", "back"]))
    #expect(last(start + ["presentar", "enlace"]) == last(start + ["present", "link"]))
    #expect(last(start + ["salir", "volver"]) == last(start + ["quit", "back"]))
    let handout = start + ["exportar handout h.txt"]
    #expect(last(handout + ["volver"]) == last(handout + ["back"]))
    // It begins 'volver', but is a title.
    #expect(last(handout + ["vol"]) == last(handout + ["My title"]))
    #expect(last(["mark 1", "export handout h.txt", "Bac"]).hasPrefix("Type a line"))
  }

  @Test(
    "yes and no are taken in every language of the screen",
    arguments: ["si no", "SÍ non", "oui não", "sim nao", "да нет", "ya tidak", "yes no", "y n"])
  func yesAndNo(words: String) {
    let words = words.split(separator: " ").map(String.init)
    #expect(last(["mark 1", "save L", words[0] + " "]) == "Written: L\n")
    #expect(last(["mark 1", "save L", words[1]]) == "Nothing was written\n")
  }

  @Test("a question is asked again until an answer is clear; Enter and back mean no")
  func unclear() {
    for typed in ["s", "yse", "1", "export ris x"] {
      #expect(last(["mark 1", "save L", typed]).hasSuffix("Type yes or no.\n"), "\(typed)")
      #expect(last(["mark 1", "save L", typed, "yes"]) == "Written: L\n")
    }
    for typed in ["", " ", "back", "quit"] {
      #expect(last(["mark 1", "save L", typed]) == "Nothing was written\n", "\(typed)")
    }
  }

  @Test("help shows them first, and says once that the English ones are answers too")
  func help() {
    let help = last(["language es", "ayuda"])
    #expect(help.contains("\nresultados, r: ") && help.contains("\nmarcar NÚMERO: "))
    #expect(help.ranges(of: "inglés").count == 1)
    #expect(!last(["help"]).contains("English"))
  }
}
