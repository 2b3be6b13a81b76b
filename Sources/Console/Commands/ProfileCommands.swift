import Widgets

/// Keys of the list of profiles.
enum ProfileCommands {
  private static let here: ContextSet = [.profiles]
  private static let form: ContextSet = [.profileForm]

  /// The keys of a text line; in a choice, which has no text, those that move a cursor choose.
  private static let formKeys = LineKeys.commands(in: .profileForm, prefix: "profile-form") {
    edit in
    { state in
      state.changeProfileForm { form in
        guard form.field.choices != nil else { return form.edit(edit) }
        var probe = LineEditor("abc")
        probe.moveCursor(to: 1)
        edit(&probe)
        if probe.text == "abc", probe.cursor != 1 { form.choose(by: probe.cursor > 1 ? 1 : -1) }
      }
    }
  }

  static let all: [Command] =
    [
      Command(
        "profile.switch", "Switch to another profile",
        [.on(GlobalCommands.panes, "P", "f2"), .on([.find], "f2")], functionLabel: "Profile",
        when: { $0.canSwitch }, run: { $0.openProfiles() }),
      Command(
        "profiles.open", "Switch to the selected profile", [.on(here, "enter")], hint: "switch"
      ) {
        $0.switchToSelected()
      },
      Command("profiles.down", "One row down", [.on(here, "down", "ctrl-n")]) {
        $0.changeProfiles {
          $0.asked = nil
          $0.list.move(by: 1)
        }
      },
      Command("profiles.up", "One row up", [.on(here, "up", "ctrl-p")]) {
        $0.changeProfiles {
          $0.asked = nil
          $0.list.move(by: -1)
        }
      },
      Command(
        "profiles.close", "Stay on this profile", [.on(here, "escape", "f10")], hint: "stay",
        functionLabel: "Close", run: { $0.closeProfiles() }),
      Command(
        "profile.add", "Add a profile", [.on(here, "f7")], hint: "add", functionLabel: "Add",
        run: { $0.openProfileForm() }),
      Command(
        "profile.import-environment", "Add the profile that the environment's variables make",
        [.on(here, "f4")], functionLabel: "Import", run: { $0.importEnvironment() }),
      Command(
        "profile-form.accept", "Next field; behind the last one, try and add",
        [.on(form, "enter")], hint: "next", run: { $0.acceptProfileField() }),
      Command(
        "profile-form.add", "Try the profile with one read and add it", [.on(form, "f2", "ctrl-s")],
        hint: "try and add", functionLabel: "Add", run: { $0.addProfile() }),
      Command("profile-form.next", "Next field", [.on(form, "tab", "down")]) {
        $0.changeProfileForm { $0.move(by: 1) }
      },
      Command("profile-form.previous", "The field before", [.on(form, "shift-tab", "up")]) {
        $0.changeProfileForm { $0.move(by: -1) }
      },
      Command(
        "profile-form.close", "Close the form, text kept", [.on(form, "escape", "f10")],
        hint: "close", functionLabel: "Close", run: { $0.closeProfileForm() }),
    ]
    + formKeys
    + LineKeys.commands(in: .profiles, prefix: "profiles") { edit in
      { state in state.changeProfiles { $0.editFilter(edit) } }
    }
}
