import PTY
import Testing

/// Starts the console in a pseudo-terminal.
func startConsole(
  _ arguments: [String] = [], environment: [String: String] = [:], term: String = "xterm-256color",
  columns: Int = 120, rows: Int = 36
) throws -> VirtualTerminal {
  let base = [
    "TERM": term, "LANG": "C.UTF-8", "HOME": "/nonexistent", "SWIFT_BACKTRACE": "interactive=no",
  ]
  return try VirtualTerminal(
    Binary.path, arguments: arguments, environment: base.merging(environment) { $1 },
    columns: columns, rows: rows)
}
