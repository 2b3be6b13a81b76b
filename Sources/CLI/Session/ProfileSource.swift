import Operations
package import Workspace

/// The profile with its tokens, had once and kept.
///
/// Tokens are read, or the sandbox is started, when somebody first wants to reach the application.
/// Whoever waits for that can give up at any time; the reading goes on, because a password store that
/// asks for a password must not be ended by the next key that is typed. A failure isn't kept: the
/// store that was locked may be open the next time.
package actor ProfileSource {
  private typealias Reading = Task<Result<Profile, CommandFailure>, Never>

  private let choice: ProfileChoice
  private let sandbox: EmbeddedSandbox?
  private let executor: (any TaskExecutor)?
  /// By whether Desk's token is among the tokens.
  private var known: [Bool: Profile] = [:]
  private var readings: [Bool: Reading] = [:]

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
  /// - Throws: 78 if a token can't be had or the sandbox not be started, 130 if the wait is cancelled.
  package func profile(needsDesk: Bool = true) async throws(CommandFailure) -> Profile {
    if let profile = known[needsDesk] ?? known[true] { return profile }
    let reading = readings[needsDesk] ?? start(needsDesk: needsDesk)
    readings[needsDesk] = reading
    guard let result = await outcome(of: reading) else { throw .interrupted }
    // Somebody else's turn may have begun another one meanwhile.
    if readings[needsDesk] == reading { readings[needsDesk] = nil }
    let profile = try result.get()
    known[needsDesk] = profile
    return profile
  }

  /// Ends what is under way, and the sandbox if there is one.
  package func stop() async {
    for reading in readings.values { reading.cancel() }
    await sandbox?.stop()
  }

  private func start(needsDesk: Bool) -> Reading {
    let choice = choice
    let sandbox = sandbox
    return Task(executorPreference: executor) {
      do throws(CommandFailure) {
        return .success(try await Self.profile(choice, sandbox, needsDesk: needsDesk))
      } catch {
        return .failure(error)
      }
    }
  }

  /// What a reading ends with; nil as soon as nobody waits for it any more.
  private func outcome(of reading: Reading) async -> Result<Profile, CommandFailure>? {
    let (results, finished) = AsyncStream<Result<Profile, CommandFailure>>.makeStream()
    Task(executorPreference: executor) {
      finished.yield(await reading.value)
      finished.finish()
    }
    return await results.first { _ in true }
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
