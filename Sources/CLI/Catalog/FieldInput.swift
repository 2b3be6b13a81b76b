package import Operations

/// How one field of an operation is written on the command line.
package struct FieldInput: Sendable, Hashable {
  /// The operation's field.
  package let field: String
  /// The options or arguments that fill it in, such as `--nickname` or `ID`.
  package let names: [String]

  /// Makes an input.
  init(_ field: String, _ names: String...) {
    self.field = field
    self.names = names
  }
}

/// An operation with its values, and where they were read.
package struct FilledOperation<Action: Operation>: Sendable {
  /// The operation.
  let action: Action
  /// Where an item was read, by its key, such as "items.json, line 3".
  let origins: [ByteKey: String]

  /// Fills nothing in itself: the operation has its values.
  init(_ action: Action, origins: [ByteKey: String] = [:]) {
    self.action = action
    self.origins = origins
  }
}
