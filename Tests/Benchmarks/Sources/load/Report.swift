/// The table that a run ends with, and what it makes of it.
struct Report {
  /// The largest part by which the server's memory may change after five seconds.
  private static let memoryDrift = 0.1

  private var rows: [[String]] = [
    ["server", "requests/s", "of hello", "p50 ms", "p99 ms", "writes p50", "writes p99"]
  ]
  private var rates: [(row: Int, perSecond: Double)] = []
  private(set) var remarks: [String] = []
  private(set) var holds = true

  /// Adds a server's row; a `isReference` one is what the others are compared with.
  mutating func add(_ name: String, _ outcome: Load.Outcome, isReference: Bool = false) {
    var all = Latencies()
    var writes = Latencies()
    for (kind, latencies) in outcome.latencies {
      all.add(latencies)
      if kind.isWrite { writes.add(latencies) }
    }
    if !isReference { rates.append((rows.count, outcome.perSecond)) }
    rows.append([
      name, outcome.perSecond.text(0), "", all.milliseconds(0.5).text(2),
      all.milliseconds(0.99).text(2), writes.milliseconds(0.5).text(2),
      writes.milliseconds(0.99).text(2),
    ])
    guard !isReference else { return remarkTrouble(name, outcome.complaints) }
    let share = 100 * Double(writes.count) / Double(max(1, all.count))
    remarks.append("\(name): \(all.count) requests, \(share.text(1)) % of them writes")
    for kind in Request.Kind.allCases {
      guard let latencies = outcome.latencies[kind] else { continue }
      remarks.append(
        "  \(kind.rawValue): \(latencies.count), p50 \(latencies.milliseconds(0.5).text(2)) ms, "
          + "p99 \(latencies.milliseconds(0.99).text(2)) ms")
    }
  }

  /// Writes each row's part of what the bare server reached.
  mutating func compare(with reference: Double) {
    for (row, perSecond) in rates {
      rows[row][2] = (100 * perSecond / reference).text(0) + " %"
    }
  }

  /// Tells how many answers were wrong, with the first ones.
  mutating func remarkTrouble(_ what: String, _ complaints: [String]) {
    if !complaints.isEmpty { holds = false }
    remarks.append("\(what): \(complaints.isEmpty ? "no error" : "\(complaints.count) ERRORS")")
    remarks += complaints.prefix(5).map { "  \($0)" }
  }

  /// Judges the server's resident memory in MB after five seconds and at the end.
  mutating func addMemory(_ name: String, early: Double, late: Double) {
    // A shorter run has no fifth second to compare with.
    guard early.isFinite else { return }
    let isFlat = late <= early * (1 + Self.memoryDrift)
    if !isFlat { holds = false }
    remarks.append(
      "\(name), resident memory: \(early.text(1)) MB after 5 s, \(late.text(1)) MB at the end: "
        + (isFlat ? "flat" : "NOT FLAT"))
  }

  /// Adds a figure that has a bound of its own.
  mutating func add(_ name: String, _ measured: Double, atMost bound: Double, _ unit: String) {
    let isKept = measured <= bound
    if !isKept { holds = false }
    remarks.append(
      "\(name): \(measured.text(2)) \(unit), at most \(bound.text(0)): "
        + (isKept ? "ok" : "MISSED"))
  }

  /// The table and the remarks as text, a line each.
  var lines: [String] {
    let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    let table = rows.map { cells in
      zip(cells, widths).enumerated().map { column, cell in
        let padding = String(repeating: " ", count: cell.1 - cell.0.count)
        return column == 0 ? cell.0 + padding : padding + cell.0
      }.joined(separator: "  ")
    }
    return table + remarks + [holds ? "everything holds" : "SOMETHING DOES NOT HOLD"]
  }
}
