package import ArgumentParser

/// The options that stand before or after every command (product.md 2).
///
/// The root command and every other have this same group: ArgumentParser then reads it once, at the
/// root, wherever its options stand.
package struct GlobalOptions: ParsableArguments, Sendable {
  @Option(
    help: ArgumentHelp("The profile to use.", valueName: "NAME"),
    completion: .custom { _, _, _ in ProfileNames.all(variable: ProcessVariable.value) })
  package var profile: String?

  @Option(
    help: ArgumentHelp("The configuration file to read.", valueName: "FILE"), completion: .file())
  package var config: String?

  @Flag(help: "Start the sandbox inside this process and use it.")
  package var sandbox = false

  @Flag(help: "Refuse every write.")
  package var readOnly = false

  @Option(help: ArgumentHelp("The console's theme; auto asks the terminal.", valueName: "NAME"))
  package var theme: String?

  @Option(
    help: ArgumentHelp(
      "How many colours the console uses: auto, never, 16, 256 or rgb.", valueName: "N"),
    completion: .list(["auto", "never", "16", "256", "rgb"]))
  package var color: String?

  @Option(
    help: ArgumentHelp(
      "Which frame characters the console uses: auto, unicode or ascii.", valueName: "SET"),
    completion: .list(["auto", "unicode", "ascii"]))
  package var glyphs: String?

  @Flag(help: "Ask and answer in lines instead of on a screen; commands always do.")
  package var plain = false

  @Flag(help: "Start without what was open the last time; commands always do.")
  package var fresh = false

  @Option(
    help: ArgumentHelp(
      "Append one line of JSON for every exchange with Sendbird to a file; without ids, values "
        + "and tokens.", valueName: "FILE"), completion: .file())
  package var logFile: String?

  @Flag(
    help: "Say every exchange with Sendbird on standard error; the console does so when it is left."
  )
  package var verbose = false

  /// Makes the options with their defaults.
  package init() {}

  /// The profile whose writes and drafts are meant, where it isn't all of them: the one that is named,
  /// or the sandbox.
  var rememberedProfile: String? { profile ?? (sandbox ? EmbeddedSandbox.profileName : nil) }
}
