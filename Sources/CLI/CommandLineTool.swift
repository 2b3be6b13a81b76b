package import ArgumentParser
import Glibc

/// The program's command line, from arguments to exit code.
///
/// ```swift
/// let tool = CommandLineTool(root: SendbirdConsole.self, context: .standard(picture: picture))
/// exit(await tool.run(arguments))
/// ```
package struct CommandLineTool {
  private let root: any ParsableCommand.Type
  private let context: CommandContext

  /// Makes the tool.
  ///
  /// - Parameters:
  ///   - root: The command that has all others.
  ///   - context: What the commands read from and write to.
  package init(root: any ParsableCommand.Type, context: CommandContext) {
    self.root = root
    self.context = context
  }

  /// Reads the arguments and does what they ask for.
  ///
  /// - Parameter arguments: What follows the program's name.
  /// - Returns: The exit code (product.md 3).
  package func run(_ arguments: [String]) async -> Int32 {
    let reporter = FailureReporter(
      context: context, isJSON: OutputFormat.isJSON(in: arguments))
    let joined = ArgumentValues.joined(arguments)
    let command: any ParsableCommand
    do {
      command = try root.parseAsRoot(joined)
    } catch {
      return end(with: error, CommandLineMistake(joined, root: root), reporter)
    }
    guard let command = command as? any ToolCommand else {
      // Only the commands that ArgumentParser makes itself: they explain the others.
      do {
        if joined.first == "help", let mistake = CommandLineMistake(joined, root: root) {
          return reporter.report(.usage(mistake.message))
        }
        var command = command
        try command.run()
        return CommandStatus.done.rawValue
      } catch {
        return end(with: error, nil, reporter)
      }
    }
    return await run(reporter) { () async throws(CommandFailure) in
      try await command.run(in: context)
    }
  }

  /// Reads the arguments of this process and does what they ask for.
  ///
  /// - Returns: The exit code.
  package func runProcessArguments() async -> Int32 {
    do throws(CommandFailure) {
      return await run(try ProcessArguments.all())
    } catch {
      return FailureReporter(context: context, isJSON: false).report(error)
    }
  }

  /// Does something without reading any arguments.
  ///
  /// - Parameter work: What is done.
  /// - Returns: The exit code.
  package func run(_ work: () async throws(CommandFailure) -> Void) async -> Int32 {
    await run(FailureReporter(context: context, isJSON: false), work)
  }

  private func run(
    _ reporter: FailureReporter, _ work: () async throws(CommandFailure) -> Void
  ) async -> Int32 {
    do throws(CommandFailure) {
      try await work()
      return CommandStatus.done.rawValue
    } catch {
      return reporter.report(error)
    }
  }

  /// Ends the process, by SIGPIPE if that is how it would have ended by itself.
  package static func endProcess(with status: Int32) -> Never {
    if status == CommandStatus.closedPipe.rawValue {
      // The network library ignores the signal; other tools don't.
      signal(SIGPIPE, SIG_DFL)
      raise(SIGPIPE)
    }
    exit(status)
  }

  /// Prints what ArgumentParser ended with: help on standard output, wrong usage on standard error.
  private func end(
    with error: any Error, _ mistake: CommandLineMistake?, _ reporter: FailureReporter
  ) -> Int32 {
    guard root.exitCode(for: error) != .success else {
      let text = root.fullMessage(for: error)
      do throws(OutputFailure) {
        try context.output.write(text.hasSuffix("\n") ? text : text + "\n")
        return CommandStatus.done.rawValue
      } catch {
        return reporter.report(CommandFailure(error))
      }
    }
    // Some of ArgumentParser's messages have several lines, which are one sentence here.
    let message =
      mistake?.message
      ?? root.message(for: error).split { $0.isWhitespace }.joined(separator: " ")
    let whole = root.fullMessage(for: error)
    // The whole text is the message, after a word of ArgumentParser's own, and then the usage.
    let usage = whole.split(separator: "\n", omittingEmptySubsequences: false)
      .drop { !$0.hasPrefix("Usage:") }.joined(separator: "\n")
    return reporter.report(.usage(message, help: usage))
  }
}

/// A command of this program.
package protocol ToolCommand: ParsableCommand, Sendable {
  /// Does what the command is for.
  ///
  /// - Parameter context: What it reads from and writes to.
  /// - Throws: Why it could not, with the exit code.
  func run(in context: CommandContext) async throws(CommandFailure)
}
