package import ArgumentParser
package import Operations

/// A command that is one operation.
///
/// Its name, help and checks come from the operation; it adds how fields are written on a command
/// line. Whatever it does is done by ``OperationRun``.
package protocol OperationCommand: ToolCommand {
  /// The operation.
  associatedtype Action: Operation
  /// What it can print.
  associatedtype Formats: FormatSet

  /// How it is written, without the program's name, such as `user get ID`.
  static var usage: String { get }
  /// How each field of the operation is written.
  static var inputs: [FieldInput] { get }
  /// Whether it prints a list of records.
  static var isList: Bool { get }
  /// Whether it deletes, and so has nothing to print.
  static var isDeletion: Bool { get }

  /// The options of every command.
  var globals: GlobalOptions { get }
  /// How the outcome is printed.
  var output: OperationOutput<Formats> { get }
  /// The person's word, for an operation that can be destructive.
  var consent: Consent { get }

  /// Reads the arguments into the operation.
  ///
  /// - Parameter context: Where input can be read from.
  /// - Returns: The operation, not yet checked.
  /// - Throws: 64 and 65 only.
  func filled(in context: CommandContext) async throws(CommandFailure) -> FilledOperation<Action>

  /// Does the operation and prints what came of it.
  func perform(
    _ action: Action, on road: WriteRoad, _ printer: OutcomePrinter
  ) async throws(CommandFailure)
}

extension OperationCommand {
  package static var configuration: CommandConfiguration {
    let descriptor = Action.descriptor
    return CommandConfiguration(
      commandName: path.last, abstract: descriptor.help,
      usage: "sendbird-console \(usage) [options]", discussion: descriptor.discussion)
  }

  package static var isList: Bool { false }

  package static var isDeletion: Bool { false }

  package var consent: Consent { Consent(isGiven: false, id: "") }

  /// The words of the command, such as `user` and `get`.
  static var path: [String] {
    usage.split(separator: " ").prefix { word in
      word.utf8.first != UInt8(ascii: "-")
        && word.utf8.allSatisfy {
          $0 == UInt8(ascii: "-") || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
        }
    }.map(String.init)
  }

  package func run(in context: CommandContext) async throws(CommandFailure) {
    try await OperationRun(command: self, context: context).run()
  }

  package func perform(
    _ action: Action, on road: WriteRoad, _ printer: OutcomePrinter
  ) async throws(CommandFailure) {
    let outcome: Outcome
    do throws(WriteError) {
      outcome = try await action.run(on: road)
    } catch {
      throw CommandFailure(error)
    }
    try printer.print(outcome, isDeletion: Self.isDeletion)
  }
}
