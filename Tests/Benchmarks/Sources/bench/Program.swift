/// A command that can be started in a terminal.
struct Program: Sendable {
  let path: String
  var arguments: [String] = []
  /// Added to the environment that every measured program gets.
  var environment: [String: String] = [:]
}

/// Keys as a terminal sends them.
enum Keys {
  static let escape = "\u{1B}"
  static let pageDown = "\u{1B}[6~"
  static let pageUp = "\u{1B}[5~"
  static let down = "j"
  static let up = "k"
  static let first = "g"
  static let last = "G"
}

/// The size of a terminal.
struct WindowSize {
  let columns: Int32
  let rows: Int32

  static let large = WindowSize(columns: 120, rows: 36)
  static let small = WindowSize(columns: 60, rows: 20)
}

/// An empty home and nothing of the person's own settings, so that two runs measure the same.
enum MeasuredEnvironment {
  static func variables(home: String, adding extra: [String: String]) -> [String: String] {
    let fixed = [
      "PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": home, "LANG": "C.UTF-8",
      "TERM": "xterm-256color",
    ]
    return fixed.merging(extra) { _, added in added }
  }
}
