import SendbirdAPI

extension CreateUser {
  package var subject: OperationSubject { .user(id) }
}

extension GetUser {
  package var subject: OperationSubject { .user(userID) }
}

extension ListUsers {
  package var subject: OperationSubject { .many }
}

extension UpdateUser {
  package var subject: OperationSubject { .user(userID) }
}

extension ActivateUser {
  package var subject: OperationSubject { .user(userID) }
}

extension DeactivateUser {
  package var subject: OperationSubject { .user(userID) }
}

extension DeleteUser {
  package var subject: OperationSubject { .user(userID) }
}

extension GetMetadata {
  package var subject: OperationSubject { .user(userID) }
}

extension UpdateMetadata {
  package var subject: OperationSubject { .user(userID) }
}

extension DeleteMetadata {
  package var subject: OperationSubject { .user(userID) }
}

extension CreateCustomer {
  package var subject: OperationSubject { .user(userID) }
}

extension GetCustomer {
  package var subject: OperationSubject { customer.subject }
}

extension ListCustomers {
  package var subject: OperationSubject { .many }
}

extension UpdateCustomerFields {
  package var subject: OperationSubject { customer.subject }
}

extension CreateTicket {
  package var subject: OperationSubject { customer.subject }
}

extension ListTickets {
  package var subject: OperationSubject { .many }
}

extension GetTicket {
  package var subject: OperationSubject { .ticket(ticketID) }
}

extension UpdateTicket {
  package var subject: OperationSubject { .ticket(ticketID) }
}

extension FirstMessage {
  package var subject: OperationSubject { .ticket(ticketID) }
}

extension CloseTicket {
  package var subject: OperationSubject { .ticket(ticketID) }
}

extension ReopenTicket {
  package var subject: OperationSubject { .ticket(ticketID) }
}

extension TransferTicket {
  package var subject: OperationSubject { .ticket(ticketID) }
}

extension CancelTicket {
  package var subject: OperationSubject { .ticket(ticketID) }
}
