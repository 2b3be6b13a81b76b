package import Operations
import Widgets

extension OperationForm {
  /// Makes the form of an operation.
  ///
  /// - Parameters:
  ///   - type: the operation.
  ///   - subject: what it is about; its id is not asked for.
  ///   - userID: the user that the subject belongs to. The default is the subject's own.
  ///   - stored: what the record has already.
  package init(
    _ type: any FillableOperation.Type, about subject: OperationSubject, userID: String? = nil,
    stored: FieldValues = FieldValues()
  ) {
    self.type = type
    self.subject = subject
    let own: String? = if case .user(let id) = subject { id } else { nil }
    self.userID = userID ?? own
    let names = type.descriptor.fields.map(\.name)
    var fixed = FieldValues()
    switch subject {
    case .user(let id) where names.contains("user"): fixed["user"] = .text(id)
    case .customer(let id) where names.contains("customer"): fixed["customer"] = .text(String(id))
    case .ticket(let id) where names.contains("ticket"): fixed["ticket"] = .text(String(id))
    case .user, .customer, .ticket, .many: break
    }
    self.fixed = fixed
    base = (type as? any MergedOperation.Type)?.fields(filledIn: stored) ?? RecordFields()
    fields = FormShape(type.descriptor.id).fields(of: type.descriptor, without: fixed)
    for index in fields.indices {
      guard let value = stored[fields[index].field.name] else { continue }
      fields[index].fill(value, isStored: true)
    }
  }

  /// Fills in values that are not stored yet.
  ///
  /// - Parameters:
  ///   - values: the values; those of fields that aren't there are left out.
  ///   - origin: where they come from, in a few words. The default says nothing.
  ///   - overwrites: whether fields that have a value get the new one. The default is true.
  ///   - areDefaults: whether nobody typed them, so that they are no edits. The default is false.
  package mutating func fill(
    _ values: FieldValues, origin: String? = nil, overwrites: Bool = true,
    areDefaults: Bool = false
  ) {
    for index in fields.indices where !fields[index].isLocal {
      guard let value = values[fields[index].field.name] else { continue }
      let isFree = fields[index].value == nil || !fields[index].isChanged
      guard overwrites || isFree else { continue }
      fields[index].fill(value, isStored: false, isDefault: areDefaults)
      fields[index].origin = origin
    }
  }

  /// Goes to EDIT in the first field that is empty and has to be filled in, else in the first one.
  package mutating func enterFirst() {
    let shown = fields.indices.filter { !fields[$0].isLocal }
    let empty = shown.first {
      fields[$0].field.isRequired && fields[$0].value == nil && fields[$0].rows == nil
    }
    guard let wanted = empty ?? shown.first else { return }
    select(field: wanted)
    enter()
  }

  /// The same form as it was opened, for the next record of its kind.
  package func emptied() -> OperationForm {
    var next = OperationForm(type, about: subject, userID: userID)
    next.fixed = fixed
    for index in next.fields.indices where index < fields.count {
      // What rarely differs from one to the next stays.
      if fields[index].isLocal || ["group", "priority"].contains(fields[index].field.name) {
        next.fields[index].content = fields[index].content
        next.fields[index].initial = fields[index].value
      }
    }
    return next
  }
}
