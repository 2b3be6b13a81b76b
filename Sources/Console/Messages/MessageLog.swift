package import Widgets

/// Something that was said in the last row.
package struct MessageEntry: Sendable, Equatable {
  /// When it was said, the last time.
  package var at: WallTime
  /// Its weight.
  package let level: StatusLine.Level
  /// The text.
  package let text: String
  /// What Sendbird answered instead of what it should have, cleaned; nil when that isn't the matter.
  package let answer: String?
  /// How often it was said in a row.
  package var times = 1
  /// Whether it is an error that nobody has acknowledged.
  package var isUnseen: Bool
}

/// Every message, so that none is lost when the last row goes on (ux 14).
package struct MessageLog: Sendable {
  /// The most messages kept.
  package static let limit = 500

  /// The messages, the oldest first.
  package private(set) var entries: [MessageEntry] = []
  /// How many errors nobody has acknowledged.
  package private(set) var unseen = 0
  /// A warning that news cover for a while; it is there again after them, until the next key.
  var covered: StatusLine?

  /// An empty log.
  package init() {}

  /// Adds a message; one that repeats the last one is counted instead.
  ///
  /// - Returns: Whether there is one entry more.
  mutating func add(
    _ text: String, _ level: StatusLine.Level, answer: String?, at time: WallTime
  ) -> Bool {
    let isError = level == .error
    if let last = entries.indices.last, entries[last].level == level, entries[last].text == text,
      entries[last].answer == answer
    {
      entries[last].at = time
      entries[last].times += 1
      if isError, !entries[last].isUnseen {
        entries[last].isUnseen = true
        unseen += 1
      }
      return false
    }
    if entries.count == Self.limit {
      if entries.removeFirst().isUnseen { unseen -= 1 }
    }
    entries.append(
      MessageEntry(at: time, level: level, text: text, answer: answer, isUnseen: isError))
    if isError { unseen += 1 }
    return true
  }

  /// Takes every error as acknowledged.
  mutating func acknowledge() {
    guard unseen > 0 else { return }
    for index in entries.indices where entries[index].isUnseen { entries[index].isUnseen = false }
    unseen = 0
  }

  /// Takes the newest error as acknowledged, because what was wrong is being changed.
  mutating func acknowledgeNewestError() {
    guard let index = entries.lastIndex(where: { $0.level == .error }), entries[index].isUnseen
    else { return }
    entries[index].isUnseen = false
    unseen -= 1
  }
}

/// An error that stays until it is acknowledged.
struct StandingError: Sendable, Equatable {
  let line: StatusLine
  /// Whether it says that Sendbird can't be reached, which the next answer makes untrue.
  var isAboutConnection = false
}
