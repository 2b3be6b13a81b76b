import Synchronization

/// What a command says besides its data: notes, warnings, waits.
///
/// With `--output json` a failure is one JSON object and nothing else on standard error. So there
/// the talk waits for a good end, unless a person reads along.
final class Talk: Sendable {
  private let sink: OutputSink
  private let picture: TextPicture
  private let held: Mutex<[String]?>

  init(_ context: CommandContext, format: OutputFormat) {
    sink = context.talk
    picture = context.picture
    held = Mutex(format.isJSON && !context.terminals.error ? [] : nil)
  }

  /// Says one line; it may hold a stranger's text.
  func say(_ text: String) {
    let line = picture.cleaned(text, false) + "\n"
    let isHeld = held.withLock { held in
      held?.append(line)
      return held != nil
    }
    if !isHeld { try? sink.write(line) }
  }

  /// Says what was held back.
  func release() {
    let lines = held.withLock { held in
      defer { if held != nil { held = [] } }
      return held ?? []
    }
    if !lines.isEmpty { try? sink.write(lines.joined()) }
  }
}
