import Operations
import Widgets

/// Does one piece of work and posts what comes of it; it never throws out.
struct WorkRunner: Sendable {
  let client: SendbirdClient
  let journal: any Journal
  let searches: any SavedSearchStore
  let post: Poster
  let clock: @Sendable () -> WallTime

  /// Does the work.
  func run(_ work: Work) async {
    let addresses = ServiceAddresses(of: client)
    let quiet = client.alsoReportingExchanges { [post] exchange in
      post(.exchanged(exchange, addresses))
    }
    let client = quiet.reportingRetries { [post] notice in post(.retrying(notice)) }
    let road = WriteRoad(client: client, journal: journal, now: now, executor: TaskPool.shared)
    switch work {
    case .find(let query):
      await reading { () async throws(APIError) in
        let start = ContinuousClock.now
        let answer = try await UserSearch(client: client, clock: clock).find(query)
        post(.found(answer, milliseconds: Self.milliseconds(since: start)))
      }
    case .nextPage(let filter, let token):
      await reading { () async throws(APIError) in
        let start = ContinuousClock.now
        let page = try await client.users(filter, token: token, limit: Limits.chatPage)
        post(.page(page, isLast: true, milliseconds: Self.milliseconds(since: start)))
      }
    case .allPages(let filter, let token):
      await reading { () async throws(APIError) in try await allPages(client, filter, token) }
    case .user(let id):
      await reading { () async throws(APIError) in
        let start = ContinuousClock.now
        let user = try await client.user(id)
        post(.user(user, milliseconds: Self.milliseconds(since: start)))
      }
    case .belongings(let userID, let parts, let subjects):
      // Trouble with what is only shown beside a user is told there, and retries wait in silence.
      let reader = BelongingsReader(client: quiet, journal: journal, userID: userID) {
        [post] in post(.belonging(userID: userID, $0))
      }
      await reader.read(parts, subjects: subjects)
    case .tickets(let filter, let offset):
      post(
        .tickets(
          offset: offset,
          await BelongingsReader.result { () async throws(APIError) in
            try await client.tickets(filter, offset: offset)
          }))
    case .ticket(let id):
      await TicketReader(client: client, journal: journal, id: id) {
        [post] in post(.ticket(id: id, $0))
      }
      .read()
    case .overview:
      await OverviewReader(client: client) { [post] in post(.overview($0)) }.read()
    case .loadSearches, .saveSearches: await keep(work)
    case .review(let changes):
      await writing { () async throws(WriteError) in
        post(.reviewed(try await road.reviewMetadata(changes)))
      }
    // Neither needs a client; `FileWork` does them.
    case .export, .edit: break
    case .apply(let review):
      await writing { () async throws(WriteError) in
        post(.applied(try await road.applySeenMetadata(review)))
      }
    case .preview(let operation, let undone):
      await writing { () async throws(WriteError) in
        post(.previewed(try await road.undoing(undone).preview(operation)))
      }
    case .run(let operation, let undone):
      await writing { () async throws(WriteError) in
        post(.ran(try await road.undoing(undone).run(operation), of: operation))
      }
    case .resolve:
      // Nobody waits for this, so its retries wait in silence.
      let road = WriteRoad(client: quiet, journal: journal, now: now, executor: TaskPool.shared)
      post(.resolved(await road.resolveOpenWrites()))
    case .latestUndoable:
      post(
        .undoable(
          await journal.latestUndoable(), lasting: await journal.newestLasting(after: nil)))
    case .undoNotice(let id):
      guard let entry = await journal.entry(id) else { return }
      post(.undoNotice(entry, newer: await journal.newestLasting(after: id)))
    case .groups:
      await reading { () async throws(APIError) in
        post(.groups(try await client.groups(limit: Limits.deskPage).elements))
      }
    case .templates, .local: break
    }
  }

  private func keep(_ work: Work) async {
    do throws(SavedSearchTrouble) {
      if case .saveSearches(let all) = work { try await searches.save(all) }
      post(.searches(.success(try await searches.load())))
    } catch {
      post(.searches(.failure(error)))
    }
  }

  private var now: @Sendable () -> Timestamp {
    { [clock] in Timestamp(milliseconds: clock().milliseconds) }
  }

  private func allPages(
    _ client: SendbirdClient, _ filter: UserFilter, _ token: String
  ) async throws(APIError) {
    var next: String? = token
    while let token = next {
      let start = ContinuousClock.now
      let page = try await client.users(filter, token: token, limit: Limits.chatPage)
      next = page.next
      post(
        .page(page, isLast: next == nil, milliseconds: Self.milliseconds(since: start)))
    }
  }

  func reading(_ body: () async throws(APIError) -> Void) async {
    do throws(APIError) {
      try await body()
    } catch {
      post(.failed(error))
    }
  }

  private func writing(_ body: () async throws(WriteError) -> Void) async {
    do throws(WriteError) {
      try await body()
    } catch {
      post(.writeFailed(error))
    }
  }

  static func milliseconds(since start: ContinuousClock.Instant) -> Int {
    let time = start.duration(to: .now).components
    return Int(time.seconds) * 1000 + Int(time.attoseconds / 1_000_000_000_000_000)
  }
}
