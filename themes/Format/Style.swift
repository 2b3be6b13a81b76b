import Terminal

/// A look as a theme file words it: `fg/60`, `bg on accent`, `bad bold underline`, `reverse`.
struct Style: Equatable {
  /// A colour, and how much of it is left after blending it towards the background.
  struct Shade: Equatable, Sendable {
    enum Source: Equatable, Sendable {
      /// A name of the palette, looked up once all files of the theme are known.
      case palette(String)
      case color(Color)
    }

    let source: Source
    /// In percent, 1 to 100.
    let share: Int

    /// Whether some of the background shines through.
    var isBlend: Bool { share < 100 }
  }

  var foreground: Shade?
  var background: Shade?
  var attributes: Attributes = []

  /// The attributes by their words.
  static let attributeNames: [(name: String, attribute: Attributes)] = [
    ("bold", .bold), ("dim", .dim), ("italic", .italic), ("underline", .underline),
    ("reverse", .reverse),
  ]

  /// The attribute of this name.
  static func attribute(named name: Substring) -> Attributes? {
    attributeNames.first { $0.name == name }?.attribute
  }

  /// What is wrong with a wording, and the nearest word that would be right.
  struct Mistake: Error {
    let message: String
    var word: String?
  }

  /// Reads a wording.
  ///
  /// - Throws: `Mistake`, with the word that is to blame. Names of the palette are not looked up.
  init(_ wording: String) throws(Mistake) {
    var words = wording.split { $0 == " " || $0 == "\t" }[...]
    guard let first = words.first else { throw Mistake(message: "a look is missing") }
    if first != "on", Style.attribute(named: first) == nil {
      foreground = try Shade(words.removeFirst())
    }
    if words.first == "on" {
      words.removeFirst()
      guard let color = words.popFirst() else {
        throw Mistake(message: "a colour is missing after \"on\"")
      }
      background = try Shade(color)
    }
    for word in words {
      guard let attribute = Style.attribute(named: word) else {
        throw Mistake(message: "\"\(word)\" is no attribute", word: String(word))
      }
      attributes.insert(attribute)
    }
  }
}

extension Style.Shade {
  /// Reads a colour such as `fg`, `fg/60`, `bright-red` or `#88c0d0`.
  init(_ word: Substring) throws(Style.Mistake) {
    let parts = word.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    share = parts.count == 1 ? 100 : Int(parts[1]) ?? 0
    guard 1...100 ~= share, let name = parts.first, !name.isEmpty else {
      throw Style.Mistake(message: "\"\(word)\" needs a share of 1 to 100 after the slash")
    }
    if let color = ColorNames.color(String(name)) {
      source = .color(color)
    } else if PaletteName.isWellFormed(name) {
      source = .palette(String(name))
    } else {
      throw Style.Mistake(message: "\"\(name)\" is no colour", word: String(name))
    }
  }
}

/// The names of a palette.
enum PaletteName {
  /// The eight that the base themes word every role in.
  static let standard = ["bg", "fg", "accent", "warn", "bad", "good", "info", "muted"]

  /// Whether a palette may define the name: small letters, digits, dashes, and no word of a look.
  static func isWellFormed(_ name: Substring) -> Bool {
    guard let first = name.utf8.first, UInt8(ascii: "a")...UInt8(ascii: "z") ~= first else {
      return false
    }
    let letters = name.utf8.allSatisfy {
      UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 || UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0
        || $0 == UInt8(ascii: "-")
    }
    return letters && name != "on" && Style.attribute(named: name) == nil
      && ColorNames.ansi(named: String(name)) == nil
  }
}
