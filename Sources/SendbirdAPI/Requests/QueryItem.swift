/// One parameter of a query, not yet encoded.
package struct QueryItem: Sendable {
  enum Value: Sendable {
    case text(String)
    case list([String])
  }

  /// The parameter's name.
  package let name: String
  let value: Value

  /// Makes a parameter with one value.
  package init(_ name: String, _ value: String) {
    self.name = name
    self.value = .text(value)
  }

  /// Makes a parameter that is a list: its elements are encoded one by one and joined with commas.
  package init(_ name: String, list: [String]) {
    self.name = name
    value = .list(list)
  }

  /// The parameter as it stands in the query, such as `user_ids=a%2Cb,c` (contract 1.2).
  package var encoded: String {
    "\(name.percentEncoded)=\(encodedValue)"
  }

  private var encodedValue: String {
    switch value {
    case .text(let text):
      return text.percentEncoded
    case .list(let elements):
      let list = elements.map(\.percentEncoded)
      // Without a literal comma the server decodes first and splits then, which would tear a single
      // element with a comma apart. Saying it twice keeps it whole, and means the same.
      if elements.count == 1, elements[0].utf8.contains(UInt8(ascii: ",")) {
        return "\(list[0]),\(list[0])"
      }
      return list.joined(separator: ",")
    }
  }
}
