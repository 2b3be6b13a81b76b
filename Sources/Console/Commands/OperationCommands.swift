import Operations
import Widgets

/// Every write that an operation does, under the operation's id.
///
/// The ids are written out: the descriptors would all be made before the first frame.
enum OperationCommands {
  /// Where users are seen.
  private static let users = GlobalCommands.main
  /// Where tickets are seen.
  private static let tickets = GlobalCommands.main.union([.tickets, .ticket])
  private static let form: ContextSet = [.operation, .operationField]

  static let all: [Command] =
    [
      Command(
        "ticket.create", "New ticket for the shown user",
        [.on([.list, .detail, .tickets, .ticket], "t", "f6"), .on([.find], "f6")], hint: "ticket",
        functionLabel: "Ticket", when: { $0.canCreateTicket }, run: { $0.openTicket() }),
      Command(
        "ticket.from-template", "New ticket from a template",
        [.on([.list, .detail, .tickets, .ticket], "T"), .on(form, "f7")],
        functionLabel: "Template", when: { $0.canUseTemplate }, run: { $0.chooseTemplate() }),
      Command(
        "user.create", "Create a user", [.on([.list, .detail], "N"), .on(users)],
        when: { $0.canWrite }, run: { $0.openOperation("user.create") }),
    ] + ofUsers + ofTickets

  private static let ofUsers: [Command] = [
    command("user.update", "Edit nickname, picture or access token", users) { $0.canWriteUser },
    command("user.activate", "Activate the user", users) { $0.canActivate },
    command("user.deactivate", "Deactivate the user", users) { $0.canDeactivate },
    command("user.delete", "Delete the user", users) { $0.canWriteUser },
    Command(
      "metadata.delete-all", "Delete all metadata of the user", [.on(users)],
      when: { $0.canDeleteAllMetadata }
    ) { state in
      guard let user = state.shownUser else { return [] }
      return state.plan(DeleteMetadata(userID: user.id, extent: .all))
    },
    Command(
      "customer.create", "Make the user a Desk customer", [.on([.detail], "c"), .on(users)],
      when: { $0.canCreateCustomer }, run: { $0.openOperation("customer.create") }),
    command("customer.update-fields", "Edit the customer's custom fields", users) {
      $0.canEditFields
    },
  ]

  private static let ofTickets: [Command] = [
    command("ticket.update", "Edit the ticket", tickets) { state in
      state.canWriteTicket { _ in nil }
    },
    command("ticket.first-message", "Write the customer's first message", tickets) { state in
      state.canWriteTicket(\.closedWords)
    },
    command("ticket.close", "Close the ticket", tickets) { state in
      state.canWriteTicket(\.closedWords)
    },
    command("ticket.reopen", "Reopen the ticket", tickets) { state in
      state.canWriteTicket { $0.status?.isOpen == true ? "is open" : nil }
    },
    command("ticket.transfer", "Hand the ticket to a team", tickets) { state in
      state.canWriteTicket { ticket in
        ticket.closedWords
          ?? (ticket.status == .initialized ? "waits for its customer to write" : nil)
      }
    },
    command("ticket.cancel", "Take the ticket from its agent", tickets) { state in
      state.canWriteTicket { ticket in
        ticket.closedWords ?? (ticket.assignee == nil ? "has no agent" : nil)
      }
    },
  ]

  /// A command that opens the form of an operation; its keys are the palette and the person's own.
  private static func command(
    _ id: String, _ title: String, _ contexts: ContextSet,
    when enablement: @escaping @Sendable (ConsoleState) -> Enablement
  ) -> Command {
    Command(id, title, [.on(contexts)], when: enablement) { $0.openOperation(id) }
  }
}

extension ConsoleState {
  /// Whether a template can be chosen: for a new ticket, or in the form of one.
  var canUseTemplate: Enablement {
    guard let form = operationForm else { return canCreateTicket }
    return form.descriptor.id == "ticket.create"
      ? .yes : .no("templates are for new tickets")
  }

  /// Whether what the active tab shows can be edited.
  var canEditShown: Enablement {
    if !screens.isEmpty { return canWriteTicket { _ in nil } }
    return switch tab {
    case .user, .metadata, .json, .history: canEdit
    case .deskFields: canEditFields
    case .tickets: canWriteTicket { _ in nil }
    }
  }

  /// Edits what the active tab shows.
  mutating func editShown() -> [Effect] {
    if !screens.isEmpty { return openOperation(UpdateTicket.descriptor.id) }
    return switch tab {
    case .user: openOperation(UpdateUser.descriptor.id)
    case .metadata, .json, .history: openFormEditing()
    case .deskFields: openOperation(UpdateCustomerFields.descriptor.id)
    case .tickets: openOperation(UpdateTicket.descriptor.id)
    }
  }

  /// Whether something can be added where the active tab shows items.
  var canAddShown: Enablement {
    tab == .deskFields ? canEditFields : canEdit
  }

  /// Adds an item to what the active tab shows.
  mutating func addShown() -> [Effect] {
    guard tab == .deskFields else { return openFormAdding() }
    return openOperation(UpdateCustomerFields.descriptor.id)
      + editOperation { form in
        // A form without any field has begun one already.
        if form.mode == .nav { form.addRow() }
      }
  }
}
