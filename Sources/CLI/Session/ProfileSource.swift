import Operations
package import Workspace

/// The profile with its tokens, had once and kept.
///
/// Tokens are read, or the sandbox is started, when somebody first wants to reach the application.
/// A failure isn't kept: a password store that was locked may be open the next time.
package actor ProfileSource {
  private let choice: ProfileChoice
  private let sandbox: EmbeddedSandbox?
  private let executor: (any TaskExecutor)?
  private var known: Profile?
  private var reading: Task<Result<Profile, CommandFailure>, Never>?

  /// Makes a source; nothing is read or started yet.
  ///
  /// - Parameters:
  ///   - choice: The application.
  ///   - executor: Where tokens are read. The default is the tasks' own pool, a thread of which wakes
  ///     up every second once it was used.
  package init(_ choice: ProfileChoice, executor: (any TaskExecutor)? = nil) {
    self.choice = choice
    self.executor = executor
    if case .sandbox(let isReadOnly) = choice {
      sandbox = EmbeddedSandbox(isReadOnly: isReadOnly)
    } else {
      sandbox = nil
    }
  }

  /// The profile.
  ///
  /// - Parameter needsDesk: Whether Desk will be asked; its token isn't read otherwise.
  /// - Returns: The profile, ready to be used.
  /// - Throws: 78 if a token can't be had or the sandbox not be started, 130 if that is interrupted.
  package func profile(needsDesk: Bool = true) async throws(CommandFailure) -> Profile {
    if let known { return known }
    let choice = choice
    let sandbox = sandbox
    let task =
      reading
      ?? Task(executorPreference: executor) { () async -> Result<Profile, CommandFailure> in
        do throws(CommandFailure) {
          return .success(
            try await Self.profile(choice, sandbox, needsDesk: needsDesk))
        } catch {
          return .failure(error)
        }
      }
    reading = task
    let result = await withTaskCancellationHandler {
      await task.value
    } onCancel: {
      task.cancel()
    }
    reading = nil
    if Task.isCancelled { throw .interrupted }
    let profile = try result.get()
    known = profile
    return profile
  }

  /// Ends the sandbox, if there is one.
  package func stop() async {
    await sandbox?.stop()
  }

  private static func profile(
    _ choice: ProfileChoice, _ sandbox: EmbeddedSandbox?, needsDesk: Bool
  ) async throws(CommandFailure) -> Profile {
    switch choice {
    case .profile(let definition, let tokens, let isReadOnly):
      do throws(ProfileError) {
        return try await definition.resolve(
          tokens: tokens, isReadOnly: isReadOnly, needsDesk: needsDesk)
      } catch {
        throw .configuration(error.description)
      }
    case .sandbox:
      guard let sandbox else { throw .configuration("there is no sandbox") }
      do throws(EmbeddedSandbox.StartError) {
        return try await sandbox.profile()
      } catch {
        throw .configuration(error.description)
      }
    }
  }
}
