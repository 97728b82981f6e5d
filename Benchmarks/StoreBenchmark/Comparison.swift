internal import Catalogue
internal import CatalogueStore
internal import Glibc

/// Prints the store's figures for each question beside those of other engines, whether the bounds
/// hold, and whether all engines have the same results.
struct Comparison {
  /// An engine's row for one question, as `Benchmarks/Peers` writes it.
  private struct Row {
    let count: Int
    let topicSum: Int
    let median: Double
    let p95: Double
  }

  private let peers: [(name: String, rows: [String: Row])]
  private var faults: [String] = []

  /// A comparison with engines, each given as `NAME=FILE`.
  init(with peers: some Sequence<String>) {
    self.peers = peers.map { peer in
      let parts = peer.split(separator: "=", maxSplits: 1).map(String.init)
      return (parts[0], Comparison.rows(of: parts.count > 1 ? parts[1] : ""))
    }
  }

  /// Prints the table; false if a bound is missed or a count differs.
  mutating func print(image path: String) throws -> Bool {
    let opening = Measurement { _ = try? StoredCatalogue(CatalogueImage(mapping: path)) }
    let image = try CatalogueImage(mapping: path)
    let catalogue = try StoredCatalogue(image)
    Swift.print("\(catalogue.count) records; opening, ms: \(opening.median.shown)")
    let opened = Memory.anonymousKiB
    Swift.print(
      "question".padded(to: 16) + "results".padded(to: -9) + "p50 ms".padded(to: -10)
        + "p95 ms".padded(to: -10) + "bound".padded(to: -7)
        + peers.map { "\($0.name) p50".padded(to: -13) + "times".padded(to: -8) }.joined())
    let answer = try Answer(on: image)
    for question in Question.all(on: answer) { print(question, answer) }
    Swift.print("private memory, KiB: \(opened) opened, \(Memory.anonymousKiB) after all questions")
    for fault in faults { Swift.print("MISSED \(fault)") }
    return faults.isEmpty
  }

  private mutating func print(_ question: Question, _ answer: Answer) {
    let results = answer.page(for: question.query)
    let time = answer.time(question.query)
    if time.p95 > question.bound {
      faults.append("\(question.name): \(time.p95.plain) ms, bound \(question.bound.plain)")
    }
    var line = question.name.padded(to: 16) + "\(results.count)".padded(to: -9)
    line += time.median.shown + time.p95.shown + question.bound.plain.padded(to: -7)
    for peer in peers {
      guard let row = peer.rows[question.name] else {
        line += "-".padded(to: -13) + "-".padded(to: -8)
        continue
      }
      let lead = row.median / time.median
      line += row.median.plain.padded(to: -13) + lead.oneDecimal.padded(to: -8)
      check(question, lead, peer.name)
      let isNarrowed = question.query.included.contains { $0.facet == .topic }
      if row.count != results.count
        || !isNarrowed && row.topicSum != answer.topicSum(of: question.query)
      {
        faults.append("\(question.name): \(peer.name) counts \(row.count) and \(row.topicSum)")
      }
    }
    Swift.print(line)
  }

  private mutating func check(_ question: Question, _ lead: Double, _ peer: String) {
    guard let wanted = question.leads[peer], lead < wanted else { return }
    faults.append(
      "\(question.name): \(lead.oneDecimal) times as fast as \(peer), wanted \(wanted.oneDecimal)")
  }

  private static func rows(of path: String) -> [String: Row] {
    guard let file = fopen(path, "r") else { return [:] }
    defer { fclose(file) }
    var rows: [String: Row] = [:]
    var line = [CChar](repeating: 0, count: 512)
    while fgets(&line, Int32(line.count), file) != nil {
      let bytes = line.prefix { $0 != 0 && $0 != 10 }.map { UInt8(bitPattern: $0) }
      let fields = String(decoding: bytes, as: UTF8.self).split(separator: "\t").map(String.init)
      guard fields.count == 5, let count = Int(fields[1]), let sum = Int(fields[2]),
        let median = Double(fields[3]), let p95 = Double(fields[4])
      else { continue }
      rows[fields[0]] = Row(count: count, topicSum: sum, median: median, p95: p95)
    }
    return rows
  }
}

/// Prints how the cost of a question grows with the number of records.
enum Growth {
  /// Prints a column for each image, smallest first, and an extrapolated one for ten times the
  /// records of the last, in which each further record costs as much as between the last two
  /// images.
  static func print(images: some Sequence<String>) throws {
    let images = try images.map { try CatalogueImage(mapping: $0) }
    let counts = try images.map { Double(try StoredCatalogue($0).count) }
    let columns = counts + (counts.count > 1 ? [10 * counts[counts.count - 1]] : [])
    Swift.print(
      "p50 ms at".padded(to: 16) + columns.map { "\(Int($0))".padded(to: -10) }.joined()
        + "  (the last on paper)")
    let answers = try images.map { try Answer(on: $0) }
    let questions = answers.map { Question.all(on: $0) }
    for (number, question) in questions[0].enumerated() {
      var times = zip(answers, questions).map { $0.time($1[number].query).median }
      if times.count > 1 {
        let (last, before) = (times.count - 1, times.count - 2)
        let each = (times[last] - times[before]) / (counts[last] - counts[before])
        times.append(times[last] + each * 9 * counts[last])
      }
      Swift.print(question.name.padded(to: 16) + times.map(\.shown).joined())
    }
  }
}

extension Double {
  fileprivate var plain: String { String(shown.drop { $0 == " " }) }

  fileprivate var oneDecimal: String {
    let tenths = Int((self * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}

extension String {
  /// The text padded with spaces, on the left if `width` is negative.
  func padded(to width: Int) -> String {
    let spaces = String(repeating: " ", count: Swift.max(0, abs(width) - count))
    return width < 0 ? spaces + self : self + spaces
  }
}
