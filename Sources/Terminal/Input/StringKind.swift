/// The two kinds of strings that terminals answer with.
enum StringKind {
  case systemCommand, controlString

  /// The character that begins one after an escape; it may as well be alt and this key.
  var introducer: Character { self == .systemCommand ? "]" : "P" }

  /// Whether a reply can begin so: with a digit or one of a few signs; anything else was alt and a key.
  func canBegin(with byte: UInt8) -> Bool {
    let starts = self == .systemCommand ? "0123456789lLI" : "0123456789>!$+|?="
    return starts.utf8.contains(byte)
  }

  /// What a whole string says.
  func reply(_ text: String) -> InputEvent {
    .reply(self == .systemCommand ? .systemCommand(text) : .controlString(text))
  }
}
