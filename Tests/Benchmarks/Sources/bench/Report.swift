/// One measured figure beside what it is compared with.
struct Figure {
  enum Bound {
    /// At most this often the reference's figure.
    case times(Double)
    /// At most this much.
    case atMost(Double)
    /// Less than this much.
    case below(Double)
    /// Told for orientation only.
    case none
  }

  let name: String
  let unit: String
  var digits = 2
  let measured: Double
  var reference: Double?
  let bound: Bound

  /// The largest value that holds; nil when anything does.
  var limit: Double? {
    switch bound {
    case .times(let factor): (reference ?? .nan) * factor
    case .atMost(let value), .below(let value): value
    case .none: nil
    }
  }

  /// Whether the bound holds; what could not be measured does not hold.
  var holds: Bool {
    switch bound {
    case .times, .atMost: limit.map { measured <= $0 } ?? false
    case .below(let value): measured < value
    case .none: true
    }
  }
}

/// The table that a run ends with.
struct Report {
  private(set) var figures: [Figure] = []
  private(set) var remarks: [String] = []
  /// What could not be measured, and why.
  private(set) var failures: [String] = []

  mutating func add(_ figure: Figure) { figures.append(figure) }
  mutating func remark(_ text: String) { remarks.append(text) }

  /// Makes one group of figures; when that fails, the others are still worth having.
  mutating func attempt(
    _ what: String, _ body: (inout Report) throws(BenchError) -> Void
  ) {
    Main.progress(what)
    do throws(BenchError) {
      try body(&self)
    } catch {
      failures.append("\(what) could not be measured: \(error)")
    }
  }

  /// 0 when every bound holds, 1 when one is missed, 2 when something could not be measured.
  var exitStatus: Int32 { failures.isEmpty ? (missed == 0 ? 0 : 1) : 2 }

  var missed: Int { figures.count { !$0.holds } }

  /// The table as text, a line each.
  var lines: [String] {
    let head = ["figure", "measured", "reference", "ratio", "bound", "verdict"]
    let table = [head] + figures.map(cells)
    let widths = head.indices.map { column in table.map { $0[column].count }.max() ?? 0 }
    let rows = table.map { cells in
      zip(cells, widths).enumerated().map { column, cell in
        let padding = String(repeating: " ", count: cell.1 - cell.0.count)
        return column == 0 || column == 5 ? cell.0 + padding : padding + cell.0
      }.joined(separator: "  ")
    }
    let verdict =
      missed == 0
      ? "all \(figures.count { $0.limit != nil }) bounds hold" : "\(missed) bounds are missed"
    return rows + remarks.map { "note: \($0)" } + failures + [verdict]
  }

  private func cells(_ figure: Figure) -> [String] {
    let digits = figure.digits
    let ratio = figure.reference.map { (figure.measured / $0).text(2) } ?? ""
    let bound =
      switch figure.bound {
      case .times(let factor): "<= \(factor.text(1))x"
      case .atMost(let value): "<= \(value.text(0))"
      case .below(let value): "< \(value.text(0))"
      case .none: ""
      }
    let verdict = figure.limit == nil ? "" : figure.holds ? "ok" : "MISSED"
    return [
      "\(figure.name) [\(figure.unit)]", figure.measured.text(digits),
      figure.reference?.text(digits) ?? "", ratio, bound, verdict,
    ]
  }
}
