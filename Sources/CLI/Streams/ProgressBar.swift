import Synchronization

/// A bar on standard error for work that takes more than a moment.
final class ProgressBar: Sendable {
  private static let width = 40

  private struct State {
    var start: ContinuousClock.Instant
    var shownTenths = -1
  }

  private let title: String
  private let state: Mutex<State>

  /// nil when standard error isn't a terminal.
  init?(title: String) {
    guard StandardError.isTerminal else { return nil }
    self.title = title
    state = Mutex(State(start: .now))
  }

  /// Shows how much is done, from half a second on, and removes the bar with the last step.
  func show(_ done: Int, of total: Int) {
    state.withLock { state in
      let tenths = done * 1000 / max(1, total)
      guard tenths != state.shownTenths, .now - state.start > .milliseconds(500) else { return }
      state.shownTenths = tenths
      StandardError.write(Self.line(title, done, of: total))
    }
  }

  /// The bar as one line that replaces the one before.
  static func line(_ title: String, _ done: Int, of total: Int) -> String {
    guard done < total else { return "\r\u{1B}[K" }
    let filled = width * done / max(1, total)
    let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: width - filled)
    return "\r\(title) [\(bar)] \(100 * done / max(1, total))%"
  }
}
