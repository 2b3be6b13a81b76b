import Operations
import Widgets

/// Conditions on loaded rows that Sendbird has no search for: `active:no`, `seen>30d` (ux 4).
package struct LocalFilter: Sendable, Hashable {
  /// One condition.
  package enum Rule: Sendable, Hashable {
    /// Activated, or deactivated.
    case active(Bool)
    /// Last seen longer ago than these milliseconds; never counts as longer.
    case seenBefore(Int64)
    /// Last seen more recently than these milliseconds; online counts as recent.
    case seenWithin(Int64)
    /// Connected now.
    case online
    /// Never connected.
    case neverSeen
  }

  /// The conditions, of which all have to hold.
  package let rules: [Rule]
  /// The conditions as typed.
  package let words: String

  /// What is wrong with a line of conditions, in words.
  package struct Mistake: Error, Sendable, Hashable {
    /// The words.
    package let hint: String
  }

  private init(rules: [Rule], words: String) {
    self.rules = rules
    self.words = words
  }

  /// Takes the conditions out of a line; nil when it holds none.
  ///
  /// - Parameter line: the line as typed.
  /// - Returns: what is left of the line, its other bytes as they were, and the conditions.
  /// - Throws: `Mistake` for a condition that can't be read.
  static func split(_ line: String) throws(Mistake) -> (rest: String, filter: LocalFilter)? {
    var rules: [Rule] = []
    var words: [Substring] = []
    var rest = ""
    var end = line.startIndex
    var before = ""
    for word in line.split(whereSeparator: \.isWhitespace) {
      if before.lowercased() == "seen", word.hasPrefix(">") || word.hasPrefix("<") {
        throw Mistake(
          hint: "write it without blanks, such as \(word.hasPrefix(">") ? "seen>30d" : "seen<7d")")
      }
      before = String(word)
      if let rule = try rule(before) {
        rules.append(rule)
        words.append(word)
      } else {
        rest += line[end..<word.endIndex]
      }
      end = word.endIndex
    }
    guard !rules.isEmpty else { return nil }
    return (rest, LocalFilter(rules: rules, words: words.joined(separator: " ")))
  }

  /// Both conditions.
  func adding(_ other: LocalFilter) -> LocalFilter {
    LocalFilter(rules: rules + other.rules, words: "\(words) \(other.words)")
  }

  /// Whether a row passes.
  func matches(_ row: UserRow, at now: WallTime) -> Bool {
    guard let user = row.user else { return false }
    return rules.allSatisfy { Self.holds($0, user, at: now) }
  }

  private static func holds(_ rule: Rule, _ user: KnownUser, at now: WallTime) -> Bool {
    switch (rule, user.lastSeen) {
    case (.active(let wanted), _): user.isActive == wanted
    case (.online, let seen): seen == .online
    case (.neverSeen, let seen): seen == .never
    case (_, nil): false
    case (.seenBefore, .online): false
    case (.seenBefore, .never): true
    case (.seenBefore(let age), .at(let time)): now.milliseconds - time.milliseconds > age
    case (.seenWithin, .online): true
    case (.seenWithin, .never): false
    case (.seenWithin(let age), .at(let time)): now.milliseconds - time.milliseconds < age
    }
  }

  private static func rule(_ word: String) throws(Mistake) -> Rule? {
    switch word.lowercased() {
    case "active:yes": return .active(true)
    case "active:no": return .active(false)
    case "seen:now": return .online
    case "seen:never": return .neverSeen
    case let lower where lower.hasPrefix("active:"):
      throw Mistake(hint: "active: needs yes or no, such as active:no")
    case let lower where lower.hasPrefix("seen:"):
      throw Mistake(hint: "seen: needs now or never; ages are written seen>30d and seen<7d")
    case let lower where lower.hasPrefix("seen>"):
      return .seenBefore(try age(lower.dropFirst(5), like: "seen>30d"))
    case let lower where lower.hasPrefix("seen<"):
      return .seenWithin(try age(lower.dropFirst(5), like: "seen<7d"))
    default: return nil
    }
  }

  /// `30d` in milliseconds; minutes, hours, days, weeks and years are known.
  private static func age(
    _ text: Substring, like example: String
  ) throws(Mistake) -> Int64 {
    let units: [Character: Int64] = [
      "m": 60_000, "h": 3_600_000, "d": 86_400_000, "w": 604_800_000, "y": 31_536_000_000,
    ]
    guard let unit = text.last.flatMap({ units[$0] }), let number = Int64(text.dropLast()),
      number >= 0, number <= 100_000
    else {
      throw Mistake(
        hint: "\(example.prefix(5)) needs an age in m, h, d, w or y, such as \(example)")
    }
    return number * unit
  }
}
