import Terminal

/// The colours that need no palette: `default`, the sixteen by name, and `#rrggbb`.
enum ColorNames {
  /// The terminal's own sixteen, in the order of their numbers.
  static let ansi = [
    "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white", "bright-black",
    "bright-red", "bright-green", "bright-yellow", "bright-blue", "bright-magenta", "bright-cyan",
    "bright-white",
  ]

  /// The word for the terminal's own colour.
  static let terminalDefault = "default"

  /// The colour of one of the sixteen, or the terminal's own.
  static func ansi(named name: String) -> Color? {
    if name == terminalDefault { return .terminalDefault }
    return ansi.firstIndex(of: name).map { .ansi(UInt8($0)) }
  }

  /// The colour that the word names, if it names one.
  static func color(_ word: String) -> Color? {
    ansi(named: word) ?? exact(word)
  }

  private static func exact(_ word: String) -> Color? {
    let digits = Array(word.utf8.dropFirst())
    guard word.utf8.first == UInt8(ascii: "#"), digits.count == 6 else { return nil }
    var parts: [UInt8] = []
    for digit in digits {
      guard let value = Character(Unicode.Scalar(digit)).hexDigitValue else { return nil }
      parts.append(UInt8(value))
    }
    return .rgb(parts[0] << 4 | parts[1], parts[2] << 4 | parts[3], parts[4] << 4 | parts[5])
  }
}
