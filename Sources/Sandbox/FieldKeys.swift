import enum SendbirdAPI.Limits

/// The keys of registered custom fields, which the real service keeps in its dashboard.
extension SandboxConfiguration {
  /// The keys of customer fields in a new sandbox that wasn't told any.
  package static var defaultCustomerFields: [String] { CustomFieldKind.customer.defaultKeys }
  /// The keys of ticket fields in a new sandbox that wasn't told any.
  package static var defaultTicketFields: [String] { CustomFieldKind.ticket.defaultKeys }

  /// Checks keys as an option gave them: 1 to 20 characters, no comma, none twice (contract 6.1).
  ///
  /// - Throws: ``SandboxError`` with ``SandboxError/Code/badValue``.
  package static func fieldKeys(
    _ keys: [String], of option: String
  ) throws(SandboxError) -> [String] {
    var seen: Set<ByteKey> = []
    for key in keys {
      guard !key.isEmpty else { throw .badValue("\(option) must not be empty") }
      guard !key.utf8.contains(UInt8(ascii: ",")) else {
        throw .badValue("\(option) '\(key)' must not have a comma")
      }
      let length = key.unicodeScalars.count
      guard length <= Limits.customFieldKey else {
        throw .badValue(
          "\(option) '\(key)' must be at most \(Limits.customFieldKey) characters, not \(length)")
      }
      guard seen.insert(ByteKey(key)).inserted else {
        throw .badValue("\(option) '\(key)' is given twice")
      }
    }
    return keys
  }
}
