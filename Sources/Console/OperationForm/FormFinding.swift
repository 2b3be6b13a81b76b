package import Operations
import Widgets

/// Something that an operation's form says about a field while somebody types.
package struct FormFinding: Sendable, Hashable {
  /// What is said.
  package enum Kind: Sendable, Hashable {
    /// One of Sendbird's rules.
    case rule(Violation)
    /// Nothing forbids it, but it is rarely meant; in words.
    case hint(String)
  }

  /// The field's place; nil if it is about none of those shown.
  package let field: Int?
  /// The row's place in a field of keys and values; nil if it is about all of them.
  package let row: Int?
  /// What is said.
  package let kind: Kind

  /// Whether the form may be sent all the same.
  package var isWarning: Bool {
    switch kind {
    case .rule(let violation): violation.isWarning
    case .hint: true
    }
  }

  /// Whether it says that something is missing.
  var isMissing: Bool {
    if case .rule(let violation) = kind { violation.rule == .empty } else { false }
  }

  /// The finding in one sentence, with what it is about.
  package var message: String {
    switch kind {
    case .rule(let violation): violation.shortWords
    case .hint(let words): words
    }
  }

  /// The finding below its own field, where nobody needs its name again.
  var wordsInField: String {
    if case .rule(let violation) = kind { violation.wordsInField } else { message }
  }
}

extension OperationForm {
  /// What is to be said about what is filled in; cheap enough for every key.
  ///
  /// What is missing is only said of fields that were entered, or once the form was to be reviewed.
  package var findings: [FormFinding] {
    allFindings.filter { finding in
      guard finding.isMissing, !wasReviewed else { return true }
      guard let field = finding.field else { return false }
      return fields[field].wasEntered && !isBeingFilledIn(finding)
    }
  }

  /// Whether the cursor is where something is missing: of a key with a value, in the key.
  private func isBeingFilledIn(_ finding: FormFinding) -> Bool {
    guard mode == .edit, let stop, stop.field == finding.field else { return false }
    return row == nil || finding.row != stop.row || column == .key
  }

  /// Everything there is to say, also of fields that nobody has come to yet.
  var allFindings: [FormFinding] {
    let violations: [Violation]
    do throws(FillingError) {
      violations = try operation().violations()
    } catch {
      violations = error.violations
    }
    return violations.map(finding) + itemFindings(besides: violations)
  }

  /// The first error, also of a field that nobody has come to yet.
  var firstError: FormFinding? { allFindings.first { !$0.isWarning } }

  private func finding(_ violation: Violation) -> FormFinding {
    let named = descriptor.field(of: violation)
    let place = named.flatMap { named in
      fields.firstIndex { $0.field.name == named.name && !$0.isLocal }
    }
    var row: Int?
    if let place, let rows = fields[place].rows {
      let wanted = violation.key ?? ""
      row =
        rows.lastIndex {
          $0.isChanged && $0.key.text.hasSameBytes(as: wanted)
        } ?? (violation.key == nil ? rows.lastIndex(where: \.isChanged) : nil)
    }
    return FormFinding(field: place, row: row, kind: .rule(violation))
  }
}
