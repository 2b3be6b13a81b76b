import Operations
import Workspace

/// Saying what is staged, and where: the last row only counts it.
extension ConsoleState {
  /// Whether something is staged.
  var canTellStaged: Enablement {
    stagedForms.isEmpty ? .no("nothing is staged") : .yes
  }

  /// Says which forms hold something that wasn't sent, the open one first.
  func stagedWords() -> String {
    let keys = stagedForms
    let open = openDraftKey
    let names = keys.map { $0 == open ? "\($0.words) (open)" : $0.words }
    return "staged and not sent: \(names.joined(separator: "; "))"
  }

  /// The forms with something staged.
  private var stagedForms: [DraftKey] {
    var keys: [DraftKey] = []
    if let form, form.isWorthKeeping { keys.append(draftKey(ofMetadata: form.userID)) }
    if let operationForm, operationForm.isChanged { keys.append(draftKey(of: operationForm)) }
    if let profileForm, profileForm.isWorthKeeping { keys.append(.newProfile) }
    keys += drafts.values.filter(\.isWorthKeeping).map { draftKey(ofMetadata: $0.userID) }
      .sorted { $0.words < $1.words }
    keys += operationDrafts.filter(\.isChanged).map { draftKey(of: $0) }
    if profileForm == nil, profileDraft?.isWorthKeeping == true { keys.append(.newProfile) }
    return keys
  }
}
