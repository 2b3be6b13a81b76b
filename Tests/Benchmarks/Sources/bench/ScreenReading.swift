/// What the measured screens say, as both programs write it.
extension Session {
  /// The number of users in the list, from a title such as `100000 loaded`.
  var loaded: Int? {
    for row in rows {
      guard let word = row.firstRange(of: " loaded") else { continue }
      let digits = row[..<word.lowerBound].reversed()
        .prefix { $0.isNumber || $0 == "," }.reversed().filter { $0 != "," }
      if let number = Int(String(digits)) { return number }
    }
    return nil
  }

  /// Whether the list says that its selection is this row, as in `3 of 37`.
  func showsSelection(_ row: Int) -> Bool {
    rows.contains { text in
      text.firstRange(of: "\(row) of ").map { found in
        found.lowerBound == text.startIndex
          || !text[text.index(before: found.lowerBound)].isNumber
      } ?? false
    }
  }

  /// Whether the program has drawn itself: half of the rows have text.
  var isDrawn: Bool {
    let rows = rows
    return rows.count { !$0.allSatisfy(\.isWhitespace) } * 2 >= rows.count
  }
}
