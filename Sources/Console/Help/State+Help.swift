import Widgets

/// Opening, filtering and leaving the help.
extension ConsoleState {
  /// Opens the help of the context.
  mutating func openHelp() -> [Effect] {
    var opened = HelpState(
      context: keyContext, registry: registry, field: fieldHelp, editsAsVi: look.editsAsVi)
    opened.update()
    help = opened
    return []
  }

  /// What there is to know of the field under the cursor.
  private var fieldHelp: FieldHelp? {
    switch context {
    case .find: .findLine(ask: key("find.ask", in: .find))
    case .field: form?.mode == .edit(.key) ? .metadataKey : .metadataValue
    case .form, .detail: .metadataValue
    case .operation, .operationField: operationForm?.fieldHelp
    default: nil
    }
  }

  /// Lists the keys of all panes, or of this one only.
  mutating func toggleAllHelp() -> [Effect] {
    guard var open = help else { return [] }
    open.showsAll.toggle()
    open.update()
    help = open
    return []
  }

  /// Whether the help lists keys.
  var listsKeys: Enablement {
    help?.showsField == true ? .no("\(key("help.field", in: .help)) lists the keys") : .yes
  }

  /// Whether there is a field to explain.
  var canShowFieldHelp: Enablement {
    help?.field == nil ? .no("there is no field under the cursor") : .yes
  }

  /// Goes from the keys to the field and back.
  mutating func toggleFieldHelp() -> [Effect] {
    help?.showsField.toggle()
    return []
  }

  /// Closes the help.
  mutating func closeHelp() -> [Effect] {
    help = nil
    return []
  }

  /// Changes the filter.
  mutating func editHelpFilter(_ body: (inout LineEditor) -> Void) -> [Effect] {
    guard var open = help else { return [] }
    body(&open.filter)
    open.update()
    help = open
    return []
  }

  /// Moves the selection, passing over headings.
  mutating func moveHelp(by delta: Int) -> [Effect] {
    help?.move(by: delta)
    return []
  }

  /// Runs the selected command where the help was opened.
  mutating func runHelpRow() -> [Effect] {
    guard let open = help, !open.showsField else { return [] }
    let rows = open.rows
    guard rows.indices.contains(open.list.selected),
      case .command(let command, _, let isHere) = rows[open.list.selected]
    else { return [] }
    guard isHere else { return say(command.words(against: "not in this place"), .warning) }
    help = nil
    if let reason = command.enablement(self).reason {
      return say(command.words(against: reason), .warning)
    }
    return command.run(&self)
  }
}

extension HelpState {
  /// The lines that pass the filter.
  var rows: [HelpRow] { HelpRows.rows(self) }

  /// Brings the list up to date with the filter, on the first command.
  mutating func update() {
    let rows = rows
    list = ListState()
    list.setCount(rows.count)
    list.select(rows.firstIndex { $0.command != nil } ?? 0)
  }

  /// Moves the selection; headings are passed over.
  mutating func move(by delta: Int) {
    let rows = rows
    guard !rows.isEmpty else { return }
    let step = delta < 0 ? -1 : 1
    var target = min(max(list.selected + delta, 0), rows.count - 1)
    while rows.indices.contains(target), rows[target].command == nil { target += step }
    if rows.indices.contains(target) { list.select(target) }
  }
}
