package import Operations
import Widgets

/// Something that an operation's form says about a field while somebody types.
package struct FormFinding: Sendable, Hashable {
  /// The field's place; nil if it is about none of those shown.
  package let field: Int?
  /// The row's place in a field of keys and values; nil if it is about all of them.
  package let row: Int?
  /// The rule.
  package let violation: Violation

  /// Whether the form may be sent all the same.
  package var isWarning: Bool { violation.isWarning }

  /// The finding below its own field, where nobody needs its name again.
  var wordsInField: String {
    switch violation.rule {
    case .tooManyBytes: violation.message
    case .tooLong, .tooManyItems, .outOfRange:
      "\(violation.given), but \(violation.allowed) allowed"
    default: "\(violation.given); \(violation.allowed)"
    }
  }
}

extension OperationForm {
  /// What is to be said about what is filled in; cheap enough for every key.
  ///
  /// What is missing is only said of fields that were entered, or once the form was to be reviewed.
  package var findings: [FormFinding] {
    allFindings.filter { finding in
      guard finding.violation.rule == .empty, !wasReviewed else { return true }
      guard let field = finding.field else { return false }
      return fields[field].wasEntered && !(mode == .edit && stop?.field == field)
    }
  }

  /// Everything there is to say, also of fields that nobody has come to yet.
  var allFindings: [FormFinding] {
    let violations: [Violation]
    do throws(FillingError) {
      violations = try operation().violations()
    } catch {
      violations = error.violations
    }
    return violations.map(finding)
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
    return FormFinding(field: place, row: row, violation: violation)
  }
}
