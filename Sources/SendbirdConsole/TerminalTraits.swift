import Widgets
import Workspace

/// What the environment tells about the terminal.
struct TerminalTraits {
  private let variable: (String) -> String?

  /// - Parameter variable: gives the value of an environment variable.
  init(_ variable: @escaping (String) -> String?) {
    self.variable = variable
  }

  /// The frame characters for a choice; `auto` takes ASCII where Unicode would not arrive whole.
  func glyphs(_ choice: Configuration.Glyphs) -> Glyphs {
    switch choice {
    case .unicode: .unicode
    case .ascii: .ascii
    case .auto: isUTF8 && !hasOldFont ? .unicode : .ascii
    }
  }

  /// Whether the terminal takes text for the clipboard of the person who sits at it (OSC 52).
  ///
  /// No terminal says so itself. Consoles and old terminals have no clipboard, and may print what is
  /// meant for one; of those with windows, Apple's is known not to take any.
  var hasClipboard: Bool {
    let type = variable("TERM") ?? ""
    // In between, tmux and screen have a clipboard of their own.
    if ["tmux", "screen"].contains(where: type.hasPrefix) { return true }
    if variable("TERM_PROGRAM") == "Apple_Terminal" { return false }
    let isOld = ["linux", "dumb", "vt", "ansi", "cons25", "sun", "eterm"].contains {
      type.hasPrefix($0)
    }
    return !type.isEmpty && !isOld
  }

  /// The first of the three variables that is set decides, as in the C library.
  private var isUTF8: Bool {
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy
      .compactMap { variable($0) }.first { !$0.isEmpty }
    // The part between dot and modifier, as in en_US.UTF-8@euro.
    let encoding = (locale ?? "").drop { $0 != "." }.dropFirst().prefix { $0 != "@" }
    return ["utf-8", "utf8"].contains(encoding.lowercased())
  }

  /// Terminals whose fonts have no heavy lines.
  private var hasOldFont: Bool {
    let type = variable("TERM") ?? ""
    return type == "linux" || type == "dumb" || type.hasPrefix("vt")
  }
}
