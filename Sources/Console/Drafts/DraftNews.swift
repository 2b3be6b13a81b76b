import Operations
package import Workspace

/// What is to be said of drafts of an earlier start.
package struct DraftNews: Sendable {
  /// Those that are there again.
  package var kept: [DraftKey] = []
  /// Those of them that another console has, which is still there.
  package var held: Set<DraftKey> = []
  /// Those that were carried out, with the write.
  var dropped: [(key: DraftKey, by: DraftSending)] = []
  /// What is said of new tickets that were made, but for their first message.
  var turned: [String] = []
  /// How many more there are of the same forms.
  var others = 0
  /// How many this version can't read.
  package var unreadable = 0

  /// Creates news of nothing.
  package init() {}

  /// It in words.
  ///
  /// - Parameter sendings: the writes by which drafts were sent, or may have been.
  /// - Returns: the words; nil for nothing.
  func words(_ sendings: [DraftKey: DraftSending]) -> String? {
    var parts: [String] = []
    for key in kept {
      guard let sending = sendings[key] else { continue }
      parts.append("\(key.words) is kept from before, but \(sending.words)")
    }
    parts += turned
    parts += dropped.map { Self.words(ofDropped: $0.key, $0.by) }
    let unsent = kept.filter { sendings[$0] == nil && !held.contains($0) }
    if let first = unsent.first {
      let count = unsent.count
      parts.append(
        "\(count) draft\(count == 1 ? "" : "s") kept from before, nothing was sent: \(first.words)"
          + (count == 1 ? "" : " and \(count - 1) more"))
    }
    for key in kept where sendings[key] == nil && held.contains(key) {
      parts.append("another console has \(key.words) as well, nothing was sent")
    }
    if others > 0 {
      parts.append(
        "\(others) older draft\(others == 1 ? "" : "s") of the same form left alone, see draft list"
      )
    }
    if unreadable > 0 {
      parts.append(
        "\(unreadable) draft\(unreadable == 1 ? "" : "s") of another version left alone, "
          + "see draft list")
    }
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }

  /// What is said of a draft that isn't needed any more.
  static func words(ofDropped key: DraftKey, _ sending: DraftSending) -> String {
    let what = sending.first.map { "writes \($0.number) and" } ?? "write"
    return "the draft of \(key.words) is dropped: \(what) \(sending.id.number) carried it out"
  }
}

extension DraftSending {
  /// What is known of it, such as `may have been sent as write 12`.
  var words: String {
    if let first {
      let part = "was carried out in part as write \(first.number)"
      switch end {
      case .done: return "was carried out as writes \(first.number) and \(id.number)"
      case .open: return "\(part), the rest may have been sent as write \(id.number)"
      case .partly, .notDone: return "\(part), the rest, write \(id.number), was not"
      }
    }
    return switch end {
    case .done where isWhole: "was carried out as write \(id.number)"
    case .done: "something of it was carried out as write \(id.number)"
    case .partly: "was carried out in part as write \(id.number)"
    case .notDone: "write \(id.number) of it was not carried out"
    case .open: "may have been sent as write \(id.number)"
    }
  }
}

extension DraftSending.End {
  /// What reading back has found out; nil where that is nothing.
  init?(_ verdict: ResolvedWrite.Verdict) {
    switch verdict {
    case .done: self = .done
    case .partly: self = .partly
    case .notDone: self = .notDone
    case .unclear, .early, .unread: return nil
    }
  }
}
