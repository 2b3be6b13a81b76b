import Workspace

extension GlobalOptions {
  /// The application that the options choose; without one there is nothing to do.
  ///
  /// - Throws: 78 where none is configured.
  func choice(in context: CommandContext) throws(CommandFailure) -> ProfileChoice {
    let request = profileRequest
    // The sandbox needs no settings, and mistakes in the file are no reason not to try it. A file that
    // somebody names is meant to be read.
    let configuration =
      request.usesSandbox && request.configurationFile == nil
      ? Configuration() : try request.configuration(variable: context.variable)
    let choice = try request.choice(configuration, variable: context.variable)
    guard let choice else {
      throw .configuration(
        "there is no profile: configure one, set SENDBIRD_APPLICATION_ID and SENDBIRD_API_TOKEN, "
          + "or try --sandbox")
    }
    return choice
  }
}

extension OperationOutput {
  /// Formats that don't go with the command are wrong usage.
  func checkFormat(isList: Bool) throws(CommandFailure) {
    switch output {
    case .jsonl where !isList:
      throw .usage("--output jsonl is for lists; use --output json")
    case .curl where !dryRun:
      throw .usage("--output curl prints a plan; add --dry-run")
    default: break
    }
  }
}
