import Operations
import Widgets

/// Filling in a new profile, trying it and writing it down (ux 18).
extension ConsoleState {
  /// Opens the form, filled with what is known, or with what was typed before it was closed.
  mutating func openProfileForm(_ profile: NewProfile? = nil) -> [Effect] {
    profiles = nil
    let draft = profile == nil ? profileDraft : nil
    profileForm = profile.map { ProfileForm($0) } ?? draft ?? ProfileForm()
    profileDraft = nil
    keeping.returned = nil
    if draft != nil { draftReturned() }
    return draft == nil ? [] : say("what you filled in is back; nothing was added")
  }

  /// Reads the environment's variables into the form.
  mutating func importEnvironment() -> [Effect] { startLocal(.readEnvironment) }

  /// Changes the form.
  mutating func changeProfileForm(_ body: (inout ProfileForm) -> Void) -> [Effect] {
    guard var open = profileForm, !open.isAdding else { return [] }
    if status.level == .error { status = StatusLine() }
    profileForm = nil
    body(&open)
    profileForm = open
    return []
  }

  /// Types in the field with the cursor; in a choice a letter chooses.
  mutating func typeInProfileForm(_ text: String) -> [Effect] {
    changeProfileForm { form in
      if form.field.choices == nil {
        form.edit { $0.insert(text) }
      } else if let letter = text.first {
        form.choose(letter)
      }
    }
  }

  /// Enter: the next field, behind the last one the try.
  mutating func acceptProfileField() -> [Effect] {
    guard let form = profileForm, !form.isAdding else { return [] }
    return form.isOnLast ? addProfile() : changeProfileForm { $0.move(by: 1) }
  }

  /// Tries the profile with one read and writes it down.
  mutating func addProfile() -> [Effect] {
    guard profileForm?.isAdding == false else { return [] }
    let isMissing = profileForm?.findMissing() ?? true
    guard let form = profileForm, !isMissing else {
      return say(profileForm?.problem?.reason ?? "", .error)
    }
    profileForm?.isAdding = true
    return startLocal(.addProfile(form.profile))
  }

  /// Closes the form, keeping what was typed; or stops the try.
  mutating func closeProfileForm() -> [Effect] {
    guard let open = profileForm else { return [] }
    guard !open.isAdding else {
      profileForm?.isAdding = false
      return stop(.profile)
        + say(
          "stopped; look into the list of profiles, \(key("profile.switch", in: .list)), before trying again"
        )
    }
    profileForm = nil
    guard !open.isEmpty else { return [] }
    profileDraft = open
    guard keeping.isKept, open.isWorthKeeping else {
      return say("what you typed is kept until the console is left")
    }
    return sayKept(
      "what you typed is kept as a draft, but for where the tokens come from", .newProfile,
      open.draft)
  }

  /// The profile is written; the list shows it, and Enter switches to it.
  mutating func added(_ profile: NewProfile, file: String) -> [Effect] {
    profileForm = nil
    profileDraft = nil
    isFirstRun = false
    return openProfiles(selecting: .named(profile.name))
      + say(
        "\(profile.name) answers and was added to \(file); "
          + "\(key("profiles.open", in: .profiles)) switches to it", .ok)
  }

  /// The profile was not written; the form says why.
  mutating func refused(_ refusal: ProfileRefusal) -> [Effect] {
    profileForm?.refuse(refusal)
    return say("not added: \(refusal.reason)", .error)
  }
}
