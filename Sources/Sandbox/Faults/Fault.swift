/// Something that goes wrong on purpose, and when.
package struct Fault: Sendable, Hashable {
  /// What goes wrong.
  package enum Kind: String, Sendable, CaseIterable {
    /// The request waits 2 s and is then carried out.
    case delay
    /// The connection is closed before an answer; nothing is done.
    case reset
    /// No answer comes and the connection stays open; nothing is done.
    case hang
    /// HTTP 429; nothing is done.
    case status429
    /// HTTP 500; nothing is done.
    case status500
    /// HTTP 503; nothing is done.
    case status503
    /// The request is carried out, and the connection closed after half of the answer's body.
    case truncate
    /// The request is carried out, and the answer isn't JSON.
    case garbage
    /// A write is carried out, and the connection closed without an answer.
    case lostAnswer = "lost-answer"
  }

  /// When it goes wrong.
  package enum Trigger: Sendable, Hashable {
    /// By chance, from 0 to 1, for every request it can hit.
    case probability(Double)
    /// At the request with this number, from 1, among those with this method.
    case request(method: String, number: Int)
  }

  /// What goes wrong.
  package let kind: Kind
  /// When it goes wrong.
  package let trigger: Trigger

  /// The methods that change something.
  static let writes: Set = ["POST", "PUT", "PATCH", "DELETE"]

  /// Makes a fault.
  package init(_ kind: Kind, _ trigger: Trigger) {
    self.kind = kind
    self.trigger = trigger
  }

  /// Reads `KIND:PROBABILITY` or `KIND@METHOD:N`.
  ///
  /// - Throws: ``SandboxError`` with ``SandboxError/Code/badValue`` that says what is wrong.
  package init(parsing text: String) throws(SandboxError) {
    guard let colon = text.lastIndex(of: ":") else {
      throw .badValue("--fault '\(text)': expected KIND:PROBABILITY or KIND@METHOD:N")
    }
    let subject = text[..<colon].split(separator: "@", omittingEmptySubsequences: false)
    let number = String(text[text.index(after: colon)...])
    guard let first = subject.first, let kind = Kind(rawValue: String(first)), subject.count <= 2
    else {
      let kinds = Kind.allCases.map(\.rawValue).joined(separator: ", ")
      throw .badValue("--fault '\(text)': KIND must be one of \(kinds)")
    }
    if subject.count == 1 {
      guard let probability = Double(number), (0...1).contains(probability) else {
        throw .badValue("--fault '\(text)': PROBABILITY must be from 0 to 1")
      }
      self.init(kind, .probability(probability))
      return
    }
    let method = subject[1].uppercased()
    guard method == "GET" || Self.writes.contains(method) else {
      throw .badValue(
        "--fault '\(text)': METHOD must be GET, POST, PUT, PATCH or DELETE")
    }
    guard let number = Int(number), number >= 1 else {
      throw .badValue("--fault '\(text)': N must be a whole number from 1 on")
    }
    guard kind != .lostAnswer || method != "GET" else {
      throw .badValue("--fault '\(text)': lost-answer hits writes only, and GET reads")
    }
    self.init(kind, .request(method: method, number: number))
  }
}
