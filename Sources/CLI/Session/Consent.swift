import Operations

/// A person's word that something may be lost for good.
package struct Consent: Sendable {
  /// Whether it was given on the command line.
  let isGiven: Bool
  /// What is asked for otherwise: the id of what the operation is about.
  let id: String

  /// Asks for the id if the word was not given, saying what will be lost, and where.
  ///
  /// - Parameters:
  ///   - action: What will be done.
  ///   - choice: The application.
  ///   - context: Where is asked.
  /// - Throws: 77 if it is not given or there is nobody to ask, 130 if the question is interrupted.
  func obtain(
    for action: some Operation, on choice: ProfileChoice, in context: CommandContext
  ) async throws(CommandFailure) {
    try await obtain(
      type(of: action).descriptor.title, losing: action.loss ?? "", on: choice, in: context)
  }

  /// Asks for the id if the word was not given.
  ///
  /// - Parameters:
  ///   - title: What will be done.
  ///   - loss: What will be lost, as a whole sentence.
  ///   - choice: The application.
  ///   - context: Where is asked.
  /// - Throws: As for an operation.
  func obtain(
    _ title: String, losing loss: String, on choice: ProfileChoice, in context: CommandContext
  ) async throws(CommandFailure) {
    if isGiven { return }
    guard context.terminals.input, context.terminals.error else {
      throw Self.refused(
        "not confirmed: \(title) on \"\(id)\". \(loss) Add --yes to do it all the same"
      )
    }
    let shown = context.picture.cleaned(id, true)
    let question =
      "\(title) on \(choice.title): \(shown)\n\(loss)\nType \(shown) to go on: "
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
