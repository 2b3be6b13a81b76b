/// Every operation, in the order in which help and menus show them.
///
/// Forms, the palette, help texts, the journal's wording and the generated reference come from here.
package enum OperationRegistry {
  /// Every operation's type.
  package static let types: [any Operation.Type] = [
    CreateUser.self, GetUser.self, ListUsers.self, UpdateUser.self, ActivateUser.self,
    DeactivateUser.self, DeleteUser.self,
    GetMetadata.self, UpdateMetadata.self, DeleteMetadata.self,
    CreateCustomer.self, GetCustomer.self, ListCustomers.self, UpdateCustomerFields.self,
    CreateTicket.self, GetTicket.self, ListTickets.self, UpdateTicket.self, FirstMessage.self,
    CloseTicket.self, ReopenTicket.self, TransferTicket.self, CancelTicket.self,
  ]

  /// What every operation is.
  package static let all: [OperationDescriptor] = types.map { $0.descriptor }

  /// What the operation with an id is, nil if there is none.
  package static func descriptor(_ id: String) -> OperationDescriptor? {
    all.first { $0.id == id }
  }
}
