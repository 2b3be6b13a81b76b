import Operations
import Widgets
import Workspace

/// The form of a new ticket: templates, a similar open ticket, and what is chosen (ux 8).
extension ConsoleState {
  /// Whether a ticket can be made for the shown user.
  var canCreateTicket: Enablement {
    // On a screen of tickets the shown user is out of sight, and perhaps somebody else.
    if !screens.isEmpty {
      guard let ticket = shownTicket else { return .no("no ticket is selected") }
      let isShown = shownUser.map { user in
        ticket.customer?.sendbirdID?.hasSameBytes(as: user.id) ?? false
      }
      guard isShown == true else {
        return .no("\(key("tickets.user", in: .ticket)) shows the user of #\(ticket.id) first")
      }
    }
    return canWriteToDesk(needsUser: true)
  }

  /// Opens the form of a new ticket, filled in from the standard template if there is one.
  mutating func openTicket() -> [Effect] {
    let id = CreateTicket.descriptor.id
    let subject = shownUser.map { OperationSubject.user($0.id) } ?? .many
    let hadDraft = operationDrafts.contains { $0.descriptor.id == id && $0.subject == subject }
    let effects = openOperation(id)
    guard operationForm?.descriptor.id == id, !hadDraft else { return effects }
    guard let known = offered.templates else {
      // What is typed meanwhile is held back, so that it does not end in the wrong field.
      operationForm?.awaitsTemplates = true
      return effects + start(.templates, .templates)
    }
    if let standard = known.first(where: { $0.name == TicketTemplate.standardName }) {
      applyTemplate(standard)
    }
    return effects
  }

  /// Asks which template a new ticket begins with.
  mutating func chooseTemplate() -> [Effect] {
    picker = templatePicker
    // Files may have changed since they were read.
    return start(.templates, .templates)
  }

  private var templatePicker: PickerState {
    PickerState(
      "Templates", .template,
      (offered.templates ?? []).map {
        PickerState.Choice(value: $0.name, words: $0.subject ?? "")
      },
      emptyWords: offered.templates == nil
        ? "reading the templates .."
        : "there is no template; put files such as templates/login-issue.yaml beside config.yaml")
  }

  /// Takes the templates that were read.
  mutating func receive(_ found: TicketTemplates) -> [Effect] {
    offered.templates = found.templates
    if let open = picker, open.purpose == .template {
      var fresh = templatePicker
      fresh.edit { $0.setText(open.filter.text) }
      picker = fresh
    }
    if operationForm?.awaitsTemplates == true {
      operationForm?.awaitsTemplates = false
      let standard = found.templates.first { $0.name == TicketTemplate.standardName }
      if let standard { applyTemplate(standard) }
    }
    guard let problem = found.problems.first else { return [] }
    let more = found.problems.count > 1 ? " (and \(found.problems.count - 1) more)" : ""
    return say("template left out: \(problem)\(more)", .warning)
  }

  /// Opens the form of a new ticket filled in from a template, or fills the open one in.
  mutating func openTicket(from template: TicketTemplate) -> [Effect] {
    var effects: [Effect] = []
    if operationForm?.descriptor.id != CreateTicket.descriptor.id {
      effects = openOperation(CreateTicket.descriptor.id)
    }
    applyTemplate(template)
    return effects
  }

  /// Fills the form in from a template; what somebody typed stays.
  private mutating func applyTemplate(_ template: TicketTemplate) {
    guard var form = operationForm, form.descriptor.id == CreateTicket.descriptor.id else { return }
    let user = form.userID.flatMap { id in
      shownUser.flatMap { $0.id.hasSameBytes(as: id) ? $0 : nil }
    }
    let filled = template.filled(
      userID: form.userID ?? "", nickname: user?.nickname ?? "", metadata: user?.items ?? Metadata()
    )
    var values = FieldValues()
    if let subject = filled.subject { values["title"] = .text(subject) }
    if let priority = filled.priority { values["priority"] = .text(priority) }
    if let group = filled.group { values["group"] = .text(group) }
    if !filled.fields.isEmpty { values["field"] = .items(filled.fields) }
    if let message = filled.message { values["firstMessage"] = .text(message) }
    form.leaveField()
    form.fill(values, areDefaults: true)
    form.note = "template: \(template.name)"
    form.enterFirst()
    operationForm = form
  }

  /// An open ticket of the same user with nearly the same title; nil if none is known.
  func similarTicket(to form: OperationForm) -> Ticket? {
    guard form.descriptor.id == CreateTicket.descriptor.id, let userID = form.userID,
      case .text(let title)? = form.fields.first(where: { $0.field.name == "title" })?.value
    else { return nil }
    return knownTickets(ofUser: userID).first { ticket in
      ticket.status?.isOpen != false
        && ticket.title.map { TitleLikeness.areSimilar($0, title) } == true
    }
  }

  /// Closes the form and opens the similar ticket instead.
  mutating func openSimilarTicket() -> [Effect] {
    guard let form = operationForm, let ticket = similarTicket(to: form) else { return [] }
    return closeOperation() + show(ticket.id)
  }

  /// Whether there is a similar ticket to open.
  var canOpenSimilar: Enablement {
    guard let form = operationForm else { return .no("no form is open") }
    return similarTicket(to: form) == nil ? .no("no similar open ticket is known") : .yes
  }
}

/// Whether two titles are about the same thing, as far as words tell.
enum TitleLikeness {
  /// Whether one title begins with the other, or more than half of the longer words are in both.
  static func areSimilar(_ left: String, _ right: String) -> Bool {
    let (left, right) = (words(left), words(right))
    guard !left.isEmpty, !right.isEmpty else { return false }
    if left == right { return true }
    let common = Set(left).intersection(right).count
    return common * 2 > max(Set(left).count, Set(right).count) && common > 1
  }

  private static func words(_ title: String) -> [String] {
    title.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
      .filter { $0.count > 2 }
  }
}
