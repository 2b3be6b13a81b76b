import Operations
import Widgets

/// How the form of an operation differs from its plain list of fields.
struct FormShape {
  /// Fields of the operation that the form leaves out.
  var hidden: [String] = []
  /// The fields that come first, in this order; the others follow in the operation's own.
  var first: [String] = []
  /// Other words in front of fields.
  var labels: [String: String] = [:]
  /// Texts of several lines.
  var areas: [String] = []
  /// What is said below an empty field.
  var emptyNotes: [String: String] = [:]
  /// Whether the form can stay open for the next one.
  var canStayOpen = false

  /// The local flag that keeps the form open.
  static let keepOpen = OperationField(
    "keepOpen", label: "keep this form open for the next ticket", kind: .flag,
    help: "Whether the form opens again, empty, after the ticket was created.")

  /// The shape of an operation's form.
  init(_ id: String) {
    switch id {
    case CreateTicket.descriptor.id:
      hidden = ["customer"]
      first = ["user", "title", "priority", "group", "field", "related", "firstMessage"]
      labels = [
        "group": "Team", "related": "Related", "field": "Custom fields",
        "firstMessage": "Customer's first message",
      ]
      areas = ["firstMessage"]
      emptyNotes = [
        "firstMessage": "(empty: nothing is sent, and agents can't see the ticket yet)"
      ]
      canStayOpen = true
    case FirstMessage.descriptor.id: areas = ["text"]
    case UpdateTicket.descriptor.id:
      hidden = ["noRelated"]
      labels = ["related": "Related", "field": "Custom fields"]
    case TransferTicket.descriptor.id: labels = ["group": "Team"]
    default: break
    }
  }

  /// The fields of a form.
  ///
  /// - Parameters:
  ///   - descriptor: the operation.
  ///   - fixed: values that the form doesn't show.
  /// - Returns: the fields, empty but for their defaults.
  func fields(of descriptor: OperationDescriptor, without fixed: FieldValues) -> [FormField] {
    let names = first + descriptor.fields.map(\.name).filter { !first.contains($0) }
    // A customer is named in one way: who knows the user need not know Desk's id, and the reverse.
    let isNamed = fixed["user"] != nil || fixed["customer"] != nil
    let left = isNamed ? hidden + ["user", "customer"] : hidden
    var fields = names.compactMap { name in
      descriptor.fields.first { $0.name == name }
    }.filter { !left.contains($0.name) && fixed[$0.name] == nil }.map { field in
      FormField(field, label: labels[field.name], isArea: areas.contains(field.name))
    }
    if canStayOpen { fields.append(FormField(Self.keepOpen, isLocal: true)) }
    return fields
  }
}
