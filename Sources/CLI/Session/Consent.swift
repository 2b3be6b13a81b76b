import Operations

/// A person's word that something may be lost for good.
package struct Consent: Sendable {
  /// Whether it was given on the command line.
  let isGiven: Bool
  /// What is asked for otherwise: the id of what the operation is about.
  let id: String

  /// Asks for the id if the word was not given.
  ///
  /// - Throws: 77 if it is not given or there is nobody to ask, 130 if the question is interrupted.
  func obtain(
    for descriptor: OperationDescriptor, in context: CommandContext
  ) async throws(CommandFailure) {
    if isGiven { return }
    guard context.terminals.input, context.terminals.error else {
      throw Self.refused(
        "not confirmed: \"\(descriptor.title)\" on \"\(id)\" loses something for good; add --yes")
    }
    let question = "\(descriptor.help)\nType \(context.picture.cleaned(id, true)) to go on: "
    try? context.talk.write(question)
    let answer = await InputLine.read()
    if Task.isCancelled {
      try? context.talk.write("\n")
      throw .interrupted
    }
    guard let answer, answer.hasSameBytes(as: id) else {
      throw Self.refused("not confirmed: nothing was sent")
    }
  }

  private static func refused(_ message: String) -> CommandFailure {
    CommandFailure(.notAllowed, kind: "notConfirmed", [message])
  }
}
