package import SendbirdAPI

/// A part of a request's text: as it is sent, or a value that an earlier answer gives.
package enum PlannedPiece: Sendable, Equatable {
  case text(String)
  case value(PlannedValue)
}

extension APIRequest {
  /// Path and query, percent-encoded, in pieces.
  package var targetPieces: [PlannedPiece] {
    var pieces: [PlannedPiece] = path.flatMap { segment -> [PlannedPiece] in
      [
        .text("/"),
        PlannedValue(marker: segment).map { .value($0) } ?? .text(segment.percentEncoded),
      ]
    }
    for (index, item) in query.enumerated() {
      pieces.append(.text(index == 0 ? "?" : "&"))
      let value = PlannedValue.allCases.first {
        QueryItem(item.name, $0.marker).encoded == item.encoded
      }
      if let value {
        pieces += [.text("\(item.name.percentEncoded)="), .value(value)]
      } else {
        pieces.append(.text(item.encoded))
      }
    }
    return pieces
  }

  /// The body's JSON text in pieces; quotes around a value that is a string belong to the text.
  ///
  /// - Parameters:
  ///   - pretty: Whether it has lines.
  ///   - isSafe: Whether what could harm a terminal is escaped, for text that nobody cleans.
  /// - Returns: The pieces; none without a body.
  package func bodyPieces(pretty: Bool, isSafe: Bool = false) -> [PlannedPiece] {
    guard let body else { return [] }
    var pieces = [
      PlannedPiece.text(isSafe ? body.safeText(pretty: pretty) : body.serialized(pretty: pretty))
    ]
    for value in PlannedValue.allCases {
      pieces = pieces.flatMap { piece -> [PlannedPiece] in
        guard case .text(let text) = piece else { return [piece] }
        return Self.split(text, at: value, isSafe: isSafe)
      }
    }
    return pieces
  }

  private static func split(
    _ text: String, at value: PlannedValue, isSafe: Bool
  ) -> [PlannedPiece] {
    // Only a whole JSON string is a marker; the same characters within a text are a person's.
    let marker = JSONValue.string(value.marker)
    let parts = text.split(
      separator: isSafe ? marker.safeText() : marker.serialized(), omittingEmptySubsequences: false)
    let quote = value.isNumber ? "" : "\""
    return parts.enumerated().flatMap { index, part -> [PlannedPiece] in
      let opening = index == 0 ? "" : quote
      let closing = index == parts.count - 1 ? "" : quote
      let text = PlannedPiece.text(opening + part + closing)
      return index == 0 ? [text] : [.value(value), text]
    }
  }
}

extension [PlannedPiece] {
  /// The text with values as `{customerId}`.
  package var readable: String {
    map { piece in
      switch piece {
      case .text(let text): text
      case .value(let value): "{\(value.rawValue)}"
      }
    }.joined()
  }

  /// The values that occur.
  package var values: [PlannedValue] {
    compactMap { if case .value(let value) = $0 { value } else { nil } }
  }
}
