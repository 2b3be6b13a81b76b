import ArgumentParser
import Operations

extension OperationDescriptor {
  /// What the help says below the first sentence: data points, risk and the way back.
  var discussion: String {
    var lines: [String] = []
    if !dataPoints.isEmpty { lines.append("Data points: \(dataPoints.joined(separator: ", ")).") }
    switch undo {
    case .notNeeded: break
    case .inverse(let words): lines.append("Undo \(words).")
    case .impossible(let reason): lines.append("It can't be undone: \(reason).")
    }
    return lines.joined(separator: "\n")
  }
}

extension OperationField {
  /// The field's help as the command line says it: help, limits, default.
  var helpText: String {
    var sentences = [help]
    switch (kind, limit) {
    case (.text, let limit?), (.word, let limit?): sentences.append("At most \(limit) characters.")
    case (.number, let limit?): sentences.append("At most \(limit).")
    case (.list(let each?), let limit?):
      sentences.append("At most \(limit), of at most \(each) characters each.")
    case (.items(let key, let value), let limit?):
      sentences.append(
        "At most \(limit) items; keys of at most \(key) and values of at most \(value) characters.")
    case (.condition, let limit?): sentences.append("The key has at most \(limit) characters.")
    case (.choice(let words), _): sentences.append("One of \(words.joined(separator: ", ")).")
    case (.list(nil), let limit?): sentences.append("At most \(limit).")
    case (.text, nil), (.word, nil), (.number, nil), (.list, nil), (.items, nil), (.condition, nil),
      (.flag, _), (.deskID, _):
      break
    }
    if let defaultValue, kind != .flag { sentences.append("The default is \(defaultValue).") }
    return sentences.joined(separator: " ")
  }
}

extension ArgumentHelp {
  /// The help of an operation's field.
  ///
  /// - Parameters:
  ///   - field: The field's name.
  ///   - operation: The operation.
  ///   - valueName: What stands for the value in the help.
  /// - Returns: The help; empty for a field that isn't there, which a test finds.
  static func field(
    _ field: String, of operation: any Operation.Type, _ valueName: String? = nil
  ) -> ArgumentHelp {
    let text = operation.descriptor.fields.first { $0.name == field }?.helpText ?? ""
    return ArgumentHelp(ArgumentHelp.StringLiteralType(text), valueName: valueName)
  }
}
