package import Operations
package import Widgets

/// What the overview counts: tickets by status and priority, users by last seen.
package struct Overview: Sendable {
  /// Tickets of each status, in the order of a ticket's life; nil while the count is awaited.
  package private(set) var counts: [StatusCount] = TicketStatus.known.map {
    StatusCount(status: $0)
  }
  /// The tickets whose priorities are counted.
  package private(set) var priorities = Known<PriorityCounts>()
  /// The loaded users by last seen.
  package private(set) var seen: [SeenCount] = []
  /// How many users were counted.
  package private(set) var userCount = 0
  /// Whether the server has users that aren't loaded.
  package private(set) var hasMoreUsers = false
  /// When it was counted.
  package private(set) var countedAt: WallTime?
  /// Selection over the statuses, then the users' groups.
  package var position = ListState()

  /// The tickets of one status.
  package struct StatusCount: Sendable {
    /// The status.
    package let status: TicketStatus
    /// How many; Desk may not say.
    package var count = Known<Int64>()
  }

  /// The users of one age of last seen.
  package struct SeenCount: Sendable, Equatable {
    /// Which users.
    package let group: SeenGroup
    /// How many of the loaded ones.
    package var count: Int64
  }

  /// Creates an overview with nothing counted.
  package init() {}

  /// Starts counting anew.
  mutating func begin(users: UserList, at now: WallTime) {
    for index in counts.indices { counts[index].count.wait() }
    priorities.wait()
    countedAt = now
    userCount = users.shown.rows.count
    hasMoreUsers = users.shown.next != nil
    var groups = SeenGroup.allCases.map { SeenCount(group: $0, count: 0) }
    for row in users.shown.rows {
      guard let group = SeenGroup(row, at: now) else { continue }
      groups[group.rawValue].count += 1
    }
    seen = groups
    position.setCount(counts.count + seen.count)
  }

  /// Takes a count.
  mutating func take(_ answer: OverviewAnswer, at time: WallTime) {
    switch answer {
    case .count(let status, let result):
      guard let index = counts.firstIndex(where: { $0.status == status }) else { return }
      switch result {
      case .success(let count?): counts[index].count.take(count, at: time)
      case .success(nil): counts[index].count.fail("Desk gives no count")
      case .failure(let error): counts[index].count.fail(error.words)
      }
    case .priorities(.success(let counts)): priorities.take(counts, at: time)
    case .priorities(.failure(let error)): priorities.fail(error.words)
    case .end: stopWaiting()
    }
  }

  /// Notes that nothing more will come.
  mutating func stopWaiting() {
    for index in counts.indices { counts[index].count.stopWaiting() }
    priorities.stopWaiting()
  }

  /// What is selected: a status, or a group of users.
  var selected: Selection? {
    guard position.count > 0 else { return nil }
    let row = position.selected
    return row < counts.count
      ? .status(counts[row].status) : .seen(seen[row - counts.count].group)
  }

  /// What can be selected.
  enum Selection: Equatable {
    case status(TicketStatus)
    case seen(SeenGroup)
  }
}

/// Tickets by priority, of those that were looked at.
package struct PriorityCounts: Sendable, Equatable {
  /// How many of each priority, the most urgent first.
  package let counts: [Int64]
  /// How many tickets were looked at.
  package let looked: Int
  /// How many there are in all; nil if Desk doesn't say.
  package let total: Int64?

  /// Counts the tickets of a page.
  package init(_ page: DeskPage<Ticket>) {
    counts = Self.priorities.map { priority in
      Int64(page.elements.count { $0.priority == priority.rawValue })
    }
    looked = page.elements.count
    total = page.count
  }

  /// The priorities in the order of the counts.
  package static let priorities: [TicketPriority] = TicketPriority.allCases.reversed()
}

/// One answer of the overview.
package enum OverviewAnswer: Sendable {
  /// How many tickets have a status.
  case count(TicketStatus, Result<Int64?, APIError>)
  /// The newest tickets by priority.
  case priorities(Result<PriorityCounts, APIError>)
  /// Nothing more will come.
  case end
}

/// Counts tickets: one small request a status, and one page of the newest.
struct OverviewReader: Sendable {
  let client: SendbirdClient
  let post: @Sendable (OverviewAnswer) -> Void

  /// Counts and posts each number as it comes; Desk's pace is kept by the client.
  func read() async {
    for status in TicketStatus.known {
      let result = await BelongingsReader.result { () async throws(APIError) in
        try await client.tickets(TicketFilter(status: status), limit: 1).count
      }
      post(.count(status, result))
      // What fails for one fails for all; the others need not be asked.
      if case .failure(let error) = result, error.code != .refused { return stop(error) }
    }
    post(
      .priorities(
        await BelongingsReader.result { () async throws(APIError) in
          PriorityCounts(try await client.tickets(limit: 100))
        }))
    post(.end)
  }

  private func stop(_ error: APIError) {
    for status in TicketStatus.known { post(.count(status, .failure(error))) }
    post(.priorities(.failure(error)))
    post(.end)
  }
}
