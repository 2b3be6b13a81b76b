import Testing
import Workspace

/// Profiles removed from a file that people also edit.
@Suite struct ProfileRemovalTests {
  @Test("a profile is removed with what is inside it, and no longer the default")
  func remove() throws {
    var removal: ProfileEditor.Removal?
    let result = try EditedProfiles.edit(EditedProfiles.file) { editor throws(ConfigurationError) in
      removal = try editor.remove("acme")
    }
    let expected = """
      # My settings.

      theme: terminal   # the default

      # Where I work.
      profiles:
        # the old one

        # the new one
        beta: {application-id: B2, chat-token-env: BETA}

      # Keys I like.
      keys:
        users.open: [e]

      """
    #expect(result.text == expected)
    #expect(removal?.wasDefault == true)
    #expect(removal?.lines.first == "  acme:")
    #expect(removal?.lines.last == "    # the end of acme")
    #expect(result.configuration.defaultProfile == nil)
  }

  @Test("the last profile can go as well")
  func removeLast() throws {
    let result = try EditedProfiles.edit(
      "profiles:\n  a: {application-id: A, chat-token-env: T}\ntheme: b\n"
    ) {
      editor throws(ConfigurationError) in
      let removal = try editor.remove("a")
      #expect(!removal.wasDefault)
    }
    #expect(result.text == "profiles:\ntheme: b\n")
  }

  @Test("what can't be removed leaves the file as it was")
  func removeRefused() throws {
    #expect(
      try EditedProfiles.refusal(EditedProfiles.file) { editor throws(ConfigurationError) in
        _ = try editor.remove("acmee")
      } == "FILE: there is no profile \"acmee\"; did you mean acme?")
    let anchored = """
      profiles:
        a: &a {application-id: A, chat-token-env: T}
        b: *a

      """
    #expect(
      try EditedProfiles.refusal(anchored) { editor throws(ConfigurationError) in
        _ = try editor.remove("a")
      }
      .hasSuffix("change it in an editor"))
  }

  @Test("adding and removing leaves the file as it was")
  func thereAndBack() throws {
    let result = try EditedProfiles.edit(EditedProfiles.file) { editor throws(ConfigurationError) in
      try editor.add(EditedProfiles.definition("new"))
      _ = try editor.remove("new")
    }
    #expect(result.text == EditedProfiles.file)
  }
}
