/// Says how much of a long list has come, where that disturbs nobody.
final class ListProgress: Sendable {
  private let sink: OutputSink
  private let plural: String

  /// nil unless the list is wanted as a whole, a person looks at standard error, and the list itself
  /// goes somewhere else.
  init?(_ printer: OutcomePrinter, of plural: String, isShown: Bool) {
    let terminals = printer.context.terminals
    guard isShown, terminals.error, !terminals.output else { return nil }
    sink = printer.context.talk
    self.plural = plural
  }

  /// Shows how many there are, as a bar where it is known how many there will be.
  func show(_ count: Int, of total: Int64?) {
    if let total, total > 0 {
      try? sink.write(ProgressBar.line(plural, count, of: Int(clamping: total)))
    } else {
      try? sink.write("\r\(count) \(plural)\u{1B}[K")
    }
  }

  /// Removes what was shown.
  func remove() { try? sink.write("\r\u{1B}[K") }
}
