package import Operations
import Widgets

/// One ticket on the screen: its record, its messages, and how far they are scrolled.
package struct TicketDetail: Sendable {
  /// Desk's id of the ticket.
  package let id: Int64
  /// The record.
  package var ticket = Known<Ticket>()
  /// The messages of its channel.
  package var messages = Known<TicketMessages>()
  /// The writes of the journal on the ticket, the newest first; nil before they were read.
  package var writes: [JournalEntry]?
  /// How many lines are scrolled away.
  package var scroll = 0

  /// Creates the screen of a ticket.
  package init(id: Int64) {
    self.id = id
  }
}

/// What can be known of a ticket's messages.
package enum TicketMessages: Sendable {
  /// The newest messages, oldest first.
  case messages([ChannelMessage])
  /// The plan doesn't include reading them (400108).
  case notInPlan
  /// The ticket names no channel.
  case noChannel
}

/// One answer about a ticket.
package enum TicketAnswer: Sendable {
  /// The record.
  case record(Result<Ticket, APIError>)
  /// The messages.
  case messages(Result<TicketMessages, APIError>)
  /// The writes of the journal on the ticket, the newest first.
  case writes([JournalEntry])
  /// Nothing more will come.
  case end
}

/// Reads what was written to a ticket, the ticket, then its messages, whose channel the ticket names.
struct TicketReader: Sendable {
  /// The most messages read.
  private static let messageLimit = 100

  /// The most writes read.
  private static let writeLimit = 50

  let client: SendbirdClient
  let journal: any Journal
  let id: Int64
  let post: @Sendable (TicketAnswer) -> Void

  /// Reads all three and posts each as it comes.
  func read() async {
    let subject = OperationSubject.ticket(id).words
    post(.writes(await journal.entries(about: [subject], limit: Self.writeLimit)))
    let answer = await BelongingsReader.result { () async throws(APIError) in
      try await client.ticket(id)
    }
    post(.record(answer))
    if let ticket = try? answer.get() { post(.messages(await messages(of: ticket))) }
    post(.end)
  }

  private func messages(of ticket: Ticket) async -> Result<TicketMessages, APIError> {
    guard let url = ticket.channelURL, !url.isEmpty else { return .success(.noChannel) }
    return await BelongingsReader.result { () async throws(APIError) in
      do throws(APIError) {
        // Later than any clock says, so that a slow clock here hides no message.
        let future = Timestamp(milliseconds: 9_999_999_999_999)
        return .messages(
          try await client.messages(in: url, before: future, limit: Self.messageLimit))
      } catch {
        if error.code == .notPermitted { return .notInPlan }
        throw error
      }
    }
  }
}
