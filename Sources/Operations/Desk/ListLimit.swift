import SendbirdAPI

/// How many records a list has in all.
package enum ListLimit {
  /// How many are listed when nothing is said.
  package static let standard = 100

  /// How many are asked for at once where there is no smaller limit.
  static let page = 100

  /// How many to ask for, once there are some already.
  static func pageSize(limit: Int?, listed: Int) -> Int {
    limit.map { min($0 - listed, page) } ?? page
  }

  /// What is wrong with a limit; nil means every record.
  package static func violations(_ limit: Int?) -> [Violation] {
    guard let limit, limit < 1 else { return [] }
    return [
      Violation(
        field: Rules.limitField, rule: .outOfRange, given: "\(limit)", allowed: "1 and more are")
    ]
  }
}
