import SendbirdAPI

extension Collection where Element: SentField {
  /// The names of the fields that don't have the value in the record.
  func notStuck(in record: Element.Record) -> [String] {
    filter { [.other, .absent].contains($0.check(in: record)) }.map(\.name)
  }

  /// Tells from a reading whether the one request that sends these fields was carried out.
  ///
  /// A request is carried out as a whole, so one new value shows that it was.
  func judge(_ now: Element.Record, known: Element.Record) -> Judgement {
    // Values that were so before tell nothing.
    let telling = filter { !$0.check(in: known).isMet }
    if telling.isEmpty {
      let isOther = contains { $0.check(in: now) == .other }
      return isOther ? .unclear : .done(notStuck: notStuck(in: now))
    }
    if telling.contains(where: { $0.check(in: now).isMet }) {
      return .done(notStuck: notStuck(in: now))
    }
    if telling.allSatisfy({ $0.check(in: now) == .missing }) { return .unclear }
    return allSatisfy { $0.isUnchanged(from: known, to: now) } ? .notDone : .unclear
  }
}
