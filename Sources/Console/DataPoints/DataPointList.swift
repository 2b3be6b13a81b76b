package import Operations
package import Widgets

/// The values that operations saved, the newest first.
package struct DataPointList: Sendable {
  /// One value with where it comes from.
  package struct Entry: Sendable {
    /// The name and the value.
    package let point: DataPoint
    /// The operation's id.
    package let operation: String
    /// What the operation was about, in words.
    package let subject: String
    /// When it was saved.
    package let time: WallTime
  }

  /// The most that are kept.
  package static let limit = 500

  /// The values, the newest operation's first, each operation's in their documented order.
  package private(set) var entries: [Entry] = []
  /// Whether the pane is shown.
  package var isShown = false
  /// The selected row.
  package var list = ListState()

  /// Creates an empty list.
  package init() {}

  /// Adds what an operation saved.
  mutating func add(_ fresh: [Entry]) {
    guard !fresh.isEmpty else { return }
    entries = Array((fresh + entries).prefix(Self.limit))
    list.setCount(entries.count)
    list.home()
  }

  /// The newest value of a name as text; nil if there is none that a form could take.
  package func newest(_ name: String) -> String? {
    for entry in entries where entry.point.name == name {
      switch entry.point.value {
      case .absent, .secret: continue
      case .text, .flag, .number, .list, .time, .lastSeen, .metadata:
        return entry.point.value.text
      }
    }
    return nil
  }

  /// The selected value.
  package var selected: Entry? {
    entries.indices.contains(list.selected) ? entries[list.selected] : nil
  }
}

extension ConsoleState {
  /// Keeps what an operation saved.
  mutating func keep(_ outcome: Outcome, of descriptor: OperationDescriptor, at time: WallTime) {
    let subject =
      switch outcome.subject {
      case .user(let user): user.id
      case .customer(let customer): "customer \(customer.id)"
      case .ticket(let ticket): "ticket \(ticket.id)"
      case .users, .metadata, .customers, .tickets, .nothing: ""
      }
    dataPoints.add(
      outcome.dataPoints.filter { $0.value != .absent }.map {
        DataPointList.Entry(point: $0, operation: descriptor.id, subject: subject, time: time)
      })
  }

  /// Shows the data points, or hides them.
  mutating func toggleDataPoints() -> [Effect] {
    dataPoints.isShown.toggle()
    return []
  }

  /// Hides the data points and goes to a pane.
  mutating func leaveDataPoints(for focus: Focus) -> [Effect] {
    dataPoints.isShown = false
    return self.focus(on: focus)
  }

  /// Moves the selected row.
  mutating func moveDataPoint(by delta: Int) -> [Effect] {
    dataPoints.list.move(by: delta)
    return []
  }

  /// Whether there is a value to copy.
  var canCopyDataPoint: Enablement {
    guard let entry = dataPoints.selected else { return .no("there is no data point yet") }
    if case .secret = entry.point.value {
      return .no("an access token is not copied from here; user get --output json prints it")
    }
    return .yes
  }
}
