extension Fields {
  /// Reads the list of one page of a Chat answer, and the token of the next page (contract 1.4).
  ///
  /// - Parameters:
  ///   - name: the list's name.
  ///   - decode: reads one element, with its path for faults.
  /// - Returns: the elements, and the token; an empty, null or missing one means that there is no
  ///   more.
  /// - Throws: `DecodingFault` if there is no list, or one of its elements can't be read.
  func page<Element>(
    _ name: String, _ decode: (JSONValue, String) throws(DecodingFault) -> Element
  ) throws(DecodingFault) -> (elements: [Element], next: String?) {
    (try list(name, decode), try string("next").flatMap { $0.isEmpty ? nil : $0 })
  }

  /// Reads a list that must be there.
  func list<Element>(
    _ name: String, _ decode: (JSONValue, String) throws(DecodingFault) -> Element
  ) throws(DecodingFault) -> [Element] {
    guard let values = try array(name) else {
      throw DecodingFault(path: "\(path).\(name)", expected: "a list", found: "missing")
    }
    var elements: [Element] = []
    elements.reserveCapacity(values.count)
    for (index, value) in values.enumerated() {
      elements.append(try decode(value, "\(name)[\(index)]"))
    }
    return elements
  }
}
