import SendbirdAPI
import Subprocess

/// Runs a command and takes the first line that it prints for a token.
///
/// It has no terminal and nothing to read, and sees no token from our environment. It leads a
/// session of its own, so that whatever it started can be ended with it.
struct TokenCommand: Sendable {
  /// How long it may take.
  let patience: Duration
  /// The variables that it sees.
  let variables: [String: String]

  /// How it ended, with what it printed.
  private struct Ending: Sendable {
    let status: TerminationStatus
    let output: [UInt8]
    let error: [UInt8]
  }

  private enum Race: Sendable {
    case ended(Result<Ending, TokenFault>)
    case tookTooLong
  }

  /// The token that the command prints.
  func token(from command: String) async throws(TokenFault) -> Secret {
    let ending = try await run(command)
    let line = ending.output.prefix { $0 != 0x0A }
    let printed = Secret(String(decoding: line, as: UTF8.self))
    let complaint = ending.error.prefix { $0 != 0x0A && $0 != 0x0D }
    let words = ShownText.of(String(decoding: complaint, as: UTF8.self), masking: [printed])
    let hint = words.isEmpty ? "" : ": \(words)"
    switch ending.status {
    case .exited(0): break
    case .exited(let code): throw TokenFault("the command failed with exit code \(code)\(hint)")
    case .signaled(let signal):
      throw TokenFault("the command was ended by signal \(signal)\(hint)")
    }
    do throws(TokenFault) {
      return try TokenText.firstLine(of: ending.output, "the command printed")
    } catch {
      throw TokenFault(error.problem + hint)
    }
  }

  private func run(_ command: String) async throws(TokenFault) -> Ending {
    let race = await withTaskGroup(of: Race.self) { group in
      group.addTask { .ended(await ending(of: command)) }
      group.addTask {
        // Cancelled means that the command has ended, or that nobody wants the token any more.
        try? await Task.sleep(for: patience)
        return .tookTooLong
      }
      let first = await group.next()
      // This ends the command with all that it started; the group waits until it is gone.
      group.cancelAll()
      return first
    }
    guard case .ended(let result) = race, !Task.isCancelled else {
      throw TokenFault(
        Task.isCancelled
          ? "the command was interrupted"
          : "the command took longer than \(patience.components.seconds) s and was ended")
    }
    return try result.get()
  }

  private func ending(of command: String) async -> Result<Ending, TokenFault> {
    var options = PlatformOptions()
    options.createSession = true
    options.teardownSequence = [
      .send(signal: .kill, toProcessGroup: true, allowedDurationToNextStep: .zero)
    ]
    let names = variables.map { (Environment.Key(stringLiteral: $0.key), $0.value) }
    do {
      let result = try await Subprocess.run(
        .path(Self.shell()), arguments: ["-c", command],
        environment: .custom(Dictionary(uniqueKeysWithValues: names)), platformOptions: options,
        input: .none, output: .sequence, error: .sequence
      ) { execution in
        async let error = Self.firstLine(of: execution.standardError, skipsEmpty: true)
        let output = try await Self.firstLine(of: execution.standardOutput, skipsEmpty: false)
        return (output: output, error: try await error)
      }
      return .success(
        Ending(
          status: result.terminationStatus, output: result.closureResult.output,
          error: result.closureResult.error))
    } catch {
      return .failure(TokenFault("the command could not be run: \(error)"))
    }
  }

  /// The shell, as whatever type of path is asked for: that type's own module is not ours to import.
  private static func shell<Path: ExpressibleByStringLiteral>() -> Path { "/bin/sh" }

  /// The first line, a little more than a token at most; the rest is read and dropped.
  private static func firstLine(
    of output: SubprocessOutputSequence, skipsEmpty: Bool
  ) async throws -> [UInt8] {
    var line: [UInt8] = []
    var isComplete = false
    for try await buffer in output where !isComplete {
      buffer.withUnsafeBytes { bytes in
        for byte in bytes where !isComplete {
          if skipsEmpty, line.isEmpty, byte == 0x0A || byte == 0x0D { continue }
          line.append(byte)
          isComplete = byte == 0x0A || line.count > TokenText.limit + 1
        }
      }
    }
    return line
  }
}
