package import SendbirdAPI

/// What an operation ended with.
package struct Outcome: Sendable {
  /// What Sendbird has afterwards, or answered.
  package enum Record: Sendable {
    /// A user.
    case user(User)
    /// Users, in Sendbird's order.
    case users([User])
    /// A user's metadata.
    case metadata(Metadata)
    /// A customer.
    case customer(Customer)
    /// Customers, in Desk's order.
    case customers([Customer])
    /// A ticket.
    case ticket(Ticket)
    /// Tickets, in Desk's order.
    case tickets([Ticket])
    /// Nothing is left.
    case nothing
  }

  /// How the operation is taken back.
  package enum Inverse: Sendable {
    /// Edits for the review.
    case changes(MetadataChangeSet)
    /// Another operation.
    case operation(any Operation)
  }

  /// The part of an operation that was left undone although the main thing is done.
  package struct Unfinished: Sendable {
    /// What was left undone, such as "the customer's first message".
    package let what: String
    /// What became of it.
    package let error: WriteError

    /// Creates a part that was left undone.
    ///
    /// - Parameters:
    ///   - what: What was left undone.
    ///   - error: What became of it.
    package init(what: String, error: WriteError) {
      self.what = what
      self.error = error
    }
  }

  /// What Sendbird has afterwards, or answered.
  package let subject: Record
  /// The values saved for later, in their documented order.
  package let dataPoints: [DataPoint]
  /// What a person should know besides, one sentence each.
  package let notes: [String]
  /// The names that were sent and have another value afterwards.
  package let notStuck: [String]
  /// How the operation is taken back, nil if it can't be or need not be.
  package let inverse: Inverse?
  /// What was left undone although the record is there and its data points hold; nil for nothing.
  package let unfinished: Unfinished?
  /// The journal's number of the write that the inverse takes back; nil without a write.
  package let journalID: JournalID?

  /// Creates an outcome.
  ///
  /// - Parameters:
  ///   - subject: What Sendbird has afterwards, or answered.
  ///   - dataPoints: The values saved for later. The default is none.
  ///   - notes: What a person should know besides. The default is nothing.
  ///   - notStuck: The names that did not stick. The default is none.
  ///   - inverse: How the operation is taken back. The default is nil.
  ///   - unfinished: What was left undone. The default is nothing.
  ///   - journalID: The journal's number of the write. The default is nil.
  package init(
    _ subject: Record, dataPoints: [DataPoint] = [], notes: [String] = [],
    notStuck: [String] = [], inverse: Inverse? = nil, unfinished: Unfinished? = nil,
    journalID: JournalID? = nil
  ) {
    self.subject = subject
    self.dataPoints = dataPoints
    self.notes = notes
    self.notStuck = notStuck
    self.inverse = inverse
    self.unfinished = unfinished
    self.journalID = journalID
  }

  /// The record as Sendbird answered it, with access tokens masked.
  package var record: JSONValue { record(revealingAccessToken: false) }

  /// The record as Sendbird answered it: its names, units, unknown fields and order.
  ///
  /// - Parameter reveals: True only for output that promises access tokens.
  /// - Returns: An object, or an array of objects for a list.
  package func record(revealingAccessToken reveals: Bool) -> JSONValue {
    switch subject {
    case .user(let user): user.record(revealingAccessToken: reveals)
    case .users(let users): .array(users.map { $0.record(revealingAccessToken: reveals) })
    case .metadata(let metadata): metadata.json
    case .customer(let customer): customer.raw
    case .customers(let customers): .array(customers.map(\.raw))
    case .ticket(let ticket): ticket.raw
    case .tickets(let tickets): .array(tickets.map(\.raw))
    case .nothing: .object([])
    }
  }
}
