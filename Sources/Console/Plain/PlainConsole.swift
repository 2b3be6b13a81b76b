package import Operations
package import Widgets

/// The console as questions and answers, for scripts, braille displays and terminals without a
/// screen (ux 17).
///
/// It has the screen's rules, reviews and road, and no screen: whoever runs it gives it lines.
package struct PlainConsole: Sendable {
  /// Gives where the writes to a client's application are recorded.
  package typealias Journals = @Sendable (SendbirdClient) -> any Journal

  /// Rows shown at once.
  static let page = 20

  let badge: ProfileBadge
  let source: ClientSource
  let journals: Journals
  let clock: @Sendable () -> WallTime
  let dialogue: PlainDialogue
  let isFirstRun: Bool

  /// Creates a plain console.
  ///
  /// - Parameters:
  ///   - badge: the application.
  ///   - isFirstRun: whether there is no profile, so that it is a sandbox without having been asked for.
  ///   - source: gives what sends requests.
  ///   - journals: gives where writes are recorded before they are sent.
  ///   - clock: the time readings are stamped with.
  ///   - lines: where answers are read and everything else is written.
  package init(
    badge: ProfileBadge, isFirstRun: Bool, source: @escaping ClientSource,
    journals: @escaping Journals, clock: @escaping @Sendable () -> WallTime, lines: any PlainLines
  ) {
    self.badge = badge
    self.isFirstRun = isFirstRun
    self.source = source
    self.journals = journals
    self.clock = clock
    dialogue = PlainDialogue(lines)
  }

  /// Asks until there are no more answers.
  ///
  /// - Throws: `ClientUnavailable` when there is nothing to send requests with.
  package mutating func run() async throws(ClientUnavailable) {
    let access = badge.isLocked ? "locked" : badge.isReadOnly ? "read-only" : "read and write"
    await dialogue.say(
      "sendbird-console, plain, on \(badge.name) [\(badge.word)], \(access). Every question is one line and so is every answer; ? explains, quit leaves."
    )
    if isFirstRun {
      await dialogue.say(
        "There is no profile, so this is a sandbox with sample users: nothing here is real. Add one with: sendbird-console profile add"
      )
    }
    let client = try await source()
    for write in await road(client).resolveOpenWrites() {
      await dialogue.say("A write of an earlier start had no known end: \(write.words).")
    }
    do throws(PlainEnd) {
      while true { try await find(client) }
    } catch {
      await dialogue.say("bye")
    }
  }

  /// What writes take.
  func road(_ client: SendbirdClient) -> WriteRoad {
    let clock = clock
    return WriteRoad(
      client: client, journal: journals(client),
      now: { Timestamp(milliseconds: clock().milliseconds) },
      executor: TaskPool.shared)
  }

  // MARK: Finding

  private mutating func find(_ client: SendbirdClient) async throws(PlainEnd) {
    let line = try await dialogue.ask(
      "Find which user? Empty lists everyone.",
      help:
        "An id or the beginning of a nickname; id:a,b for ids; nick:min for nicknames that begin so; nick=Minsu for exactly that one; meta:plan=free,trial for metadata; quit leaves."
    )
    let query = FindQuery(line)
    if case .incomplete(let hint) = query { return await dialogue.say(hint) }
    let search = UserSearch(client: client, clock: clock)
    guard let answer = await reading({ () async throws(APIError) in try await search.find(query) })
    else { return }
    guard answer.rows.contains(where: { $0.user != nil }) else {
      return await dialogue.say(query.emptyWords(on: badge.name))
    }
    if query.local == nil, answer.opensDirectly, let user = answer.rows.first?.user {
      return try await open(user, client)
    }
    if let filter = query.local {
      await dialogue.say(
        "\(filter.words) is a local filter: Sendbird can't look for it, so each page is filtered here"
      )
    }
    if let user = try await choose(answer, query, client) { try await open(user, client) }
  }

  /// Lets a person choose one of the users that were found, page by page.
  private func choose(
    _ answer: FindAnswer, _ query: FindQuery, _ client: SendbirdClient
  ) async throws(PlainEnd) -> KnownUser? {
    let matcher = RowMatcher(query, shown: answer.query, at: clock())
    var rows = answer.rows.filter { matcher?.matches($0) ?? true }
    var next = answer.next
    var first = 0
    while true {
      while first >= rows.count, let token = next, let filter = answer.query.filter {
        let page = await reading { () async throws(APIError) in
          try await client.users(filter, token: token, limit: Limits.chatPage)
        }
        guard let page else { return nil }
        let now = clock()
        rows += page.users.lazy.map { UserRow($0, readAt: now) }.filter {
          matcher?.matches($0) ?? true
        }
        next = page.next
      }
      guard !rows.isEmpty else {
        await dialogue.say("None of the users that were found passes \(query.local?.words ?? "").")
        return nil
      }
      let shown = rows.indices.filter { ($0 >= first) && $0 < first + Self.page }
      await dialogue.say(
        "users \(first + 1) to \(first + shown.count) of \(rows.count)\(next == nil ? "" : "+")")
      await dialogue.list(shown.map { "\($0 + 1)  \(PlainText.row(rows[$0], at: clock()))" })
      let more = first + shown.count < rows.count || next != nil
      let picked = try await dialogue.ask(
        "Which one? A number\(more ? "; n for more" : ""); empty finds again.",
        help: "The number in front of a user opens it.")
      if picked.isEmpty { return nil }
      if picked == "n", more {
        first += shown.count
        continue
      }
      if let number = Int(picked), rows.indices.contains(number - 1) {
        if let user = rows[number - 1].user { return user }
        await dialogue.say("there is no user \(rows[number - 1].id)")
      } else {
        await dialogue.say("\(picked) is no number of this list.")
      }
    }
  }

  /// Reads, and says what went wrong; nil then.
  func reading<Value: Sendable>(
    _ body: () async throws(APIError) -> Value
  ) async -> Value? {
    do throws(APIError) {
      return try await body()
    } catch {
      await dialogue.say("error: \(error.words)")
      return nil
    }
  }
}
