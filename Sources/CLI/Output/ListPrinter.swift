import Operations
import Synchronization

/// Prints a list page by page, holding none of them.
final class ListPrinter<Row: ListRow>: Sendable {
  private struct State {
    var table: ListTable<Row>
    var count = 0
  }

  private let context: CommandContext
  private let format: OutputFormat
  private let state: Mutex<State>

  init(_ printer: OutcomePrinter) {
    context = printer.context
    format = printer.format
    state = Mutex(State(table: ListTable(text: TableText(picture: printer.context.picture))))
  }

  /// How many have been printed.
  var count: Int { state.withLock { $0.count } }

  /// Prints one page.
  func page(_ elements: [Row]) throws(OutputFailure) {
    let text = state.withLock { state in
      defer { state.count += elements.count }
      return switch format {
      case .table: state.table.page(elements)
      case .json:
        elements.enumerated().map { index, element in
          let record = element.wholeRecord.safeText(pretty: true)
          let indented = record.split(separator: "\n").joined(separator: "\n  ")
          return (state.count + index == 0 ? "[\n  " : ",\n  ") + indented
        }.joined()
      case .jsonl: elements.map { $0.wholeRecord.safeText() + "\n" }.joined()
      case .dataPoints, .curl: ""
      }
    }
    if !text.isEmpty { try context.output.write(text) }
  }

  /// Prints what belongs after the last page.
  ///
  /// An array that was not printed to its end stays open, so that nobody takes it for the whole.
  func end() throws(OutputFailure) {
    guard format == .json else { return }
    try context.output.write(count == 0 ? "[]\n" : "\n]\n")
  }
}
