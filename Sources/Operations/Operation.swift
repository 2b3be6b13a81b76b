package import SendbirdAPI

/// One thing that can be done to Sendbird, with everything that has to be said about it.
///
/// An operation is a value: filled in, checked, planned, and only then run. Forms, dry run, read-only
/// gating, help texts and the journal's wording all come from it.
package protocol Operation: Sendable {
  /// What the operation is, for whoever offers it.
  static var descriptor: OperationDescriptor { get }

  /// What the operation can do with its values; at most what the descriptor says.
  var risk: OperationDescriptor.Risk { get }

  /// What is lost for good with its values, as a whole sentence; nil unless it is destructive.
  var loss: String? { get }

  /// The rules that the values break, and warnings; empty if there is nothing to say.
  func violations() -> [Violation]

  /// The requests that the operation is for, exactly and in order.
  ///
  /// What the road reads around a write, to check it or to find out what became of it, is not among
  /// them; a read that gives a later request a value is. A list names its first page; the following
  /// ones differ only in the `token` that each answer gives, or in the `offset`.
  var plan: [PlannedRequest] { get }

  /// What the operation is about.
  var subject: OperationSubject { get }

  /// Reads the record again and tells what running the operation will do to it; writes nothing.
  ///
  /// - Parameter road: What reads and writes take.
  /// - Returns: Before, after and the exact requests, without what the record already has.
  /// - Throws: `WriteError.nothingToDo` if the record is so already, `.notPossible` if it can't be
  ///   done to the record as it is, and why it can't be read.
  func preview(on road: WriteRoad) async throws(WriteError) -> OperationPreview

  /// Checks the values and does it.
  ///
  /// - Parameter road: What reads and writes take; a read only uses its client.
  /// - Returns: The record as it is afterwards, with the data points.
  /// - Throws: `WriteError.violations` before anything is sent; otherwise what became of it.
  func run(on road: WriteRoad) async throws(WriteError) -> Outcome
}

extension Operation {
  package var risk: OperationDescriptor.Risk { Self.descriptor.risk }

  package var loss: String? { nil }

  /// Stops the operation for the violations that are errors.
  func refuseViolations() throws(WriteError) {
    try WriteRoad.refuse(violations())
  }
}
