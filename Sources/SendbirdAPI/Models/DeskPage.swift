/// One page of a Desk list (contract 5.2).
///
/// The next page begins at this page's offset plus the number of its elements. The address that Desk
/// sends for it is never used: the token must not go to a host that an answer names.
package struct DeskPage<Element: Sendable>: Sendable {
  /// The elements of this page, in Desk's order.
  package let elements: [Element]
  /// How many elements all pages have together.
  package let count: Int64?
  /// Whether there is another page.
  ///
  /// An empty page is the last one, whatever it says: asking on would never end.
  package let hasMore: Bool

  /// Makes a page.
  package init(elements: [Element], count: Int64?, hasMore: Bool) {
    self.elements = elements
    self.count = count
    self.hasMore = hasMore
  }

  /// Reads a page of an answer; an empty, null or missing `next` all mean that there is no more.
  ///
  /// - Parameters:
  ///   - json: the answer.
  ///   - decode: reads one element, with its path for faults.
  /// - Throws: `DecodingFault` if there is no list, or one of its elements can't be read.
  package init(
    json: JSONValue, _ decode: (JSONValue, String) throws(DecodingFault) -> Element
  ) throws(DecodingFault) {
    elements = try Fields(json, at: "answer").list("results", decode)
    count = json["count"]?.int
    hasMore = !elements.isEmpty && Self.isThere(json["next"])
  }

  private static func isThere(_ next: JSONValue?) -> Bool {
    switch next {
    case nil, .null: false
    case .string(let text): !text.isEmpty
    default: true
    }
  }
}
