import Operations
import Widgets
import Workspace

/// Listing profiles and going from one to another without restarting (ux 15).
extension ConsoleState {
  /// Whether another profile can be opened now.
  var canSwitch: Enablement {
    isWriting ? .no("a write is under way; wait for its end") : .yes
  }

  /// Opens the list of profiles.
  mutating func openProfiles(selecting choice: ProfileEntry.Choice? = nil) -> [Effect] {
    profiles = ProfilesState(wanted: choice)
    return startLocal(.listProfiles)
  }

  /// Closes the list, or stops opening a profile.
  mutating func closeProfiles() -> [Effect] {
    guard let open = profiles else { return [] }
    let effects = stop(.profile)
    if let entry = open.opening {
      profiles?.opening = nil
      return effects + say("\(entry.badge.name) was not opened; still on \(profile.name)")
    }
    profiles = nil
    return effects
  }

  /// Changes the list.
  mutating func changeProfiles(_ body: (inout ProfilesState) -> Void) -> [Effect] {
    guard profiles?.opening == nil else { return [] }
    if var open = profiles {
      body(&open)
      profiles = open
    }
    return []
  }

  /// Opens the selected profile; with unsent edits at the second Enter.
  mutating func switchToSelected() -> [Effect] {
    guard let open = profiles, open.opening == nil else { return [] }
    guard open.entries != nil else {
      profiles?.opensWhenRead = true
      return []
    }
    guard let entry = open.selected else { return [] }
    guard entry.badge != profile else { return closeProfiles() }
    if let reason = canSwitch.reason { return say(reason, .warning) }
    guard touchedCount == 0 || open.asked == entry else {
      profiles?.asked = entry
      return []
    }
    profiles?.asked = nil
    profiles?.opening = entry
    return startLocal(.openProfile(entry))
  }

  /// Takes what was found out about profiles.
  mutating func receive(_ answer: LocalAnswer) -> [Effect] {
    switch answer {
    case .profiles(let entries):
      let current = currentChoice
      let opens = profiles?.opensWhenRead == true
      profiles?.opensWhenRead = false
      profiles?.show(entries, else: current)
      return finish(.profile) + (opens ? switchToSelected() : [])
    case .opened(let opened): return switched(to: opened)
    case .unavailable(let reason): return profileUnavailable(reason)
    case .environment(let profile): return finish(.profile) + openProfileForm(profile)
    case .added(let profile, let file): return finish(.profile) + added(profile, file: file)
    case .refused(let refusal): return finish(.profile) + refused(refusal)
    case .session, .trouble, .begunAnew, .drafts, .draftsUnread, .draftsKept, .draftsLost,
      .draftClaimed:
      return []
    }
  }

  private var currentChoice: ProfileEntry.Choice {
    profile.isEmbedded ? .sandbox : .named(profile.name)
  }

  /// A profile could not be listed, opened or read; the one in use stays usable.
  mutating func profileUnavailable(_ reason: String) -> [Effect] {
    let name = profiles?.opening?.badge.name
    profiles?.opening = nil
    if profiles?.entries == nil { profiles = nil }
    let what = name.map { "\($0) can't be opened, still on \(profile.name): " } ?? ""
    return finish(.profile) + say(what + reason, .error)
  }

  /// Goes over to a profile that has answered a request.
  mutating func switched(to opened: OpenedProfile) -> [Effect] {
    guard canSwitch == .yes else {
      return finish(.profile) + say("a write is under way; \(profile.name) stays open", .warning)
    }
    var effects = finish(.profile) + saveSession() + saveDrafts(isLast: true)
    for slot in Slot.allCases { effects += stop(slot) }
    let old = self
    // Everything begins anew, so that nothing of one application is taken for another's.
    self = ConsoleState(
      profile: opened.entry.badge, look: old.look, size: old.size, now: old.now)
    carry(old)
    shelves[old.sessionOwner] = old.shelf
    if let shelf = shelves.removeValue(forKey: sessionOwner) { take(shelf) }
    effects += [.stopTimer(.ask), .stopTimer(.retry), .stopTimer(.stale), .stopTimer(.waiting)]
    effects += [.stopTimer(.desk), .stopTimer(.tickets)]
    effects.append(.adopt(opened.number))
    let staged = stagedCount
    let drafts =
      staged == 0 ? "" : "; \(staged) staged change\(staged == 1 ? "" : "s") from before kept"
    return effects + begin()
      + say("now on \(profile.name) [\(profile.word)]\(drafts)", .warning)
  }

  /// Takes over what belongs to the console and not to an application.
  private mutating func carry(_ old: ConsoleState) {
    // Without the numbers, a late answer of the old application would be taken for a new one's.
    sequences = old.sequences
    shelves = old.shelves
    registry = old.registry
    columns = old.columns
    searches = old.searches
    wrapsDetail = old.wrapsDetail
    messages = old.messages
    theme = old.theme
    finishedLessons = old.finishedLessons
    keeping = old.keeping
    profileDraft = old.profileDraft
    session.isKept = old.session.isKept
    // What is kept of a profile is wanted when one comes back to it, however the console was started.
    session.restores = old.session.isKept
  }

  /// What stays behind with this profile.
  private var shelf: ProfileShelf {
    var shelf = ProfileShelf(find: find)
    shelf.find.editor = LineEditor()
    shelf.drafts = drafts
    if let form = keptForm, form.stagedCount > 0 { shelf.drafts[ByteKey(form.userID)] = form }
    shelf.operationDrafts = operationDrafts
    if let form = keptOperationForm, form.isChanged { shelf.operationDrafts.append(form) }
    shelf.undoable = undoable
    shelf.unknownWrite = unknownWrite
    shelf.unknownOperation = unknownOperation
    shelf.dataPoints = dataPoints
    shelf.marks = marks
    shelf.marks.anchor = nil
    return shelf
  }

  private mutating func take(_ shelf: ProfileShelf) {
    find = shelf.find
    drafts = shelf.drafts
    operationDrafts = shelf.operationDrafts
    undoable = shelf.undoable
    unknownWrite = shelf.unknownWrite
    unknownOperation = shelf.unknownOperation
    dataPoints = shelf.dataPoints
    marks = shelf.marks
  }

  /// Starts work that asks this machine about profiles.
  mutating func startLocal(_ work: LocalWork) -> [Effect] { start(.profile, .local(work)) }

  /// Whether a request that changes something is on its way.
  var isWriting: Bool { isSending || busy.contains(.apply) }
}
