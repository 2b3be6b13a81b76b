import Widgets

/// What a window too small for the console says; nothing is lost in it.
struct TooSmallView {
  let state: ConsoleState

  func draw(on surface: inout Surface) -> Cursor? {
    let size = surface.size
    let smallest = ConsoleState.smallest
    let staged = state.stagedCount
    let draft =
      staged == 0
      ? "Nothing is lost."
      : "Your draft is safe (\(staged) staged change\(staged == 1 ? "" : "s"))."
    let quits =
      state.question == .quit
      ? "q again quits and loses \(staged) change\(staged == 1 ? "" : "s")"
      : "q quit   any other key is ignored"
    var lines = [
      "This window is \(size.columns)x\(size.rows).",
      "The console needs \(smallest.columns)x\(smallest.rows) or more.", "", draft, "",
      quits,
    ]
    if size.rows < lines.count + 1 { lines.removeAll { $0.isEmpty } }
    let top = size.rows > lines.count ? 1 : 0
    let left = size.columns > 36 ? 2 : 0
    for (index, line) in lines.enumerated() where top + index < size.rows {
      surface.put(line, at: Point(column: left, row: top + index), role: .text)
    }
    guard size.columns > 0, size.rows > 0 else { return nil }
    return Cursor(column: 0, row: 0)
  }
}
