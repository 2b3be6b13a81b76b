import Workspace

extension FindQuery {
  /// The words that say by what is searched.
  static let prefixes = ["id", "nick", "meta", "customer", "ticket", "active", "seen"]

  /// What a text that was searched as it is was perhaps meant to be: `did you mean meta: ?`.
  ///
  /// Ids and nicknames may well hold a colon, so such a text is a search like any other; only what
  /// is nearly a known word is asked about.
  var nearWords: String? {
    switch self {
    case .text(let text): Self.near(text, among: Self.prefixes)
    case .nicknamePrefix(let text), .nickname(let text):
      Self.near(text, among: ["active", "seen"])
    case .metadata(_, let values):
      values.lazy.compactMap { Self.near($0, among: ["active", "seen"]) }.first
    default: nil
    }
  }

  private static func near(_ text: String, among known: [String]) -> String? {
    for piece in text.split(whereSeparator: \.isWhitespace) {
      guard let end = piece.firstIndex(where: { [":", "=", ">", "<"].contains($0) }) else {
        continue
      }
      let word = piece[..<end].lowercased()
      guard word.utf8.count >= 3, !word.contains(where: { !$0.isLetter }),
        let near = NearestName.of(word, among: known)
      else { continue }
      let sign = near == "seen" ? (piece[end] == "<" ? "<" : ">") : ":"
      return "did you mean \(near)\(sign) ?"
    }
    return nil
  }
}
