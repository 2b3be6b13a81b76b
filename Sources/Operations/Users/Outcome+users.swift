import SendbirdAPI

extension Outcome {
  /// The outcome of a user write that was carried out.
  init(_ applied: Applied<User?>, dataPoints: [DataPoint] = []) {
    self.init(
      applied.after.map(Record.user) ?? .nothing, dataPoints: dataPoints, notes: applied.notes,
      notStuck: applied.notStuck, inverse: applied.inverse.map { .operation($0) },
      journalID: applied.journalID)
  }
}
