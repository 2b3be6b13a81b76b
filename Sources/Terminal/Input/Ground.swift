/// The ground that a terminal writes on.
package enum Ground: Hashable, Sendable {
  case dark, light

  /// What a reply says about it; `nil` when it is about something else.
  ///
  /// Terminals answer with their background (OSC 11) or with the mode that the person chose:
  /// https://contour-terminal.org/vt-extensions/color-palette-update-notifications/
  package init?(_ reply: TerminalReply) {
    switch reply {
    case .other("?997;1n"): self = .dark
    case .other("?997;2n"): self = .light
    case .systemCommand(let text):
      guard let color = Self.background(text) else { return nil }
      let light = OKLab(red: color.0, green: color.1, blue: color.2).lightness
      self = light < 0.6 ? .dark : .light
    default: return nil
    }
  }

  /// The colour of `11;rgb:2e2e/3434/4040`; parts have one to four digits.
  private static func background(_ text: String) -> (UInt8, UInt8, UInt8)? {
    guard let start = ["11;rgb:", "11;rgba:"].first(where: { text.hasPrefix($0) }) else {
      return nil
    }
    let parts = text.dropFirst(start.utf8.count).split(
      separator: "/", omittingEmptySubsequences: false
    )
    .prefix(3).compactMap { part -> UInt8? in
      guard 1...4 ~= part.utf8.count, let value = Int(part, radix: 16), value >= 0 else {
        return nil
      }
      return UInt8(value * 255 / (1 << (4 * part.utf8.count) - 1))
    }
    return parts.count == 3 ? (parts[0], parts[1], parts[2]) : nil
  }
}
