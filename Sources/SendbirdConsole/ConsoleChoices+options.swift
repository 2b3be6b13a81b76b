import CLI

extension ConsoleChoices {
  /// What the command line says about the console.
  ///
  /// - Throws: 64 for what there is not, 65 for a value that is none of the words.
  init(_ options: GlobalOptions) throws(CommandFailure) {
    profile = options.profileRequest
    isPlain = options.plain
    isFresh = options.fresh
    theme = options.theme
    logFile = options.logFile
    isVerbose = options.verbose
    color = try Self.word(options.color, "--color")
    glyphs = try Self.word(options.glyphs, "--glyphs")
  }

  private static func word<Word: RawRepresentable<String> & CaseIterable>(
    _ text: String?, _ option: String
  ) throws(CommandFailure) -> Word? {
    guard let text else { return nil }
    if let word = Word(rawValue: text) { return word }
    let words = Word.allCases.map(\.rawValue).joined(separator: ", ")
    throw CommandFailure(
      .violation, kind: "violation", ["\(option): \"\(text)\", but one of \(words) is allowed"],
      field: String(option.dropFirst(2)))
  }
}
