package import SendbirdAPI

/// An operation that can be made from what a person filled in.
package protocol FillableOperation: Operation {
  /// Makes the operation.
  ///
  /// - Parameter values: What was filled in, by the names of the descriptor's fields.
  /// - Throws: Everything that is wrong with the values, warnings included: what is missing, what
  ///   excludes each other, what can't be read, and the rules that the operation breaks.
  init(filling values: FieldValues) throws(FillingError)
}

/// Why an operation can't be made from what was filled in.
package struct FillingError: Error, Sendable, Hashable {
  /// What is wrong, warnings included; at least one is an error.
  package let violations: [Violation]

  /// Creates an error.
  package init(_ violations: [Violation]) {
    self.violations = violations
  }
}

extension OperationRegistry {
  /// The type of the operation with an id that can be filled in, nil if there is none.
  package static func fillable(_ id: String) -> (any FillableOperation.Type)? {
    types.lazy.compactMap { $0 as? any FillableOperation.Type }.first { $0.descriptor.id == id }
  }
}

extension OperationDescriptor {
  /// The field that a violation is about, nil if it is about none of them or all together.
  ///
  /// Violations name fields as Sendbird does; a form has to know where to say it.
  package func field(of violation: Violation) -> OperationField? {
    for name in Self.fieldNames(of: violation.field) {
      if let field = fields.first(where: { $0.name == name }) { return field }
    }
    return nil
  }

  /// The names under which a field of Sendbird's is filled in, the more special one first.
  private static func fieldNames(of name: String) -> [String] {
    switch name {
    case Rules.userIDField, Rules.sendbirdIDField: ["user", "id"]
    case Rules.userIDsField: ["ids"]
    case Rules.profileURLField: ["profileURL"]
    case Rules.metadataKeyField: ["key", "items", "metadata"]
    case Rules.metadataField, Rules.metadataValueField: ["items", "metadata"]
    case Rules.customerIDField: ["customer"]
    case Rules.ticketIDField: ["ticket"]
    case Rules.customFieldsField, Rules.customFieldKeyField, Rules.customFieldValueField:
      ["items", "field"]
    case Rules.groupKeyField: ["group"]
    case Rules.statusField: ["status"]
    case Rules.relatedChannelsField: ["related"]
    case Rules.queryField: ["query"]
    case Rules.titleField: ["title"]
    case Rules.messageField: ["firstMessage", "text"]
    case Filling.activeModeField: ["activeMode"]
    default: [name]
    }
  }
}
