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
    #expect(
      last(["ayuda"])
        == "'ayuda' is not an answer; to search for words, type / before them; help lists the answers\n"
    )
    #expect(last(["language es", "exportar"]).hasPrefix("exportar ris ARCHIVO: "))
    #expect(last(["language es", "export"]).hasPrefix("exportar ris ARCHIVO: "))
  }

  @Test(
    "there are words for searching and reading, too",
    arguments: [
      ("en", "search hague", "/ hague"), ("es", "buscar hague", "/ hague"),
      ("ru", "искать hague", "/ hague"), ("en", "read 2", "2"), ("en", "open 2", "2"),
      ("es", "leer 2", "2"), ("fr", "lire 2", "2"), ("es", "abrir 2", "2"), ("id", "buka 2", "2"),
    ])
  func searchingAndReading(language: String, typed: String, plain: String) {
    let start = ["language \(language)", "results"]
    #expect(last(start + [typed]) == last(start + [plain]))
    #expect(last(["language es", "buscar"]).hasPrefix("/ PALABRAS: "))
    #expect(last(["language es", "leer"]).hasPrefix("NÚMERO: "))
    #expect(last(["language es", "abrir 99"]).contains("'99'"))
  }

  @Test("letters answer as well when they are typed with a Cyrillic layout")
  func layout() {
    for (cyrillic, latin) in [("к", "r"), ("Р", "h"), ("ч 2", "x 2"), ("л 1", "k 1"), ("й", "q")] {
      #expect(last(["language ru", cyrillic]) == last(["language ru", latin]), "\(cyrillic)")
    }
  }

  @Test("what to do with a publication and with marks is said once")
  func explained() {
    let replies = Script.replies(
      to: ["language es", "results", "1", "marcar", "siguiente", "volver", "2", "marcar 3"])
    let counts = ["'citar' muestra su cita", "'marcadas' muestra"].map { help in
      replies.count { $0.contains(help) }
    }
    #expect(counts == [1, 1])
    #expect(replies[3].contains("'volver' regresa a los resultados"))
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

  @Test("rows are excluded, and styles and formats named, by words")
  func excludingStylesAndFormats() {
    let start = ["language es"]
    #expect(last(["exclude 4"]) == last(["x 4"]))
    #expect(last(start + ["excluir 4"]) == last(start + ["x 4"]))
    for typed in ["x", "excluir", "exclude"] {
      #expect(last(start + [typed]).hasPrefix("x NÚMERO, excluir NÚMERO: "), "\(typed)")
    }
    #expect(last(start + ["estilo"]).contains("Sencillo"))
    #expect(last(start + ["estilo SENC"]).contains("Sencillo"))
    #expect(last(start + ["estilo zzz"]).contains("ISO 690"))
    for style in ["vancouver", "iso690", "iso 690"] {
      let cited = last(["results", "cite 2", "style \(style)", "cite 2"])
      #expect(cited.lowercased().contains(style == "vancouver" ? style : "iso 690"), "\(cited)")
    }
    #expect(last(start + ["exportar citas"]) == last(start + ["export citations"]))
    #expect(last(start + ["exportar zzz"]).contains("citas"))
  }

  @Test("a suggestion that is taken for a publication is explained")
  func suggestions() {
    for typed in ["mark 1", "cite 1", "link 1"] {
      let reply = last(["/ zzzz children", typed])
      #expect(reply == "row 1 is a suggestion, not a publication: type 1 alone to follow it\n")
    }
    #expect(last(["/ zzzz children", "mark 99"]) == "there is no row 99\n")
  }

  @Test("help shows them first, and says once that the English ones are answers too")
  func help() {
    let help = last(["language es", "ayuda"])
    #expect(help.contains("\nresultados, r: ") && help.contains("\nmarcar NÚMERO: "))
    #expect(help.ranges(of: "inglés").count == 1)
    #expect(!last(["help"]).contains("English"))
  }
}
