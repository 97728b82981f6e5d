import CStore
import SeededRandom
import Testing

struct PopcountTests {
  @Test(arguments: [0, 1, 3, 4, 5, 7, 8, 31, 32, 33, 123, 124, 125, 128, 1000, 4099])
  func allVersionsCountTheSame(count: Int) {
    var random = SeededGenerator(seed: UInt64(count))
    let first = (0..<count).map { _ in random.next() & random.next() }
    let second = (0..<count).map { _ in random.next() | random.next() }
    let expected = zip(first, second).reduce(0) { $0 + ($1.0 & $1.1).nonzeroBitCount }
    for version in [
      store_popcount_and, store_popcount_and_portable, store_popcount_and_avx2,
      store_popcount_and_avx512,
    ] {
      #expect(version(first, second, count) == UInt64(expected))
    }
    let full = [UInt64](repeating: .max, count: count)
    #expect(store_popcount_and(full, full, count) == UInt64(64 * count))
  }
}
