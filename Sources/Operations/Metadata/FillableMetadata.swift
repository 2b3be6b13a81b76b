import SendbirdAPI

extension GetMetadata: FillableOperation {
  package init(filling values: FieldValues) throws(FillingError) {
    let filling = Filling(values)
    let operation = GetMetadata(userID: filling.text("user"))
    try filling.finish(operation)
    self = operation
  }
}

extension UpdateMetadata: FillableOperation {
  package init(filling values: FieldValues) throws(FillingError) {
    let filling = Filling(values)
    let operation = UpdateMetadata(
      userID: filling.text("user"), items: values.items("items") ?? [])
    try filling.finish(operation)
    self = operation
  }
}

extension DeleteMetadata: FillableOperation {
  package init(filling values: FieldValues) throws(FillingError) {
    var filling = Filling(values)
    // All is never the answer to an omission, and never wins over a key.
    let isAll = values.flag("all") ?? false
    let key = values.text("key")
    if (key != nil) == isAll {
      filling.refuse(
        Violation(
          field: Rules.metadataKeyField, rule: isAll ? .notAllowed : .empty,
          given: isAll ? "a key and all items" : "neither a key nor all items",
          allowed: "it must be exactly one of them"))
    }
    let extent: Extent = key.map(Extent.key) ?? .all
    let operation = DeleteMetadata(userID: filling.text("user"), extent: extent)
    try filling.finish(operation)
    self = operation
  }
}
