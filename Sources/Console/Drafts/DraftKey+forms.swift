import Operations
import Widgets
import Workspace

extension ConsoleState {
  /// The key of a user's metadata form.
  func draftKey(ofMetadata userID: String) -> DraftKey {
    DraftKey(owner: sessionOwner, subject: .user(userID), form: DraftKey.metadataForm)
  }

  /// The key of an operation's form.
  func draftKey(of form: OperationForm) -> DraftKey {
    DraftKey(owner: sessionOwner, subject: form.subject, form: form.descriptor.id)
  }

  /// The key of the open form; nil when none is open.
  var openDraftKey: DraftKey? {
    if let operationForm { return draftKey(of: operationForm) }
    if let form { return draftKey(ofMetadata: form.userID) }
    return profileForm == nil ? nil : DraftKey.newProfile
  }

  /// Whether what is typed is back at the next start.
  var keepsDrafts: Bool {
    // As long as what failed is tried again nobody knows.
    keeping.isKept && keeping.failed.isEmpty && !keeping.hasSaidTrouble
  }

  /// Unsent edits that somebody has made or seen since the start.
  var touchedCount: Int {
    guard !keeping.restored.isEmpty else { return stagedCount }
    let untouched = drafts.values.reduce(0) { count, form in
      keeping.restored.contains(draftKey(ofMetadata: form.userID))
        ? count + form.stagedCount : count
    }
    return stagedCount - untouched
      - operationDrafts.count { keeping.restored.contains(draftKey(of: $0)) }
  }
}

extension DraftKey {
  /// The form of a new profile, which belongs to no application.
  static let newProfile = DraftKey(owner: everywhere, subject: .many, form: profileForm)

  /// The form and its record in words, such as `metadata of maria.k`.
  var words: String {
    if form.hasSameBytes(as: Self.profileForm) { return "the new profile" }
    let name =
      form.hasSameBytes(as: Self.metadataForm)
      ? "metadata" : OperationRegistry.descriptor(form)?.title.lowercasedFirst ?? form
    return subject.id == nil ? name : "\(name) of \(subject.words)"
  }
}
