import Operations
import Widgets
import Workspace

/// What is said of a form that is closed with something in it.
extension ConsoleState {
  /// Says that a closed form is kept, once the disk has answered that it is: its draft may have been
  /// discarded meanwhile, and nobody writes it again then.
  mutating func sayKept(_ words: String, _ key: DraftKey, _ content: DraftContent) -> [Effect] {
    guard keeping.isKept, keeping.loaded.contains(sessionOwner) else { return say(words) }
    if let discarded = keeping.discarded[key], discarded == content.typedBytes {
      return say(Self.wordsOfDiscarded(key), .warning)
    }
    keeping.closing[key] = words
    return []
  }

  /// What is said of a draft that somebody discarded.
  static func wordsOfDiscarded(_ key: DraftKey) -> String {
    "this draft was discarded or sent elsewhere; it is kept again once you type on: \(key.words)"
  }

  /// Asks whether to quit, and the disk whether it still has what the question is about.
  mutating func askToQuit() -> [Effect] {
    question = .quit
    guard keeping.isKept, keeping.loaded.contains(sessionOwner) else { return [] }
    for key in keptHere where keeping.closing[key] == nil { keeping.closing[key] = "" }
    return saveDrafts()
  }

  /// Whether nothing of what would be lost by quitting is on disk any more.
  var isAllDiscarded: Bool { !keeping.discarded.isEmpty && keptHere.isEmpty }

  /// The drafts on disk that somebody has touched since the start.
  private var keptHere: [DraftKey] {
    keeping.written.keys.filter { key in
      !keeping.restored.contains(key) && (key.owner == sessionOwner || key == .newProfile)
    }
  }

  /// Says of closed forms what the disk has answered.
  mutating func closedDrafts(_ keys: [DraftKey], _ collisions: [DraftCollision]) -> [Effect] {
    var effects: [Effect] = []
    for key in keys {
      guard let words = keeping.closing.removeValue(forKey: key), !words.isEmpty,
        !collisions.contains(where: { $0.key == key && $0.isGone })
      else { continue }
      effects += say(words)
    }
    return effects
  }
}
