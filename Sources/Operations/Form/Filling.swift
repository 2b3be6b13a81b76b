import SendbirdAPI

/// Reads what was filled in, and collects what is wrong instead of stopping at the first mistake.
///
/// A value that can't be read is replaced by one that breaks no rule, so that each mistake is said
/// once.
struct Filling {
  /// What Sendbird calls whether deactivated users are listed.
  static let activeModeField = "active_mode"

  let values: FieldValues
  private(set) var violations: [Violation] = []

  private init(_ values: FieldValues) {
    self.values = values
  }

  /// Notes something that is wrong.
  mutating func refuse(_ violation: Violation) { violations.append(violation) }

  /// A text that has to be there; the rules say what they think of an empty one.
  func text(_ name: String) -> String { values.text(name) ?? "" }

  /// One of Desk's ids.
  mutating func deskID(_ name: String, field: String) -> Int64 {
    let text = text(name)
    let found = Rules.deskID(text, field: field)
    guard found.isEmpty, let id = Int64(text) else {
      violations += found
      return 1
    }
    return id
  }

  /// A customer by Desk's id or by the user, of which exactly one is given.
  mutating func customer() -> DeskCustomerReference {
    switch (values["customer"], values.text("user")) {
    case (nil, let user?): return .user(user)
    case (.some, nil): return .id(deskID("customer", field: Rules.customerIDField))
    case (.some, .some): refuse(customer(given: "a customer and a user"))
    case (nil, nil): refuse(customer(given: "neither a customer nor a user"))
    }
    return .id(1)
  }

  private func customer(given: String) -> Violation {
    Violation(
      field: Rules.customerIDField, rule: given.hasPrefix("neither") ? .empty : .notAllowed,
      given: given, allowed: "it must be exactly one of them")
  }

  /// One of some words; nil if none was filled in.
  mutating func choice<Word: RawRepresentable<String> & CaseIterable>(
    _ name: String, as type: Word.Type, field: String
  ) -> Word? {
    guard let text = values.text(name) else { return nil }
    if let word = Word(rawValue: text) { return word }
    violations += Rules.oneOf(Word.allCases.map(\.rawValue), text, field: field)
    return nil
  }

  /// How many records a list has; nil for every one.
  mutating func extent(standard: Int) -> Int? {
    let isAll = values.flag("all") ?? false
    guard let text = values.text("limit") else { return isAll ? nil : standard }
    if isAll {
      refuse(
        Violation(
          field: Rules.limitField, rule: .notAllowed, given: "a limit and all",
          allowed: "it must be one of them"))
    }
    if let limit = Int(text) { return limit }
    refuse(
      Violation(
        field: Rules.limitField, rule: .notNumber, given: Violation.quoted(text),
        allowed: "it must be a whole number"))
    return standard
  }

  /// Reads an operation, and says everything that is wrong if some of it forbids sending.
  static func read<Filled: Operation>(
    _ values: FieldValues, _ make: (inout Filling) -> Filled
  ) throws(FillingError) -> Filled {
    var filling = Filling(values)
    let operation = make(&filling)
    let all = filling.violations + operation.violations()
    if !all.errors.isEmpty { throw FillingError(all) }
    return operation
  }
}
