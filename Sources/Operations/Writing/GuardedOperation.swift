import SendbirdAPI

/// An operation that is done to a record as a whole, or to what can't be merged field by field.
///
/// Where it takes another one back, a record that somebody has changed since is a conflict.
protocol GuardedOperation: Operation {
  /// What has to be so still, by the names that the journal has for it; null for nothing.
  var left: JSONValue { get set }
}

extension GuardedOperation {
  /// Stops for a record that somebody has changed since.
  ///
  /// - Parameter record: The record as the journal would keep it; null for one that can't be read.
  /// - Throws: `WriteError.conflict` with what differs.
  func refuseChange(in record: JSONValue) throws(WriteError) {
    try LeftState(left).refuseChange(in: record, aim: .null)
  }
}

extension ActivateUser: GuardedOperation {}
extension DeactivateUser: GuardedOperation {}
extension DeleteUser: GuardedOperation {}
extension CloseTicket: GuardedOperation {}
extension ReopenTicket: GuardedOperation {}
extension TransferTicket: GuardedOperation {}
