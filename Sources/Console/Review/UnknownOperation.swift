import Operations

/// An operation whose answer never came and that could not be read back at once.
package struct UnknownOperation: Sendable {
  /// The operation as it was sent.
  let operation: any Operation
  /// What may have been done.
  let what: [String]

  /// What is said until it is known; `key` is the key that reads the record again.
  func words(readAgain key: String) -> String {
    let names = what.isEmpty ? operation.subject.words : what.joined(separator: ", ")
    return canBeTold
      ? "outcome unknown for \(names); \(key) reads again"
      : "outcome unknown for \(names); look whether it is there before trying once more"
  }

  /// Whether the record tells if it was done: another ticket or message may look the same.
  var canBeTold: Bool {
    switch operation {
    case is CreateTicket, is FirstMessage, is CreateUser: false
    case let update as UpdateUser: !update.issuesAccessToken
    default: true
    }
  }
}
