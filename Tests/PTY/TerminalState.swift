package import Glibc

/// How a process ended.
package enum ProcessEnd: Hashable, Sendable {
  case exited(Int32)
  case signaled(Int32)
}

/// The cursor as the terminal has it, from 0, 0.
package struct TerminalCursor: Hashable, Sendable {
  /// The form of the cursor.
  package enum Shape: Int32, Hashable, Sendable {
    case block = 1
    case underline, bar
  }

  package let column: Int
  package let row: Int
  package let isVisible: Bool
  package let shape: Shape
}

/// The settings of a terminal's line.
package struct LineSettings: Equatable, Sendable {
  package let input: tcflag_t
  package let output: tcflag_t
  package let control: tcflag_t
  package let local: tcflag_t
  /// The bytes of the special characters.
  package let characters: [UInt8]

  /// Whether typed characters are echoed.
  package var isEchoing: Bool { local & tcflag_t(ECHO) != 0 }
  /// Whether input comes line by line.
  package var isCanonical: Bool { local & tcflag_t(ICANON) != 0 }

  init?(descriptor: Int32) {
    var settings = termios()
    guard tcgetattr(descriptor, &settings) == 0 else { return nil }
    input = settings.c_iflag
    output = settings.c_oflag
    control = settings.c_cflag
    local = settings.c_lflag
    characters = withUnsafeBytes(of: settings.c_cc) { Array($0) }
  }
}

/// A wait that came to its deadline, with what was on the screen then.
package struct PTYTimeout: Error, CustomStringConvertible {
  package let what: String
  package let rows: [String]

  package var description: String {
    (["waited in vain for \(what); the screen was:"] + rows).joined(separator: "\n")
  }
}

/// A program that could not be started.
package struct PTYStartFailure: Error {
  package let path: String
  package let errno: Int32
}
