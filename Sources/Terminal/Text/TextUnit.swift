/// The smallest piece of a text's picture: one cell's characters, or one mark for a hidden character.
///
/// Measuring, cutting, drawing and placing the cursor all go through units, so they cannot disagree.
struct TextUnit {
  /// What goes into the cell: a base and up to four scalars that join it; 0 where there is none.
  private(set) var scalars: (UInt32, UInt32, UInt32, UInt32, UInt32)
  /// The scalars in use.
  private var count: UInt8
  /// The columns it takes: 1 or 2, more for a mark that is spelled out.
  let width: Int
  /// Whether it stands for something that cannot be shown as it is; drawn dim.
  let isMark: Bool
  /// The hidden scalar that is spelled out over several cells.
  private let hidden: Unicode.Scalar?
  /// The bytes of the text that this unit pictures.
  private(set) var utf8Count: Int

  /// A base that is shown as it is.
  private init(_ scalar: Unicode.Scalar, width: Int) {
    scalars = (scalar.value, 0, 0, 0, 0)
    count = 1
    self.width = width
    isMark = false
    hidden = nil
    utf8Count = UTF8.width(scalar)
  }

  /// The scalar at a place in valid UTF-8, if it is a cluster by itself and shown as it is.
  ///
  /// This is the short way for most text; what it leaves out goes through `append`.
  init?(aloneIn bytes: UnsafeBufferPointer<UInt8>, at offset: Int) {
    let (value, length) = bytes.scalar(at: offset)
    guard ScalarKind.standsAlone(value), let scalar = Unicode.Scalar(value) else { return nil }
    let next = offset + length
    if next < bytes.count, bytes[next] >= 0x80 {
      guard ScalarKind.standsAlone(bytes.scalar(at: next).value) else { return nil }
    }
    let width = value < 0x7F ? 1 : ScalarKind.width(scalar)
    guard width > 0 else { return nil }
    self.init(scalar, width: width)
  }

  /// The letter that stands for a regional indicator.
  private init(letter: UInt32, of scalar: Unicode.Scalar) {
    scalars = (letter, 0, 0, 0, 0)
    count = 1
    width = 1
    isMark = true
    hidden = nil
    utf8Count = UTF8.width(scalar)
  }

  /// The spelled out stand-in for a hidden scalar.
  private init(hidden scalar: Unicode.Scalar) {
    scalars = (0, 0, 0, 0, 0)
    count = 0
    width = HiddenMark.width(scalar)
    isMark = true
    hidden = scalar
    utf8Count = UTF8.width(scalar)
  }

  /// Whether the unit is spelled out in ASCII over `width` cells.
  var isSpelled: Bool { hidden != nil }

  /// The ASCII of a unit that is spelled out, else nothing.
  var spelling: [UInt8] { hidden.map(HiddenMark.spelling) ?? [] }

  /// The characters on the screen.
  var picture: String {
    if isSpelled { return String(decoding: spelling, as: UTF8.self) }
    var text = String.UnicodeScalarView()
    for value in [scalars.0, scalars.1, scalars.2, scalars.3, scalars.4] {
      guard value != 0, let scalar = Unicode.Scalar(value) else { break }
      text.append(scalar)
    }
    return String(text)
  }

  /// Adds a scalar without width; false when the cell is full or has nothing to join.
  private mutating func join(_ scalar: Unicode.Scalar) -> Bool {
    guard !isMark else { return false }
    switch count {
    case 1: scalars.1 = scalar.value
    case 2: scalars.2 = scalar.value
    case 3: scalars.3 = scalar.value
    case 4: scalars.4 = scalar.value
    default: return false
    }
    count += 1
    utf8Count += UTF8.width(scalar)
    return true
  }

  /// Calls `body` with the units of a text after its first `start` bytes, until it says false.
  static func visit(
    _ text: Substring, from start: Int, cleaning: TextCleaning, _ body: (TextUnit) -> Bool
  ) {
    let utf8 = text.utf8
    let count = utf8.count
    var offset = start
    var units: [TextUnit] = []
    while offset < count {
      let goesOn = utf8.withContiguousStorageIfAvailable { bytes in
        while offset < count, let unit = TextUnit(aloneIn: bytes, at: offset) {
          guard body(unit) else { return false }
          offset += unit.utf8Count
        }
        return true
      }
      guard goesOn ?? true, offset < count else { return }
      let character = text[utf8.index(utf8.startIndex, offsetBy: offset)]
      units.removeAll(keepingCapacity: true)
      append(character, cleaning: cleaning, to: &units)
      for unit in units where !body(unit) { return }
      offset += character.utf8.count
    }
  }

  /// Appends the picture of one cluster, by the policy of the house (engineering 2.5, design 7).
  static func append(_ character: Character, cleaning: TextCleaning, to units: inout [TextUnit]) {
    let scalars = character.unicodeScalars
    guard let base = scalars.first else { return }
    let first = units.count
    units.append(leading(base, cleaning))
    guard scalars.count > 1 else { return }
    let emoji = cleaning == .text && EmojiCluster.isEmoji(scalars)
    var joined = false
    for scalar in scalars.dropFirst() {
      let last = units.count - 1
      if emoji, EmojiCluster.isLeftOut(scalar, base: base) {
        joined = joined || scalar.value == ScalarKind.zeroWidthJoiner
        units[last].utf8Count += UTF8.width(scalar)
        continue
      }
      if isMarked(scalar, cleaning) {
        units.append(TextUnit(hidden: scalar))
        continue
      }
      let width = ScalarKind.width(scalar)
      if width == 0, units[last].join(scalar) { continue }
      let isDropped = cleaning == .text && (joined || (width == 0 && !units[last].isMark))
      if isDropped, last >= first {
        units[last].utf8Count += UTF8.width(scalar)
      } else {
        units.append(leading(scalar, cleaning))
      }
    }
  }

  /// The unit that a scalar starts: itself, or a mark when it is hidden, unknown or without width.
  private static func leading(_ scalar: Unicode.Scalar, _ cleaning: TextCleaning) -> TextUnit {
    if isMarked(scalar, cleaning) { return TextUnit(hidden: scalar) }
    if let letter = ScalarKind.regionalLetter(scalar) {
      return TextUnit(letter: letter, of: scalar)
    }
    let width = ScalarKind.width(scalar)
    return width > 0 ? TextUnit(scalar, width: width) : TextUnit(hidden: scalar)
  }

  /// Whether a scalar is spelled out.
  ///
  /// In ids and keys that includes what would be drawn as something else.
  private static func isMarked(_ scalar: Unicode.Scalar, _ cleaning: TextCleaning) -> Bool {
    if ScalarKind.isHidden(scalar) { return true }
    guard cleaning == .key, scalar.value >= 0x1F000 else { return false }
    return ScalarKind.isEmojiModifier(scalar) || ScalarKind.regionalLetter(scalar) != nil
  }
}
