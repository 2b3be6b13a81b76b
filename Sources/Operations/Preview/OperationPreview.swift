import SendbirdAPI

/// What an operation will do to the record as it is now: before, after, and the exact requests.
package struct OperationPreview: Sendable {
  /// The operation that will be done; values that the record already has are left out of it.
  package let operation: any Operation
  /// What happens to each field.
  package let rows: [ReviewRow]
  /// What a person should know besides, one sentence each.
  package let notes: [String]
  /// What somebody else changed since the operation was filled in; it stays as the server has it.
  package let serverChanges: [FieldServerChange]
  /// The requests, in the order in which they are sent.
  package let requests: [PlannedRequest]

  /// Creates a preview.
  ///
  /// - Parameters:
  ///   - operation: The operation that will be done.
  ///   - rows: What happens to each field. The default is that nothing is known of it.
  ///   - notes: What a person should know besides. The default is nothing.
  ///   - serverChanges: What somebody else changed meanwhile. The default is nothing.
  package init(
    _ operation: any Operation, rows: [ReviewRow] = [], notes: [String] = [],
    serverChanges: [FieldServerChange] = []
  ) {
    self.operation = operation
    self.serverChanges = serverChanges
    self.rows = rows
    self.notes = operation.violations().warnings.map(\.message) + notes
    requests = operation.plan
  }
}

extension Operation {
  package func preview(on road: WriteRoad) async throws(WriteError) -> OperationPreview {
    try refuseViolations()
    return OperationPreview(self)
  }
}

extension ReviewRow {
  /// A field that gets another value; nil if it has that value already.
  static func change(_ field: String, from before: String?, to after: String) -> ReviewRow? {
    if let before, before.hasSameBytes(as: after) { return nil }
    return ReviewRow(
      mark: before == nil ? .added : .changed, key: field, before: before, after: after)
  }

  /// A field that is new.
  static func added(_ field: String, _ after: String) -> ReviewRow {
    ReviewRow(mark: .added, key: field, before: nil, after: after)
  }

  /// A field that goes.
  static func deleted(_ field: String, _ before: String) -> ReviewRow {
    ReviewRow(mark: .deleted, key: field, before: before, after: nil)
  }
}
