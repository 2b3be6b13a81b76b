/// What a sandbox is to its clients, as options gave it.
extension SandboxConfiguration {
  /// Checks a token: it goes through a header, so printable ASCII characters without a blank.
  ///
  /// The error doesn't repeat it.
  ///
  /// - Throws: ``SandboxError`` with ``SandboxError/Code/badValue``.
  package static func token(
    _ token: String, of option: String
  ) throws(SandboxError) -> String {
    guard !token.isEmpty else { throw .badValue("\(option) must not be empty") }
    guard token.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
      throw .badValue("\(option) must be printable ASCII characters without a blank")
    }
    return token
  }

  /// Checks an application ID: it is part of a host's name, so letters, digits and dashes.
  ///
  /// - Throws: ``SandboxError`` with ``SandboxError/Code/badValue``.
  package static func applicationID(
    _ id: String, of option: String
  ) throws(SandboxError) -> String {
    guard !id.isEmpty else { throw .badValue("\(option) must not be empty") }
    let isName = id.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
        true
      default: false
      }
    }
    guard isName else {
      throw .badValue("\(option) must be letters, digits and dashes, not '\(id)'")
    }
    return id
  }
}
