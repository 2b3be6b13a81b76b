import PTY
import Testing

/// Starts the console in a pseudo-terminal, with a home folder of its own unless one is given.
func startConsole(
  _ arguments: [String] = [], environment: [String: String] = [:], term: String = "xterm-256color",
  columns: Int = 120, rows: Int = 36
) throws -> VirtualTerminal {
  let base = [
    "TERM": term, "LANG": "C.UTF-8", "SWIFT_BACKTRACE": "interactive=no",
    "HOME": try environment["HOME"] ?? Homes.next(),
  ]
  return try VirtualTerminal(
    Binary.path, arguments: arguments, environment: base.merging(environment) { $1 },
    columns: columns, rows: rows)
}
