import Operations
import Widgets
import Workspace

/// Drafts of an earlier start that were sent after all, or may have been.
extension ConsoleState {
  /// Takes how writes ended: a draft that was carried out and that nobody has opened is dropped.
  mutating func judgeDrafts(_ writes: [ResolvedWrite]) -> (words: [String], effects: [Effect]) {
    var words: [String] = []
    for write in writes {
      guard let end = DraftSending.End(write.verdict) else { continue }
      keeping.ends[write.entry.id] = end
      for key in keeping.sendings.keys where keeping.sendings[key]?.id == write.entry.id {
        keeping.sendings[key]?.end = end
        guard end == .done, keeping.sendings[key]?.isWhole == true,
          keeping.restored.contains(key)
        else { continue }
        forget(key)
        keeping.news?.kept.removeAll { $0 == key }
        words.append(DraftNews.words(ofDropped: key, write.entry.id))
      }
    }
    return (words, words.isEmpty ? [] : saveDrafts())
  }

  /// What is said of a form's draft when it is opened again.
  func wordsOfReturn(_ what: String, _ key: DraftKey) -> (words: String, level: StatusLine.Level) {
    guard let sending = keeping.sendings[key] else { return ("\(what); nothing was sent", .info) }
    return ("\(what), but \(sending.words): look before you send it again", .warning)
  }

  private mutating func forget(_ key: DraftKey) {
    keeping.restored.remove(key)
    keeping.sendings[key] = nil
    operationDrafts = operationDrafts.filter { draftKey(of: $0) != key }
    if key.form.hasSameBytes(as: DraftKey.metadataForm), case .user(let id) = key.subject {
      drafts[ByteKey(id)] = nil
    }
  }
}
