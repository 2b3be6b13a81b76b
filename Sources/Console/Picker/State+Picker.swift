import Operations
import Widgets
import Workspace

/// Opening the choices of a field, and taking one.
extension ConsoleState {
  /// Whether the selected field has choices to show.
  var canPick: Enablement {
    guard let form = operationForm, let field = form.field else { return .no("there is no field") }
    if field.rows != nil { return form.row?.stored == nil ? .yes : .no("this key is stored") }
    return ["group", "related"].contains(field.field.name)
      ? .yes : .no("there is nothing to choose from; type the value")
  }

  /// Opens the choices of the selected field.
  mutating func openPicker() -> [Effect] {
    guard let form = operationForm, let field = form.field else { return [] }
    if field.rows != nil { return openKeyPicker(form) }
    switch (field.field.name, field.value) {
    case ("group", let value): return openGroupPicker(value)
    case ("related", let value):
      let marked: [String] = if case .list(let urls)? = value { urls } else { [] }
      picker = PickerState(
        "Channels of \(form.userID ?? "this user")", .several, channelChoices(form),
        marked: marked, emptyWords: "no channel is known")
      return []
    default: return []
    }
  }

  private mutating func openGroupPicker(_ value: FieldValues.Value?) -> [Effect] {
    switch offered.groups {
    case .unknown, .loading: return say("the teams are still being read", .warning)
    case .failed(let reason): return say("\(reason); type the key of a team", .warning)
    case .known(let groups):
      let chosen: String? = if case .text(let key)? = value { key } else { nil }
      picker = PickerState(
        "Teams", .field,
        groups.compactMap { group in
          group.key.map { PickerState.Choice(value: $0, words: group.name ?? "") }
        }, selected: chosen)
      return []
    }
  }

  private func channelChoices(_ form: OperationForm) -> [PickerState.Choice] {
    guard let userID = form.userID else { return [] }
    // A ticket's own channel is no channel that it is about.
    return knownChannels(ofUser: userID).filter { !$0.isDeskTicket }.map { channel in
      PickerState.Choice(value: channel.channelURL, words: channel.name ?? "")
    }
  }

  private mutating func openKeyPicker(_ form: OperationForm) -> [Effect] {
    let used = form.field?.rows?.map(\.key.text) ?? []
    let keys = seenKeys(for: form).filter { key in !used.contains { $0.hasSameBytes(as: key) } }
    picker = PickerState(
      "Keys seen", .key, keys.map { PickerState.Choice(value: $0, words: "") },
      emptyWords: "no key was seen yet")
    return []
  }

  /// Keys that were seen on records of this kind.
  func seenKeys(for form: OperationForm) -> [String] {
    var offered = offered
    for user in form.userID.map({ [$0] }) ?? [] {
      if let customer = knownCustomer(ofUser: user) { offered.see(customer) }
      for ticket in knownTickets(ofUser: user) { offered.see(ticket) }
    }
    switch form.descriptor.id {
    case CreateUser.descriptor.id, UpdateMetadata.descriptor.id:
      return shownUser?.items.map(\.key) ?? []
    case UpdateCustomerFields.descriptor.id: return offered.customerKeys
    default: return offered.ticketKeys
    }
  }

  /// Changes the open picker.
  mutating func changePicker(_ body: (inout PickerState) -> Void) -> [Effect] {
    guard var open = picker else { return [] }
    picker = nil
    body(&open)
    picker = open
    return []
  }

  /// Takes the selected choice.
  mutating func takeChoice() -> [Effect] {
    guard let open = picker else { return [] }
    switch open.purpose {
    case .template:
      guard let choice = open.choice else { return [] }
      picker = nil
      let template = offered.templates?.first { $0.name.hasSameBytes(as: choice.value) }
      return template.map { openTicket(from: $0) } ?? []
    case .several:
      picker = nil
      let urls = open.marked.isEmpty ? open.choice.map { [$0.value] } ?? [] : open.marked
      return fillSelected(.list(urls))
    case .field:
      guard let choice = open.choice else { return [] }
      picker = nil
      return fillSelected(.text(choice.value))
    case .key:
      guard let choice = open.choice else { return [] }
      picker = nil
      return editOperation { form in
        if form.row?.stored == nil, form.row?.key.isEmpty == true, form.mode == .edit {
          form.edit { $0.setText(choice.value) }
          form.enter(.value)
        } else {
          form.addRow(choice.value)
        }
      }
    }
  }

  private mutating func fillSelected(_ value: FieldValues.Value) -> [Effect] {
    editOperation { form in
      guard let stop = form.stop else { return }
      form.fields[stop.field].fill(value, isStored: false)
      form.fields[stop.field].origin = nil
      form.enter()
    }
  }

  /// Closes the picker without a choice.
  mutating func closePicker() -> [Effect] {
    picker = nil
    return []
  }

  // MARK: What is offered

  /// Asks for what a form of an operation offers to choose from.
  mutating func offers(for id: String) -> [Effect] {
    let type = OperationRegistry.fillable(id)
    guard type?.descriptor.fields.contains(where: { $0.name == "group" }) == true else { return [] }
    if case .known = offered.groups { return [] }
    offered.groups = .loading
    return start(.groups, .groups)
  }

  /// Takes the teams of Desk.
  mutating func receive(_ groups: [DeskGroup]) -> [Effect] {
    offered.groups = .known(groups)
    return []
  }

  /// The teams can't be listed; a key can be typed all the same.
  mutating func groupsFailed(_ error: APIError) -> [Effect] {
    let words = "the teams can't be listed: \(error.words)"
    offered.groups = .failed(words)
    return operationForm == nil ? [] : say("\(words); type the key of a team", .warning)
  }
}
