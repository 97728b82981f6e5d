/// The order of results: maps ranks to ordinals and back.
struct Ranking: Sendable {
  /// Results in groups, one after the other; members are ordinals, or positions in `order`.
  private let groups: [RankedBitmap]
  private let order: NumberView<UInt32>?
  private let ranks: NumberView<UInt32>?
  private let recordCount: Int

  /// Disjoint groups of results, each in catalogue order.
  init(_ groups: [Bitmap]) {
    recordCount = groups.first?.count ?? 0
    order = nil
    ranks = nil
    self.groups = groups.map { RankedBitmap($0) }
  }

  /// Results in a stored order.
  init(_ results: Bitmap, order: NumberView<UInt32>, ranks: NumberView<UInt32>) {
    recordCount = results.count
    self.order = order
    self.ranks = ranks
    var places = Bitmap(count: results.count)
    for (place, ordinal) in order.slice(0..<results.count).enumerated()
    where results.contains(Int(ordinal)) {
      places.insert(place)
    }
    groups = [RankedBitmap(places)]
  }

  /// The ordinal at a rank; `nil` past the last result.
  func ordinal(at rank: Int) -> Int? {
    var rank = rank
    for group in groups {
      if let member = group.member(at: rank) { return order.map { $0[member] } ?? member }
      rank -= group.count
    }
    return nil
  }

  /// The rank of an ordinal; `nil` when it is not a result.
  func rank(of ordinal: Int) -> Int? {
    guard ordinal >= 0, ordinal < recordCount else { return nil }
    let member = ranks.map { $0[ordinal] } ?? ordinal
    var before = 0
    for group in groups {
      if let rank = group.rank(of: member) { return before + rank }
      before += group.count
    }
    return nil
  }
}
