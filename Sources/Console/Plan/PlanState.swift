package import Operations
package import Widgets

/// The review of an operation (ux 6), from the fresh read to the end of the write.
package struct PlanState: Sendable {
  /// How far it is.
  package enum Stage: Sendable {
    /// The record is being read again.
    case reading
    /// Before and after are on screen; nothing has been sent.
    case ready(OperationPreview)
    /// The requests are under way.
    case applying(OperationPreview)
  }

  /// The operation as it was filled in.
  package let operation: any Operation
  /// Whether it takes back what was done before.
  package let isUndo: Bool
  /// How far it is.
  package var stage = Stage.reading
  /// Whether the bodies of the requests are shown.
  package var showsBodies = false
  /// The first line drawn, when it doesn't fit.
  package var scroll = 0
  /// When the record was read again.
  package var readAt: WallTime?
  /// What somebody else has changed of the edited fields since the form was opened.
  package var serverChanges: [String] = []
  /// What was typed to confirm that something is lost.
  package var typed = LineEditor()

  /// Starts a review.
  package init(_ operation: any Operation, isUndo: Bool = false) {
    self.operation = operation
    self.isUndo = isUndo
  }

  /// What the operation is.
  package var descriptor: OperationDescriptor { type(of: operation).descriptor }

  /// Whether a write is under way.
  package var isApplying: Bool {
    if case .applying = stage { true } else { false }
  }

  /// What is on screen; nil while the record is being read.
  package var preview: OperationPreview? {
    switch stage {
    case .reading: nil
    case .ready(let preview), .applying(let preview): preview
    }
  }

  /// The id that has to be typed before anything is sent; nil where Enter is enough.
  package var wantedID: String? {
    guard operation.risk == .destructive else { return nil }
    return operation.subject.id
  }

  /// Whether the id was typed, to the byte.
  package var isConfirmed: Bool {
    wantedID.map { $0.hasSameBytes(as: typed.text) } ?? true
  }
}

/// What `z` takes back.
package enum UndoEntry: Sendable {
  /// Metadata is written back.
  case changes(MetadataChangeSet)
  /// Another operation.
  case operation(any Operation)
}

/// An operation whose answer never came and that could not be read back at once.
package struct UnknownOperation: Sendable {
  /// The operation as it was sent.
  let operation: any Operation
  /// What may have been done.
  let what: [String]

  /// What is said until it is known.
  var words: String {
    let names = what.isEmpty ? operation.subject.words : what.joined(separator: ", ")
    return canBeTold
      ? "outcome unknown for \(names); F5 reads again"
      : "outcome unknown for \(names); look whether it is there before trying once more"
  }

  /// Whether the record tells if it was done: another ticket or message may look the same.
  var canBeTold: Bool {
    switch operation {
    case is CreateTicket, is FirstMessage, is CreateUser: false
    case let update as UpdateUser: !update.issuesAccessToken
    default: true
    }
  }
}
