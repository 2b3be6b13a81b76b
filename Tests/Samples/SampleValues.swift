package import Operations

/// Values for the fields of an operation, made from what the registry says of it.
///
/// A new operation is covered without anybody writing values for it.
package struct SampleValues {
  /// What certain fields hold, by their names; the first that the rules allow.
  private let known: [String: [String]]

  /// Makes values.
  ///
  /// - Parameter known: What fields of these names hold, such as the id of a user that is there.
  package init(_ known: [String: String] = [:]) {
    self.known = known.mapValues { [$0] }
  }

  /// Everything filled in that can be filled in together, and the same with each optional field left
  /// out, as far as the operation can be made of it.
  package func all(of type: any FillableOperation.Type) -> [FieldValues] {
    let descriptor = type.descriptor
    var found: [FieldValues] = []
    for omitted in [nil] + descriptor.fields.map({ Optional($0.name) }) {
      guard let values = values(of: type, without: omitted),
        !found.contains(where: { Self.same($0, values, descriptor) })
      else { continue }
      found.append(values)
    }
    return found
  }

  /// Values that the operation can be made of; nil if none are found.
  private func values(
    of type: any FillableOperation.Type, without omitted: String?
  ) -> FieldValues? {
    let fields = type.descriptor.fields
    var choices = fields.map { $0.name == omitted ? [] : candidates(for: $0) }
    // Each round takes one candidate away, so that there is an end.
    while true {
      var values = FieldValues()
      for (field, left) in zip(fields, choices) { values[field.name] = left.first }
      do throws(FillingError) {
        _ = try type.init(filling: values)
        return values
      } catch {
        let blamed = error.violations.errors.compactMap { type.descriptor.field(of: $0)?.name }
        let place =
          fields.indices.first { blamed.contains(fields[$0].name) && !choices[$0].isEmpty }
          ?? fields.indices.last { !fields[$0].isRequired && !choices[$0].isEmpty }
        guard let place else { return nil }
        choices[place].removeFirst()
      }
    }
  }

  private func candidates(for field: OperationField) -> [FieldValues.Value] {
    let texts = known[field.name] ?? ["abc", "https://example.com/a.png"]
    switch field.kind {
    case .text, .condition: return texts.map { .text($0) }
    case .word: return (known[field.name] ?? ["support"]).map { .text($0) }
    case .choice(let words): return (known[field.name] ?? words).map { .text($0) }
    case .number, .deskID: return (known[field.name] ?? ["1"]).map { .text($0) }
    case .flag: return [.flag(true), .flag(false)]
    case .list: return [.list([texts[0]])]
    case .items: return [.items([MetadataItem("tier", texts[0])])]
    }
  }

  private static func same(
    _ left: FieldValues, _ right: FieldValues, _ descriptor: OperationDescriptor
  ) -> Bool {
    descriptor.fields.allSatisfy { left[$0.name] == right[$0.name] }
  }
}

extension OperationRegistry {
  /// Every operation that can change something, as a type that can be filled in.
  package static var writes: [any FillableOperation.Type] {
    types.filter { $0.descriptor.risk != .read }.compactMap { fillable($0.descriptor.id) }
  }
}
