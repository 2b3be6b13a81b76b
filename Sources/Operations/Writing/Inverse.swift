package import SendbirdAPI

/// How a write is taken back, as a value that the journal keeps and that survives a restart.
///
/// It knows what the write left behind, so that going back takes the same road and meets a conflict
/// wherever somebody has changed something since.
package enum Inverse: Sendable, Equatable {
  /// Edits of metadata, for the review.
  case changes(MetadataChangeSet)
  /// Another operation.
  case operation(InverseOperation)

  /// Keeps an operation that takes a write back.
  ///
  /// - Parameter operation: The operation, with what the write left behind.
  init(_ operation: some KeptOperation) {
    self = .operation(InverseOperation(operation))
  }
}

/// An operation as it is filled in, so that it can be written down and made again.
package struct InverseOperation: Sendable, Equatable {
  /// The operation's id, such as `ticket.update`.
  package let id: String
  /// What is filled in.
  package let values: FieldValues
  /// The fields as they were when it was filled in, for an operation that is merged field by field.
  package let base: RecordFields
  /// What has to be so still, for an operation that is done as a whole; null for nothing.
  package let left: JSONValue

  /// Creates what is filled in.
  init(id: String, values: FieldValues, base: RecordFields, left: JSONValue) {
    self.id = id
    self.values = values
    self.base = base
    self.left = left
  }

  /// Keeps an operation.
  init(_ operation: some KeptOperation) {
    self.init(
      id: Swift.type(of: operation).descriptor.id, values: operation.filling,
      base: (operation as? any MergedOperation)?.base ?? RecordFields(),
      left: (operation as? any GuardedOperation)?.left ?? .null)
  }

  /// The operation, made again.
  ///
  /// - Throws: `WriteError.violations` if what is filled in breaks a rule, `.notPossible` if this
  ///   version doesn't know the operation.
  package func operation() throws(WriteError) -> any Operation {
    guard let type = OperationRegistry.fillable(id) else {
      throw .notPossible("this version knows no operation \(id)")
    }
    let operation: any Operation
    do throws(FillingError) {
      operation = try type.init(filling: values)
    } catch {
      throw .violations(error.violations.errors)
    }
    if var merged = operation as? any MergedOperation {
      merged.base = base
      return merged
    }
    if var guarded = operation as? any GuardedOperation {
      guarded.left = left
      return guarded
    }
    return operation
  }
}
