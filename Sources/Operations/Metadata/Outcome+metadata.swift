import SendbirdAPI

extension Outcome {
  /// The outcome of a metadata write that was carried out.
  init(_ applied: MetadataApplied, warnings: [Violation]) {
    self.init(
      .metadata(applied.after),
      notes: warnings.map(\.message)
        + WriteRoad.notes(
          resolvedUnknown: applied.resolvedUnknown, journalTrouble: applied.journalTrouble),
      notStuck: applied.notStuck, inverse: applied.inverse.map(Inverse.changes),
      journalID: applied.journalID)
  }
}
