/// Which scalars of an emoji are left out of its picture.
///
/// Terminals and curses disagree about the width of joined emoji, so only the first one is drawn.
enum EmojiCluster {
  /// Whether a cluster is an emoji: it begins with one, or is a keycap such as `1️⃣`.
  static func isEmoji(_ scalars: Character.UnicodeScalarView) -> Bool {
    guard let base = scalars.first else { return false }
    if ScalarKind.isEmojiBase(base) { return true }
    let values = scalars.prefix(4).map(\.value)
    return base.properties.isEmoji && values.count == 3
      && ScalarKind.variationSelectors.contains(values[1]) && values[2] == ScalarKind.keycap
  }

  /// Whether a scalar after the base is left out without a mark: joiners, variation selectors, skin
  /// tones, and the tags of a regional flag.
  static func isLeftOut(_ scalar: Unicode.Scalar, base: Unicode.Scalar) -> Bool {
    let value = scalar.value
    if value == ScalarKind.zeroWidthJoiner || ScalarKind.variationSelectors.contains(value) {
      return true
    }
    if ScalarKind.isEmojiModifier(scalar) { return true }
    return base.value == ScalarKind.blackFlag
      && (ScalarKind.tags.contains(value) || value == ScalarKind.cancelTag)
  }
}
