import Console
import Testing
import Widgets

/// What has to hold after every step of the fuzz.
enum FuzzCheck {
  /// What doesn't hold, in words.
  static func problems(_ run: inout FuzzRun) -> [String] {
    let state = run.console.state
    let frame = run.draw()
    var problems = FrameCheck(frame, body: state.isTooSmall ? nil : state.layout.body).problems
    if run.dice.roll(8) == 0, frame.surface != run.console.frame.surface {
      problems.append("a frame drawn anew is another one")
    }
    if frame.surface.size != state.size { problems.append("the frame has another size") }
    problems += selections(state)
    if run.actions.contains("LOST TEXT") { problems.append("a resize lost text") }
    if !state.isTooSmall { problems += cursor(frame, state) }
    return problems
  }

  /// Every selection is a row that is there.
  private static func selections(_ state: ConsoleState) -> [String] {
    var lists: [(name: String, list: ListState, count: Int)] = [
      ("users", state.users.position, state.users.count),
      ("data points", state.dataPoints.list, state.dataPoints.entries.count),
    ]
    if !state.isTooSmall {
      lists.append(("detail", state.detailRow, state.detailRowCount))
    }
    if let open = state.messageList {
      let count =
        open.kind == .messages ? state.messages.entries.count : state.requests.entries.count
      lists.append(("messages", open.list, count))
    }
    if let picker = state.picker { lists.append(("choices", picker.list, picker.rows.count)) }
    if let palette = state.palette {
      lists.append(("palette", palette.list, palette.matches.count))
    }
    if let chooser = state.theme.chooser {
      lists.append(("themes", chooser.list, chooser.choices.count))
    }
    var problems = lists.compactMap { name, list, count in
      list.count == count && (list.selected < count || count == 0)
        ? nil : "\(name): row \(list.selected) of \(list.count) is selected, there are \(count)"
    }
    if let form = state.form, !form.rows.isEmpty, !form.rows.indices.contains(form.selected) {
      problems.append("form: row \(form.selected) of \(form.rows.count)")
    }
    if let form = state.operationForm, !form.stops.isEmpty,
      !form.stops.indices.contains(form.selected)
    {
      problems.append("operation: stop \(form.selected) of \(form.stops.count)")
    }
    return problems
  }

  /// The cursor is there, and where one is (ux 17): braille displays follow it.
  private static func cursor(_ frame: Frame, _ state: ConsoleState) -> [String] {
    guard let point = frame.cursor?.point else { return ["there is no cursor in \(state.context)"] }
    let surface = frame.surface
    let cells = (0..<surface.size.columns).compactMap { surface[$0, point.row]?.role }
    switch state.context {
    case .find, .field, .confirmation, .palette, .picker, .profiles, .ticketQuery, .searches:
      let fields: Set<Role> = [.fieldFocus, .fieldOver, .selection, .placeholder]
      let role = surface[point.column, point.row]?.role
      if role.map(fields.contains) != true {
        return ["the cursor of \(state.context) is on \(role?.name ?? "nothing") at \(point)"]
      }
    case .list, .tickets, .dataPoints, .messages, .themes, .columns:
      let count =
        switch state.context {
        case .list: state.users.count
        case .tickets: state.ticketList.position.count
        case .dataPoints: state.dataPoints.list.count
        case .messages: state.messageList?.list.count ?? 0
        case .themes: state.theme.chooser?.list.count ?? 0
        default: state.columns.position.count
        }
      // The box of a begun sequence may lie over the row.
      if count > 0, !state.pending.isShown, !cells.contains(.listSelected) {
        return ["the cursor of \(state.context) is not on the selected row but at \(point)"]
      }
    case .detail, .form, .operation, .operationField, .overview, .profileForm, .review, .conflict,
      .conflictValue,
      .help, .question, .ticket, .viCommand, .write:
      break
    }
    return []
  }
}
