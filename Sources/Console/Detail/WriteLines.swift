import Operations
import Widgets

/// One write of the journal as lines: who did what and when, what it changed, how it ended, what was
/// sent for it, and whether it can be taken back.
struct WriteLines {
  /// The width of the labels.
  private static let label = 11

  let state: ConsoleState
  let entry: JournalEntry
  /// Where lines are broken.
  let columns: Int

  /// All lines, top down.
  var lines: [TextSpans] {
    let title = TextSpans(what, .textStrong).folded(to: columns)
    return title + [TextSpans()] + facts + changes + requests
  }

  private var what: String {
    entry.isReadable ? WriteWords(entry).what : entry.unreadableWords
  }

  private var facts: [TextSpans] {
    let intent = entry.intent
    let words = HistoryWords(entry)
    var lines = field("operation", words.operation) + field("record", intent.subject, .key)
    lines += field("at", MomentText.localFull(intent.at, like: state.now))
    if let person = entry.systemUser { lines += field("by", person) }
    lines += field("outcome", words.outcome, words.role)
    if let error = entry.outcome?.error { lines += field("", error.explanation, .stateError) }
    if let names = entry.outcome?.notStuck, !names.isEmpty {
      lines += field("", "not saved: \(quoted(names))", .stateWarn)
    }
    if let undone = intent.undoes { lines += field("", "it took back write \(undone.number)") }
    return lines + field("undo", undoWords)
  }

  /// What `z` would do here, or why it does nothing.
  private var undoWords: String {
    let way = entry.takingBack
    if let reason = way.refusal { return "not possible: \(reason)" }
    let key = state.key("write.undo", in: .write)
    return "\(key): \(way.words.joined(separator: "; "))"
  }

  private var changes: [TextSpans] {
    let changes = entry.changes
    guard !changes.isEmpty else { return [] }
    let isAim = entry.after == nil
    return [TextSpans(), TextSpans(isAim ? "Before -> wanted" : "Before -> after", .textStrong)]
      + changes.flatMap { change in
        TextSpans([
          .init("  \(change.name)", .key, cleaning: .key), .init(": ", .textDim),
          Self.value(change.before, .diffOld), .init(" -> ", .textDim),
          Self.value(change.after, .diffNew),
        ]).folded(to: columns, indent: columns > 20 ? 4 : 0)
      }
  }

  private static func value(_ text: String?, _ role: Role) -> TextSpans.Span {
    guard let text else { return .init("(none)", .textDim) }
    return .init(text.isEmpty ? "\"\"" : text, role)
  }

  private var requests: [TextSpans] {
    let requests = entry.intent.requests
    guard !requests.isEmpty else { return [] }
    return [TextSpans(), TextSpans("Requests, in order", .textStrong)]
      + requests.enumerated().flatMap { index, request in
        let results = entry.outcome?.requests ?? []
        let result = results.indices.contains(index) ? results[index] : entry.requests[index]
        let base = request.service == .desk ? "/platform/v1" : "/v3"
        return TextSpans([
          .init("  \(index + 1)  \(request.method.rawValue) ", .text),
          .init("\(base)\(request.targetPieces.readable)", .value),
          .init("   \(result?.rawValue ?? "unknown")", result == .done ? .stateOk : .stateWarn),
        ]).folded(to: columns, indent: columns > 20 ? 4 : 0)
      }
  }

  private func field(_ name: String, _ value: String, _ role: Role = .value) -> [TextSpans] {
    let blanks = String(repeating: " ", count: max(Self.label - name.utf8.count, 1))
    return TextSpans([
      .init(name + blanks, .key), .init(value, role, cleaning: role == .key ? .key : .text),
    ]).folded(to: columns, indent: columns > 30 ? Self.label : 2)
  }
}
