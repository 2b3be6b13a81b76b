import SendbirdAPI

extension CreateCustomer: FillableOperation {
  package init(filling values: FieldValues) throws(FillingError) {
    self = try Filling.read(values) { CreateCustomer(userID: $0.text("user")) }
  }
}

extension GetCustomer: FillableOperation {
  package init(filling values: FieldValues) throws(FillingError) {
    self = try Filling.read(values) { GetCustomer($0.customer()) }
  }
}

extension ListCustomers: FillableOperation {
  package init(filling values: FieldValues) throws(FillingError) {
    self = try Filling.read(values) { filling in
      ListCustomers(
        userID: values.text("user"), limit: filling.extent(standard: ListLimit.standard))
    }
  }
}

extension UpdateCustomerFields: FillableOperation {
  package init(filling values: FieldValues) throws(FillingError) {
    self = try Filling.read(values) { filling in
      UpdateCustomerFields(
        filling.customer(), items: values.items("items") ?? [])
    }
  }
}
