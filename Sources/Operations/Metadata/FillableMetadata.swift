import SendbirdAPI

extension GetMetadata: FillableOperation {
  package init(filling values: FieldValues) throws(FillingError) {
    self = try Filling.read(values) { GetMetadata(userID: $0.text("user")) }
  }
}

extension UpdateMetadata: FillableOperation {
  package init(filling values: FieldValues) throws(FillingError) {
    self = try Filling.read(values) { filling in
      UpdateMetadata(
        userID: filling.text("user"), items: values.items("items") ?? [])
    }
  }
}

extension DeleteMetadata: FillableOperation {
  package init(filling values: FieldValues) throws(FillingError) {
    self = try Filling.read(values) { filling in
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
      return DeleteMetadata(userID: filling.text("user"), extent: extent)
    }
  }
}
