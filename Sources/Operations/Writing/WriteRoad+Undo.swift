import SendbirdAPI

extension WriteRoad {
  /// Tells what an operation will do, as `Operation.preview(on:)`.
  ///
  /// Where it is to take a write back and finds the record as it was before, the write counts as taken
  /// back: somebody has done it already.
  package func preview(_ operation: any Operation) async throws(WriteError) -> OperationPreview {
    do throws(WriteError) {
      return try await operation.preview(on: self)
    } catch {
      await settle(error, undoes)
      throw error
    }
  }

  /// Does an operation, as `Operation.run(on:)`; what was taken back already counts as by
  /// ``preview(_:)``.
  package func run(_ operation: any Operation) async throws(WriteError) -> Outcome {
    do throws(WriteError) {
      return try await operation.run(on: self)
    } catch {
      await settle(error, undoes)
      throw error
    }
  }

  /// Takes a write of the journal back where nobody looks at a review: the record is read again, and
  /// what has changed since is a conflict.
  ///
  /// - Throws: `WriteError.notPossible` where there is no way back, `.nothingToDo` where somebody has
  ///   taken it back already, and every other case.
  package func takeBack(_ entry: JournalEntry) async throws(WriteError) -> Outcome {
    switch entry.takingBack {
    case .changes(let changes):
      let review = try await reviewMetadata(changes)
      return Outcome(try await applyMetadata(review), warnings: review.warnings)
    case .operation(let operation):
      let road = undoing(entry.id)
      return try await road.run(try await road.preview(operation).operation)
    case .impossible(let reason): throw .notPossible(reason)
    }
  }

  /// Notes that there is nothing left to take back.
  func settle(_ error: WriteError, _ entry: JournalID?) async {
    guard error == .nothingToDo, let entry else { return }
    // That nobody could note it changes nothing: the next undo finds the same.
    _ = await journalled { try await $0.markUndone(entry) }
  }
}
