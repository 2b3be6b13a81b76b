import Workspace

extension FindQuery {
  /// The words that say by what is searched.
  static let prefixes = ["id", "nick", "meta", "customer", "ticket", "active", "seen"]

  /// What a text that was searched as it is was perhaps meant to be: `did you mean meta: ?`.
  ///
  /// Ids may well hold a colon, so such a text is a search like any other; only what is nearly a
  /// known word is asked about.
  var nearWords: String? {
    guard case .text(let text) = self,
      let end = text.firstIndex(where: { [":", "=", ">", "<"].contains($0) })
    else { return nil }
    let word = String(text[..<end]).lowercased()
    guard word.utf8.count >= 3, !word.contains(where: { !$0.isLetter }),
      let near = NearestName.of(word, among: Self.prefixes)
    else { return nil }
    let sign = near == "seen" ? (text[end] == "<" ? "<" : ">") : ":"
    return "did you mean \(near)\(sign) ?"
  }
}
