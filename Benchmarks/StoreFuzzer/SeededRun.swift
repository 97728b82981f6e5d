#if !COVERAGE
  /// Feeds damaged images, records, listings and queries to their readers until the time or the
  /// rounds are used up. Only a crash ends it earlier; the last line then names its round.
  ///
  ///     StoreFuzzer [SECONDS [FIRST-ROUND [ROUNDS]]]
  @main
  struct SeededRun {
    static func main() throws {
      let arguments = CommandLine.arguments.dropFirst().compactMap { Int($0) }
      let end = ContinuousClock.now + .seconds(arguments.first ?? 60)
      var round = UInt64(arguments.dropFirst().first ?? 0)
      let first = round
      let readers = try FuzzedReaders()
      let seeds = FuzzTarget.allCases.map { ($0, readers.seeds(of: $0)) }
      let limit = first + UInt64(arguments.dropFirst(2).first ?? .max)
      while ContinuousClock.now < end, round < limit {
        if round.isMultiple(of: 100) { print("round \(round)") }
        var damage = Damage(seed: round)
        for (target, seeds) in seeds {
          let seed = seeds[Int(round % UInt64(seeds.count))]
          // Edits that move bytes would make an image invalid at once.
          readers.read(
            target == .image ? damage.overwrite(seed) : damage.edit(seed), as: target)
        }
        round += 1
      }
      print("\(round - first) rounds, nothing found")
    }
  }
#endif
