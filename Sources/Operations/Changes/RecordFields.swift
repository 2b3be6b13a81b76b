package import SendbirdAPI

/// The fields of one record as somebody saw them, in their order.
///
/// A field that isn't told is not known, which is something else than empty. Of items a record tells
/// all or nothing, so that an item that isn't among those told is known not to be there.
package struct RecordFields: Sendable, Equatable {
  /// One field with what is in it.
  package struct Field: Sendable, Equatable {
    /// Its name.
    package let name: FieldName
    /// What is in it.
    package var content: FieldContent
  }

  /// What is in the fields that are told.
  package private(set) var fields: [Field] = []
  /// Whether all items are told.
  package private(set) var knowsItems: Bool

  /// Creates the fields of a record.
  ///
  /// - Parameter items: All items of the record; nil if they aren't told. The default is nil.
  package init(items: Metadata? = nil) {
    knowsItems = items != nil
    fields = (items ?? [:]).map { Field(name: .item($0.key), content: .text($0.value)) }
  }

  /// What is in a field; nil if it isn't told or, for an item, isn't there.
  package subscript(name: FieldName) -> FieldContent? {
    get { fields.first { $0.name == name }?.content }
    set {
      let place = fields.firstIndex { $0.name == name }
      switch (place, newValue) {
      case (let place?, let content?): fields[place].content = content
      case (let place?, nil): fields.remove(at: place)
      case (nil, let content?): fields.append(Field(name: name, content: content))
      case (nil, nil): break
      }
    }
  }

  /// Whether it is known what is in the field.
  package func knows(_ name: FieldName) -> Bool {
    (name.isItem && knowsItems) || self[name] != nil
  }

  /// All items; nil if they aren't told.
  var items: Metadata? {
    guard knowsItems else { return nil }
    return Metadata(
      fields.compactMap { field in
        if case .item(let key) = field.name { MetadataItem(key, field.content.text) } else { nil }
      })
  }

  /// Whether nothing is told.
  package var isEmpty: Bool { fields.isEmpty && !knowsItems }
}
