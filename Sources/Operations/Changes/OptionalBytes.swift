import SendbirdAPI

extension Optional where Wrapped == String {
  /// Whether both are absent, or both are there with the same bytes.
  ///
  /// `==` would call two canonically equivalent values equal, and a change between them would be
  /// lost.
  func hasSameBytes(as other: String?) -> Bool {
    switch (self, other) {
    case (nil, nil): true
    case (let left?, let right?): left.hasSameBytes(as: right)
    default: false
    }
  }
}
