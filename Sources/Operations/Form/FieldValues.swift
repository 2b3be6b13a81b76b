package import SendbirdAPI

/// What a person filled in, by the names of an operation's fields.
///
/// What was never filled in is not there; an empty text, list or set of items is there and empty.
package struct FieldValues: Sendable, Equatable {
  /// What is in one field.
  package enum Value: Sendable {
    /// Text, word, choice, number, Desk's id, or a condition as `key=value,value`.
    case text(String)
    /// Texts.
    case list([String])
    /// Keys with values.
    case items([MetadataItem])
    /// Yes or no.
    case flag(Bool)
  }

  private struct Entry: Sendable, Equatable {
    let name: String
    var value: Value
  }

  /// In the order of filling in; no operation has so many fields that a dictionary would pay.
  private var entries: [Entry] = []

  /// Creates values with nothing filled in.
  package init() {}

  /// What is in a field, nil if it was not filled in.
  package subscript(name: String) -> Value? {
    get { entries.first { $0.name == name }?.value }
    set {
      let place = entries.firstIndex { $0.name == name }
      switch (place, newValue) {
      case (let place?, let value?): entries[place].value = value
      case (let place?, nil): entries.remove(at: place)
      case (nil, let value?): entries.append(Entry(name: name, value: value))
      case (nil, nil): break
      }
    }
  }

  /// The names of the fields that were filled in, in that order.
  package var names: [String] { entries.map(\.name) }

  /// Whether nothing was filled in.
  package var isEmpty: Bool { entries.isEmpty }

  /// The text of a field; nil if it was not filled in or holds something else.
  package func text(_ name: String) -> String? {
    if case .text(let text)? = self[name] { text } else { nil }
  }

  /// The texts of a field; nil if it was not filled in or holds something else.
  package func list(_ name: String) -> [String]? {
    if case .list(let texts)? = self[name] { texts } else { nil }
  }

  /// The keys with values of a field; nil if it was not filled in or holds something else.
  package func items(_ name: String) -> [MetadataItem]? {
    if case .items(let items)? = self[name] { items } else { nil }
  }

  /// The yes or no of a field; nil if it was not filled in or holds something else.
  package func flag(_ name: String) -> Bool? {
    if case .flag(let flag)? = self[name] { flag } else { nil }
  }

  /// The same values with those of `others` over them.
  package func merging(_ others: FieldValues) -> FieldValues {
    var merged = self
    for entry in others.entries { merged[entry.name] = entry.value }
    return merged
  }
}

extension FieldValues.Value: Equatable {
  /// Whether both hold the same bytes.
  package static func == (left: Self, right: Self) -> Bool {
    switch (left, right) {
    case (.text(let text), .text(let other)): text.hasSameBytes(as: other)
    case (.list(let texts), .list(let others)):
      texts.map(ByteKey.init) == others.map(ByteKey.init)
    case (.items(let items), .items(let others)): items == others
    case (.flag(let flag), .flag(let other)): flag == other
    default: false
    }
  }
}
