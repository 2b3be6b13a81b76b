import SendbirdAPI

extension WriteRoad {
  /// Reads a ticket.
  func readTicket(_ id: Int64) async throws(WriteError) -> Ticket {
    do throws(APIError) {
      return try await client.ticket(id)
    } catch {
      throw error.asWriteError
    }
  }

  /// Takes changes of one ticket along the road.
  func writeTicket(
    _ before: Ticket, _ actions: [TicketStep.Action], operation: OperationDescriptor,
    aim: JSONValue, left: JSONValue = .null,
    inverse: (Applied<Ticket>) -> (any KeptOperation)? = { _ in nil }
  ) async throws(WriteError) -> Applied<Ticket> {
    let client = client
    let id = before.id
    return try await write(
      actions.map { TicketStep(ticketID: id, action: $0) }, operation: operation,
      subject: before.words, userID: before.customer?.sendbirdID, before: before, aim: aim,
      left: left, inverse: inverse
    ) { () async throws(APIError) in try await client.ticket(id) }
  }

  /// Does something that not every Desk may offer (contract 6.6).
  ///
  /// - Parameters:
  ///   - what: The thing, in words.
  ///   - call: The last part of the call's path.
  ///   - ticketID: The ticket it is done to.
  ///   - work: Does it.
  /// - Returns: What `work` returns.
  /// - Throws: `WriteError.notPossible` if Desk knows the ticket but not the call.
  func offered<Value>(
    _ what: String, by call: String, on ticketID: Int64,
    _ work: () async throws(WriteError) -> Value
  ) async throws(WriteError) -> Value {
    do throws(WriteError) {
      return try await work()
    } catch {
      let refusal: APIError
      switch error {
      case .recordGone(let cause), .api(let cause): refusal = cause
      default: throw error
      }
      let isRefused = refusal.target.hasSuffix("/\(call)") && refusal.service == .desk
      guard isRefused, [404, 405].contains(refusal.httpStatus) else { throw error }
      do throws(APIError) {
        _ = try await client.ticket(ticketID)
      } catch let reading {
        throw reading.isNotFound ? .recordGone(reading) : error
      }
      throw .notPossible("this Desk doesn't offer \(what)")
    }
  }

  /// The ticket as it is after a write whose answer doesn't hold it.
  ///
  /// - Parameter ticket: The ticket as far as it is known.
  /// - Returns: The ticket, and a note if it could not be read.
  func rereadTicket(_ ticket: Ticket) async -> (ticket: Ticket, notes: [String]) {
    do throws(APIError) {
      return (try await client.ticket(ticket.id), [])
    } catch {
      let words = "the ticket could not be read again and may look different by now"
      return (ticket, ["\(words): \(error.explanation)"])
    }
  }
}

extension Outcome {
  /// The outcome of a ticket write that was carried out.
  init(_ applied: Applied<Ticket>, notes: [String] = []) {
    self.init(
      .ticket(applied.after), notes: applied.notes + notes, notStuck: applied.notStuck,
      inverse: applied.inverse.map { .operation($0) }, journalID: applied.journalID)
  }
}
