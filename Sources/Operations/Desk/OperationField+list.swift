extension OperationField {
  /// How many records a list has in all.
  static func limit(_ records: String) -> OperationField {
    OperationField(
      "limit", label: "Limit", kind: .number, defaultValue: String(ListLimit.standard),
      help: "How many \(records) in all.")
  }

  /// Whether a list has every record.
  static func all(_ record: String) -> OperationField {
    OperationField(
      "all", label: "All", kind: .flag, defaultValue: "false",
      help: "Lists every \(record) that matches, however many there are.")
  }
}
