import SendbirdAPI

/// An operation that is done to a record as a whole, or to what can't be merged field by field.
///
/// Where it takes another one back, a record that somebody has changed since is a conflict.
protocol GuardedOperation: Operation {
  /// What has to be so still, by the names that the journal has for it; null for nothing.
  var left: JSONValue { get set }
}

extension ActivateUser: GuardedOperation {}
extension DeactivateUser: GuardedOperation {}
extension DeleteUser: GuardedOperation {}
extension CloseTicket: GuardedOperation {}
extension ReopenTicket: GuardedOperation {}
extension TransferTicket: GuardedOperation {}
