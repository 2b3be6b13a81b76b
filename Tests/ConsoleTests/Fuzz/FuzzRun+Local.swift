import Console
import Operations
import Testing
import Widgets
import Workspace

/// What themes and this machine answer.
extension FuzzRun {
  mutating func report(_ work: ThemeWork) -> ThemeReport {
    switch work {
    case .list: .listed(ThemeTests.choices)
    case .load(let name, let sequence):
      .loaded(
        name, sequence: sequence,
        dice.roll(4) == 0 ? .failure(ThemeProblem("line 3 is wrong")) : .success(LookSheet()))
    }
  }

  mutating func answer(to work: LocalWork) -> LocalAnswer {
    if dice.roll(5) == 0 { return .unavailable("nobody knows") }
    return switch work {
    case .loadSession:
      .session(
        dice.roll(3) == 0
          ? nil
          : SavedSession(
            findLine: "nick:min", userID: "mindy", tab: "json", marks: ["minsu_91", "gone"]))
    case .saveSession: .trouble("the disk is full")
    case .loadDrafts: .drafts([])
    case .claimDraft(let key, _): .draftClaimed(key, dice.roll(2) == 0)
    case .keepDrafts: dice.roll(2) == 0 ? .draftsKept([]) : .draftsLost("the disk is full")
    case .listProfiles: .profiles(ProfileTests.entries)
    case .openProfile(let entry): .opened(OpenedProfile(entry, number: 1))
    case .readEnvironment: .environment(NewProfile())
    case .addProfile(let profile):
      dice.roll(2) == 0
        ? .added(profile, file: "/config.yaml") : .refused(ProfileRefusal("no", key: "name"))
    }
  }
}
