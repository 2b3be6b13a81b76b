import SendbirdAPI

extension CreateCustomer: FillableOperation {
  package init(filling values: FieldValues) throws(FillingError) {
    let filling = Filling(values)
    let operation = CreateCustomer(userID: filling.text("user"))
    try filling.finish(operation)
    self = operation
  }
}

extension GetCustomer: FillableOperation {
  package init(filling values: FieldValues) throws(FillingError) {
    var filling = Filling(values)
    let operation = GetCustomer(filling.customer())
    try filling.finish(operation)
    self = operation
  }
}

extension ListCustomers: FillableOperation {
  package init(filling values: FieldValues) throws(FillingError) {
    var filling = Filling(values)
    let operation = ListCustomers(
      userID: values.text("user"), limit: filling.extent(standard: ListLimit.standard))
    try filling.finish(operation)
    self = operation
  }
}

extension UpdateCustomerFields: FillableOperation {
  package init(filling values: FieldValues) throws(FillingError) {
    var filling = Filling(values)
    let operation = UpdateCustomerFields(
      filling.customer(), items: values.items("items") ?? [])
    try filling.finish(operation)
    self = operation
  }
}
