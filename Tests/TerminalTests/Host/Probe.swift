import PTY

/// Starts the probe in a terminal.
enum Probe {
  static func start(
    _ type: String = "xterm-256color", arguments: [String] = [],
    environment: [String: String] = [:], columns: Int = 80, rows: Int = 24
  ) throws -> VirtualTerminal {
    try VirtualTerminal(
      BuiltProducts.path(of: "TerminalProbe"), arguments: arguments,
      environment: self.environment(type, adding: environment), columns: columns, rows: rows)
  }

  /// Starts it from a shell script, which can look at the terminal before and afterwards.
  static func start(script: String, type: String = "xterm-256color") throws -> VirtualTerminal {
    let probe = ["PROBE": BuiltProducts.path(of: "TerminalProbe")]
    return try VirtualTerminal(
      "/bin/bash", arguments: ["--norc", "--noprofile", "-c", script],
      environment: environment(type, adding: probe))
  }

  static func environment(_ type: String, adding more: [String: String] = [:]) -> [String: String] {
    [
      "TERM": type, "PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": "/", "PS1": "prompt$ ",
      "SWIFT_BACKTRACE": "enable=no",
    ].merging(more) { $1 }
  }
}

extension VirtualTerminal {
  /// Waits until the probe says what it saw last.
  func waitForLast(_ text: String) throws {
    try wait(for: "last: \(text)") { $0.row(1) == "last: \(text)" }
  }
}
