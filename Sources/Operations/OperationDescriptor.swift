/// What an operation is: name, help, risk, fields, data points and the way back.
package struct OperationDescriptor: Sendable, Hashable {
  /// How much an operation can do.
  package enum Risk: String, Sendable, CaseIterable {
    /// Changes nothing.
    case read
    /// Changes something that can be changed back, or adds something.
    case write
    /// Loses something for good, so that a person is asked first.
    case destructive
  }

  /// How an operation is taken back.
  package enum Undo: Sendable, Hashable {
    /// A read has nothing to take back.
    case notNeeded
    /// The inverse, in words that follow "undo".
    case inverse(String)
    /// There is no way back, for this reason.
    case impossible(reason: String)
  }

  /// The id, such as `metadata.update`; never changes, scripts and the journal use it.
  package let id: String
  /// A few words for menus, such as "Update metadata".
  package let title: String
  /// One sentence.
  package let help: String
  /// The most it can do; `Operation.risk` says what it does with its values.
  package let risk: Risk
  /// What can be filled in, in the order of a form.
  package let fields: [OperationField]
  /// The names of the values that it saves for later.
  package let dataPoints: [String]
  /// How it is taken back.
  package let undo: Undo
}
