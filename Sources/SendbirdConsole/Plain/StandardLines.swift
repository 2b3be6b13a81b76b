import CLI
import Console
import Terminal

/// Standard input and output as the plain console's lines.
///
/// When nobody reads the output any more there is nobody to ask, so there are no more answers either.
final class StandardLines: PlainLines {
  private let failure = Locked<OutputFailure?>(nil)

  /// Why the output could not be written; nil when it could.
  var outputFailure: OutputFailure? { failure.withLock { $0 } }

  func read() async -> String? {
    guard outputFailure == nil else { return nil }
    return await InputLine.read()
  }

  func write(_ line: String) async {
    guard outputFailure == nil else { return }
    do throws(OutputFailure) {
      try OutputSink.standardOutput.write(line + "\n")
    } catch {
      failure.withLock { $0 = error }
    }
  }
}
