import Testing

/// A request of the contract with the answer that is written there, or a step between two of them.
struct Example: Sendable {
  /// The section; nil for a step that only prepares the next example.
  let section: String?
  let method: String
  /// What follows `/v3` or `/platform/v1`.
  let path: String
  let body: String?
  let answer: String

  /// The channel of the ticket in the examples.
  static let channel = "sendbird_desk_7f3a"

  /// Makes an example; in the answer a member `…` stands for members that aren't written out.
  init(
    _ section: String, _ method: String, _ path: String, _ body: String?, _ answer: String
  ) {
    self.section = section
    self.method = method
    self.path = path
    self.body = body
    self.answer = answer
  }

  /// Makes an example whose request has no body.
  init(_ section: String, _ method: String, _ path: String, _ answer: String) {
    self.init(section, method, path, nil, answer)
  }

  /// Makes a step between examples, which has to succeed.
  init(then method: String, _ path: String, _ body: String? = nil) {
    section = nil
    self.method = method
    self.path = path
    self.body = body
    answer = #"{"…": 0}"#
  }

  /// Compares an answer with the example's; `url` stands for the channel of its ticket.
  func check(_ reply: Reply, channel url: String, chances: Set<String>) throws {
    let name = "\(section ?? "between") \(method) \(path)"
    guard let section else {
      #expect((200...299).contains(reply.status), "\(name): \(reply.text)")
      return
    }
    let differences = reply.json.differences(
      from: try JSONFact(answer.replacing(Self.channel, with: url)), chances: chances)
    #expect(differences.isEmpty, "\(section): \(name): \(differences) in \(reply.text)")
  }
}

extension JSONFact {
  /// Where a value isn't what an example says: other names, types or nulls, or another value
  /// without `chances` naming its member.
  func differences(
    from example: JSONFact, at place: String = "$", chances: Set<String>
  ) -> [String] {
    switch (self, example) {
    case (.object(let members), .object(let expected)):
      let wanted = Set(expected.keys).subtracting(["…"])
      var found: [String] = []
      let surplus = names.subtracting(wanted)
      if !surplus.isEmpty, expected["…"] == nil { found.append("\(place) has \(surplus)") }
      for name in wanted.sorted() {
        let inner = "\(place).\(name)"
        guard let value = members[name], let example = expected[name] else {
          found.append("\(inner) is missing")
          continue
        }
        let isChance = chances.contains(name)
        found += value.differences(
          from: isChance ? value.like(example) : example, at: inner,
          chances: chances)
      }
      return found
    case (.list(let elements), .list(let expected)):
      guard elements.count == expected.count else { return ["\(place) has \(elements.count)"] }
      return zip(elements, expected).enumerated().flatMap {
        $1.0.differences(from: $1.1, at: "\(place)[\($0)]", chances: chances)
      }
    case (.text(let text), .text(let expected)):
      // JSON text inside a string may have other blanks.
      let fact = (try? JSONFact(text)) ?? self
      let wanted = (try? JSONFact(expected)) ?? example
      return fact == wanted ? [] : ["\(place) is '\(text)'"]
    default: return self == example ? [] : ["\(place) is \(self), not \(example)"]
    }
  }

  /// This value if it has the type of another one, else the other one.
  private func like(_ other: JSONFact) -> JSONFact {
    switch (self, other) {
    case (.null, .null), (.bool, .bool), (.integer, .integer), (.text, .text), (.list, .list),
      (.object, .object):
      self
    default: other
    }
  }
}
