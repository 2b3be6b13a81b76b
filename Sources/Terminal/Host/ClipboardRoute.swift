/// How text reaches the clipboard of the terminal that a person sits at (OSC 52), through tmux or
/// screen if one of them is in between.
struct ClipboardRoute: Sendable {
  private enum Between { case nothing, tmux, screen }

  private let between: Between

  /// Looks at what the environment tells.
  ///
  /// - Parameter variable: Gives the value of an environment variable.
  init(variable: (String) -> String?) {
    let type = variable("TERM") ?? ""
    if variable("TMUX")?.isEmpty == false || type.hasPrefix("tmux") {
      between = .tmux
    } else if variable("STY")?.isEmpty == false || type.hasPrefix("screen") {
      between = .screen
    } else {
      between = .nothing
    }
  }

  /// The bytes that put a text on the clipboard.
  func sequence(for text: String) -> String {
    let encoded = Base64.encode(text.utf8)
    let plain = "\u{1B}]52;c;\(encoded)\u{1B}\\"
    switch between {
    case .nothing: return plain
    case .tmux:
      // tmux takes the plain form with `set-clipboard on`, and hands the wrapped one on with
      // `allow-passthrough on`; whichever is set, one of the two arrives.
      return plain + "\u{1B}Ptmux;\u{1B}\u{1B}]52;c;\(encoded)\u{7}\u{1B}\\"
    case .screen: return Self.pieces(of: "\u{1B}]52;c;\(encoded)\u{7}")
    }
  }

  /// The longest string that screen hands on.
  private static let limit = 240

  /// A sequence in envelopes short enough for screen.
  private static func pieces(of sequence: String) -> String {
    var rest = sequence.utf8[...]
    var text = ""
    while !rest.isEmpty {
      text += "\u{1B}P\(String(decoding: rest.prefix(limit), as: UTF8.self))\u{1B}\\"
      rest = rest.dropFirst(limit)
    }
    return text
  }
}
