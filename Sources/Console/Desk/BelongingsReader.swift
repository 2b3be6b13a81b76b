import Operations

/// Reads what belongs to one user: every part by itself, so that none waits for another.
struct BelongingsReader: Sendable {
  /// The most tickets and channels read for one user; more are said to be there.
  static let pageSize = 100

  let client: SendbirdClient
  let journal: any Journal
  let userID: String
  /// Takes one part's answer.
  let post: @Sendable (Belonging) -> Void

  /// Reads some parts and posts each as it comes, the end last.
  func read(_ parts: BelongingParts, subjects: [String]) async {
    async let customer = readCustomer(parts)
    async let tickets = readTickets(parts)
    async let channels: Void = readChannels(parts)
    async let record: Void = readRecord(parts)
    async let history: Void = readHistory(parts, subjects: subjects)
    // The journal names customers and tickets by numbers, which their answers tell.
    let more = subjects + (await customer + tickets).filter { !subjects.contains($0) }
    _ = await (channels, record, history)
    if more.count > subjects.count { await readHistory(parts, subjects: more) }
    post(.end)
  }

  /// Reads the customer and returns what the journal calls it.
  private func readCustomer(_ parts: BelongingParts) async -> [String] {
    guard parts.contains(.customer) else { return [] }
    let answer = await Self.result { () async throws(APIError) in
      switch try await client.searchCustomer(ofUser: userID) {
      case .found(let customer): return FoundCustomer(customer)
      case .none: return FoundCustomer(nil)
      case .nameless(let customer):
        var error = APIError(
          .malformedAnswer, .customers(sendbirdID: userID, limit: 1, offset: 0))
        error.detail = "Desk lists \(customer.words) but doesn't say whose it is"
        throw error
      }
    }
    post(.customer(answer))
    return (try? answer.get())?.customer.map { [$0.words] } ?? []
  }

  /// Reads the tickets and returns what the journal calls them.
  private func readTickets(_ parts: BelongingParts) async -> [String] {
    guard parts.contains(.tickets) else { return [] }
    let answer = await Self.result { () async throws(APIError) in
      let page = try await client.tickets(TicketFilter(sendbirdID: userID), limit: Self.pageSize)
      // A service that doesn't know the filter lists strangers' tickets.
      let own = page.elements.filter { ticket in
        ticket.customer?.sendbirdID.map { $0.hasSameBytes(as: userID) } ?? true
      }
      return UserTickets(tickets: own, hasMore: page.hasMore)
    }
    post(.tickets(answer))
    return (try? answer.get())?.tickets.map(\.words) ?? []
  }

  private func readChannels(_ parts: BelongingParts) async {
    guard parts.contains(.channels) else { return }
    post(
      .channels(
        await Self.result { () async throws(APIError) in
          let page = try await client.channels(ofUser: userID, limit: Self.pageSize)
          return UserChannels(channels: page.channels, hasMore: page.next != nil)
        }))
  }

  private func readRecord(_ parts: BelongingParts) async {
    guard parts.contains(.record) else { return }
    post(.record(await Self.user(userID, client)))
  }

  private func readHistory(_ parts: BelongingParts, subjects: [String]) async {
    guard parts.contains(.history) else { return }
    post(.history(await journal.entries(about: subjects, limit: 200)))
  }

  /// The user with the unread counts; nil when there is none.
  static func user(
    _ userID: String, _ client: SendbirdClient
  ) async -> Result<User?, APIError> {
    await result { () async throws(APIError) -> User? in
      do throws(APIError) {
        return try await client.user(userID, includesUnreadCount: true)
      } catch {
        if error.isNotFound { return nil }
        throw error
      }
    }
  }

  static func result<Value: Sendable>(
    _ body: () async throws(APIError) -> Value
  ) async -> Result<Value, APIError> {
    do throws(APIError) {
      return .success(try await body())
    } catch {
      return .failure(error)
    }
  }
}
