package import Operations
import SendbirdAPI

/// Which form a draft is of: whose, about which record, and the kind of form.
package struct DraftKey: Sendable, Hashable {
  /// The form of a user's metadata.
  package static let metadataForm = "metadata"
  /// The form of a new profile.
  package static let profileForm = "profile"

  /// The owner of a draft that belongs to no application.
  package static let everywhere = SessionOwner(profile: "", applicationID: "")

  /// The profile and its application.
  package let owner: SessionOwner
  /// The record; `many` where the form is about none that exists.
  package let subject: OperationSubject
  /// The form's name: an operation's id, ``metadataForm`` or ``profileForm``.
  package let form: String

  /// Names a draft.
  package init(owner: SessionOwner, subject: OperationSubject, form: String) {
    self.owner = owner
    self.subject = subject
    self.form = form
  }

  // By bytes: two names that String holds for equal are two.
  package static func == (one: DraftKey, other: DraftKey) -> Bool {
    one.owner == other.owner && one.subject == other.subject
      && one.form.hasSameBytes(as: other.form)
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(owner)
    hasher.combine(subject.kind)
    hasher.combine(ByteKey(subject.id ?? ""))
    hasher.combine(ByteKey(form))
  }
}

extension OperationSubject {
  /// The kind of record in one word, as it is kept; `none` for many.
  package var kind: String {
    switch self {
    case .user: "user"
    case .customer: "customer"
    case .ticket: "ticket"
    case .many: "none"
    }
  }

  /// The record that was kept as kind and id; what this version doesn't know is about none.
  init(kind: String, id: String) {
    switch (kind, Int64(id)) {
    case ("user", _): self = .user(id)
    case ("customer", let number?): self = .customer(number)
    case ("ticket", let number?): self = .ticket(number)
    default: self = .many
    }
  }
}
