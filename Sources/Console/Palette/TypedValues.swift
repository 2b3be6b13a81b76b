import Operations
import Workspace

/// Reads the words behind a typed command into the fields of its operation.
struct TypedValues {
  let descriptor: OperationDescriptor
  private(set) var values = FieldValues()
  private var arguments: [String] = []

  /// Reads words.
  ///
  /// - Parameters:
  ///   - words: what stands behind the command's own words.
  ///   - descriptor: the operation.
  /// - Throws: `TypedProblem` that names the word and what is allowed.
  init(_ words: [String], for descriptor: OperationDescriptor) throws(TypedProblem) {
    self.descriptor = descriptor
    var rest = words[...]
    while let word = rest.popFirst() {
      if word.hasPrefix("--"), word.count > 2 {
        try option(word, &rest)
      } else {
        arguments.append(word)
      }
    }
    try fillArguments()
  }

  private mutating func option(
    _ word: String, _ rest: inout ArraySlice<String>
  ) throws(TypedProblem) {
    let name = String(word.prefix { $0 != "=" })
    let inputs = descriptor.commandInputs
    guard let place = inputs.firstIndex(where: { $0.names.contains(name) }) else {
      let known = inputs.flatMap(\.names).filter { $0.hasPrefix("--") }
      let near = NearestName.of(name, among: known).map { "; did you mean \($0)?" } ?? ""
      throw TypedProblem("\(descriptor.commandWords.joined(separator: " ")) has no \(name)\(near)")
    }
    let field = descriptor.fields[place]
    if !inputs[place].takesValue(for: field) {
      guard name == word else { throw TypedProblem("\(name) takes no value") }
      if case .choice(let words) = field.kind {
        // One option a word, in the same order.
        let index = inputs[place].names.firstIndex(of: name) ?? 0
        values[field.name] = .text(words[index])
      } else {
        values[field.name] = .flag(inputs[place].names.first == name)
      }
      return
    }
    if name != word {
      try fill(field, String(word.dropFirst(name.count + 1)))
    } else if let value = rest.popFirst() {
      try fill(field, value)
    } else {
      throw TypedProblem("\(name) needs a value: \(field.rule)")
    }
  }

  private mutating func fill(_ field: OperationField, _ text: String) throws(TypedProblem) {
    if case .list = field.kind, let known = values.list(field.name) {
      values[field.name] = .list(known + [text])
      return
    }
    do throws(FillingError) {
      try values.fill(field, with: text)
    } catch {
      throw TypedProblem("\(field.label): \(error.words)")
    }
  }

  /// Gives the words that are no options to the fields that have none.
  private mutating func fillArguments() throws(TypedProblem) {
    var fields: [OperationField] = []
    var items: OperationField?
    for (field, input) in zip(descriptor.fields, descriptor.commandInputs) where input.isArgument {
      if case .items = field.kind { items = field } else { fields.append(field) }
    }
    if values.flag("all") == true { fields.removeAll { $0.name == "key" } }
    // A user given by an option stands for the customer.
    if values["user"] != nil { fields.removeAll { $0.name == "customer" } }
    var words = arguments[...]
    var pairs: [String] = []
    if items != nil {
      let first = words.firstIndex { $0.contains("=") } ?? words.endIndex
      pairs = Array(words[first...])
      words = words[..<first]
    }
    let isSubjectLeftOut =
      words.count == fields.count - 1
      && fields.first.map { OperationDescriptor.subjects.contains($0.name) } ?? false
    if isSubjectLeftOut, items == nil || !fields.isEmpty { fields.removeFirst() }
    guard words.count <= fields.count else {
      throw TypedProblem("\"\(words.last ?? "")\" is one word too many; \(descriptor.typedUsage)")
    }
    for (field, word) in zip(fields, words) { try fill(field, word) }
    guard let items else { return }
    for pair in pairs { try fill(items, pair) }
  }
}

extension FillingError {
  /// The first thing that is wrong.
  var words: String { (violations.errors.first ?? violations.first)?.shortWords ?? "" }
}
