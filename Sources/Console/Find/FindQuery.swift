package import Operations

/// What the find line asks for (ux 4).
package indirect enum FindQuery: Sendable, Hashable {
  /// Nothing typed: everyone, newest first.
  case everyone
  /// An exact id, and nicknames that start so.
  case text(String)
  /// Exactly these ids, in this order.
  case ids([String])
  /// Nicknames that start so.
  case nicknamePrefix(String)
  /// Exactly this nickname.
  case nickname(String)
  /// Users whose metadata has one of these values for the key.
  case metadata(key: String, values: [String])
  /// The Chat user of a Desk customer.
  case customer(Int64)
  /// The Chat user of a Desk ticket.
  case ticket(Int64)
  /// What the server is asked, and conditions that only loaded rows can be held against.
  case filtered(FindQuery, LocalFilter)
  /// The find line kept under a name.
  case saved(String)
  /// Words that ask for nothing yet, and what is missing.
  case incomplete(String)

  /// Reads a line: `min`, `id:a,b`, `nick:min`, `nick=Minsu`, `meta:plan=free,trial`,
  /// `customer:4101`, `ticket:5201`, `@name`, or a pasted list of ids; `active:no` and `seen>30d`
  /// alone or besides one of these.
  package init(_ line: String) {
    do throws(LocalFilter.Mistake) {
      guard let (rest, filter) = try LocalFilter.split(line) else {
        self.init(asked: line.trimmingBlanks())
        return
      }
      self = FindQuery(asked: rest.trimmingBlanks()).adding(filter)
    } catch {
      self = .incomplete(error.hint)
    }
  }

  /// Reads what the server is asked.
  private init(asked text: String) {
    if text.isEmpty {
      self = .everyone
    } else if let second = Self.secondSearch(in: text) {
      self = .incomplete(
        "one line asks for one thing: leave out \(second) or what is before it; "
          + "active: and seen can stand beside it")
    } else if let query = Self.prefixed(text) {
      self = query
    } else if text.contains(where: \.isNewline) || text.contains("\t") {
      self = .ids(Self.list(text))
    } else if text.contains(","), Self.list(text).count > 1 {
      self = .ids(Self.list(text))
    } else {
      self = .text(text)
    }
  }

  /// Reads a line that says by what is searched; nil for one that doesn't.
  private static func prefixed(_ text: String) -> FindQuery? {
    if let rest = text.droppingPrefix("id:") {
      let ids = list(rest)
      return ids.isEmpty
        ? .incomplete("id: needs one or more user ids, such as id:ana,ben") : .ids(ids)
    }
    if let rest = text.droppingPrefix("nick:") {
      let prefix = rest.trimmingBlanks()
      return prefix.isEmpty
        ? .incomplete("nick: needs the start of a nickname") : .nicknamePrefix(prefix)
    }
    if let rest = text.droppingPrefix("nick=") { return .nickname(rest) }
    if let rest = text.droppingPrefix("meta:") { return metadata(rest) }
    if let rest = text.droppingPrefix("customer:") {
      return number(rest).map(FindQuery.customer)
        ?? .incomplete("customer: needs the number of a Desk customer, such as customer:4101")
    }
    if let rest = text.droppingPrefix("ticket:") {
      return number(rest).map(FindQuery.ticket)
        ?? .incomplete("ticket: needs the number of a ticket, such as ticket:5201")
    }
    if let rest = text.droppingPrefix("@"), !rest.contains("@") {
      return rest.isEmpty
        ? .incomplete("@ needs the name of a saved search; ' lists them") : .saved(rest)
    }
    return nil
  }

  /// The start of a second search in a line, such as `nick:`; nil where what follows may well be
  /// part of what is looked for.
  private static func secondSearch(in text: String) -> String? {
    guard !text.hasPrefix("meta:"), !text.hasPrefix("nick=") else { return nil }
    for word in text.split(whereSeparator: \.isWhitespace).dropFirst() {
      let prefix = ["id:", "nick:", "nick=", "meta:", "customer:", "ticket:"].first {
        word.hasPrefix($0)
      }
      if let prefix { return prefix }
    }
    return nil
  }

  /// A number of Desk, with or without the `#` that people write.
  private static func number(_ rest: String) -> Int64? {
    let digits = rest.trimmingBlanks()
    let number = Int64(digits.droppingPrefix("#") ?? digits)
    return number.flatMap { $0 > 0 ? $0 : nil }
  }

  private static func metadata(_ rest: String) -> FindQuery {
    let hint = "meta: needs a key and a value, such as meta:plan=free,trial"
    guard let equals = rest.firstIndex(of: "=") else { return .incomplete(hint) }
    let key = String(rest[..<equals]).trimmingBlanks()
    let values = list(String(rest[rest.index(after: equals)...]))
    guard !key.isEmpty, !values.isEmpty else { return .incomplete(hint) }
    return .metadata(key: key, values: values)
  }

  /// Splits at commas, tabs and line ends; each piece once, in order.
  private static func list(_ text: String) -> [String] {
    var seen: Set<ByteKey> = []
    return text.split(whereSeparator: { $0 == "," || $0 == "\t" || $0.isNewline })
      .map { String($0).trimmingBlanks() }
      .filter { !$0.isEmpty && seen.insert(ByteKey($0)).inserted }
  }

  /// How the title and the messages name the search.
  package var words: String {
    switch self {
    case .everyone: "all users"
    case .text(let text): "'\(text)'"
    case .ids(let ids): ids.count == 1 ? "id '\(ids[0])'" : "\(ids.count) ids"
    case .nicknamePrefix(let prefix): "nick:\(prefix)"
    case .nickname(let nickname): "nick=\(nickname)"
    case .metadata(let key, let values): "meta:\(key)=\(values.joined(separator: ","))"
    case .customer(let id): "customer:\(id)"
    case .ticket(let id): "ticket:\(id)"
    case .filtered(.everyone, let filter): filter.words
    case .filtered(let asked, let filter): "\(asked.words) \(filter.words)"
    case .saved(let name): "@\(name)"
    case .incomplete(let hint): hint
    }
  }

  /// `37 users for nick:min`, for the last row.
  package func hitWords(_ count: String, isOne: Bool) -> String {
    let users = "\(count) user\(isOne ? "" : "s")"
    return self == .everyone ? users : "\(users) for \(words)"
  }

  /// Why nobody was found, and what to do.
  package func emptyWords(on profile: String) -> String {
    switch self {
    case .everyone: "\(profile) has no users yet."
    case .text(let text):
      "No user id '\(text)' and no nickname starting with '\(text)' on \(profile)"
        + Self.caseWords(text)
    case .customer(let id): "There is no Desk customer \(id) with a Chat user on \(profile)."
    case .ticket(let id): "There is no ticket \(id) of a Chat user on \(profile)."
    case .filtered(let asked, _): asked.emptyWords(on: profile)
    case .saved(let name): "Nothing is saved as @\(name)."
    case .ids, .incomplete: "None of these ids exists on \(profile)."
    case .nicknamePrefix(let prefix):
      "No nickname starts with '\(prefix)' on \(profile)" + Self.caseWords(prefix)
    case .nickname(let nickname):
      "Nobody's nickname is exactly '\(nickname)' on \(profile)" + Self.caseWords(nickname)
    case .metadata(let key, let values):
      "No user on \(profile) has \(key) set to \(values.joined(separator: " or "))."
    }
  }

  /// Sendbird tells capital from small letters in nicknames (contract 2.4), which few expect.
  private static func caseWords(_ text: String) -> String {
    text.contains(where: \.isCased) ? "; capital and small letters differ." : "."
  }

  /// The filter of the pages behind the first one; nil when there can be none.
  package var filter: UserFilter? {
    switch self {
    case .everyone: UserFilter()
    case .text(let text), .nicknamePrefix(let text): UserFilter(nicknamePrefix: text)
    case .nickname(let nickname): UserFilter(nickname: nickname)
    case .metadata(let key, let values): UserFilter(metadata: .init(key: key, values: values))
    case .filtered(let asked, _): asked.filter
    case .ids, .incomplete, .customer, .ticket, .saved: nil
    }
  }
}

/// What a search found.
package struct FindAnswer: Sendable {
  /// What was asked.
  package let query: FindQuery
  /// The rows in the order to show: an exact id first.
  package let rows: [UserRow]
  /// Where the next page starts; nil at the end.
  package let next: String?

  /// Creates an answer.
  package init(query: FindQuery, rows: [UserRow], next: String?) {
    self.query = query
    self.rows = rows
    self.next = next
  }
}

extension String {
  /// The text without white space around it.
  package func trimmingBlanks() -> String {
    var view = self[...]
    while view.first?.isWhitespace == true { view.removeFirst() }
    while view.last?.isWhitespace == true { view.removeLast() }
    return String(view)
  }

  fileprivate func droppingPrefix(_ prefix: String) -> String? {
    hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil
  }
}
