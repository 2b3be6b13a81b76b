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

  /// Shows how many there are.
  func show(_ count: Int) { try? sink.write("\r\(count) \(plural)\u{1B}[K") }

  /// Removes what was shown.
  func remove() { try? sink.write("\r\u{1B}[K") }
}
