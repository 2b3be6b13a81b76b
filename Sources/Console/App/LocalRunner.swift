import Operations
import Widgets
import Workspace

/// Does one piece of local work and posts what comes of it.
struct LocalRunner: Sendable {
  let workspace: WorkspaceDatabase?
  /// The number by which drafts of this console are told from those of others.
  let writer: Int64
  let profiles: (any ProfileSwitcher)?
  let post: Poster
  let clock: @Sendable () -> WallTime
  /// Keeps a client and its profile's name until it is adopted, under the number it returns.
  let keep: @Sendable (_ client: SendbirdClient, _ profile: String) -> Int

  /// Does the work.
  func run(_ work: LocalWork) async {
    switch work {
    case .loadSession(let owner):
      let session = await remembering { workspace async throws(WorkspaceError) in
        try await workspace.session(of: owner)
      }
      post(.local(.session(session ?? nil)))
    case .saveSession(let session, let owner):
      _ = await remembering { workspace async throws(WorkspaceError) in
        try await workspace.save(session, of: owner, at: clock().milliseconds)
      }
    case .loadDrafts(let owner):
      await keeping({ .draftsUnread($0) }) { workspace async throws(WorkspaceError) in
        let own = try await workspace.draftsWithSendings(of: owner)
        return .drafts(own + (try await workspace.drafts(of: DraftKey.everywhere)))
      }
    case .keepDrafts(let edits):
      await keeping({ .draftsLost($0) }) { workspace async throws(WorkspaceError) in
        .draftsKept(try await workspace.keep(edits, by: writer))
      }
    case .claimDraft(let key, let seen):
      // Where the file can't be written the journal can't either, which says why.
      await keeping({ _ in .draftClaimed(key, true) }) { workspace async throws(WorkspaceError) in
        .draftClaimed(key, try await workspace.claim(key, seen: seen, by: writer))
      }
    case .listProfiles, .openProfile, .readEnvironment, .addProfile:
      guard let profiles else {
        post(.local(.unavailable("there is no other profile here")))
        return
      }
      await run(work, on: profiles)
    }
  }

  private func run(_ work: LocalWork, on profiles: any ProfileSwitcher) async {
    do throws(ClientUnavailable) {
      switch work {
      case .listProfiles: post(.local(.profiles(await dated(try await profiles.profiles()))))
      case .openProfile(let entry): try await open(entry, profiles)
      case .readEnvironment:
        post(.local(.environment(try await profiles.profileOfEnvironment())))
      case .addProfile(let profile): await add(profile, profiles)
      case .loadSession, .saveSession, .loadDrafts, .keepDrafts, .claimDraft: break
      }
    } catch {
      post(.local(.unavailable(error.reason)))
    }
  }

  /// One read shows whether it can be reached and takes the token.
  private func open(
    _ entry: ProfileEntry, _ profiles: any ProfileSwitcher
  ) async throws(ClientUnavailable) {
    let client = try await profiles.open(entry.choice)
    do throws(APIError) {
      _ = try await client.reportingRetries { [post] in post(.retrying($0)) }.users(limit: 1)
      post(.local(.opened(OpenedProfile(entry, number: keep(client, entry.badge.name)))))
    } catch {
      throw ClientUnavailable(error.words)
    }
  }

  private func add(_ profile: NewProfile, _ profiles: any ProfileSwitcher) async {
    do throws(ProfileRefusal) {
      post(.local(.added(profile, file: try await profiles.add(profile))))
    } catch {
      post(.local(.refused(error)))
    }
  }

  /// The profiles with the day they were last used; not knowing it is no reason not to list them.
  private func dated(_ entries: [ProfileEntry]) async -> [ProfileEntry] {
    let uses =
      await remembering { workspace async throws(WorkspaceError) in
        try await workspace.profileUses()
      } ?? []
    return entries.map { entry in
      var entry = entry
      let owner = entry.badge.owner
      entry.lastUsed = uses.first { $0.owner == owner }.map {
        Timestamp(milliseconds: $0.at)
      }
      return entry
    }
  }

  /// Asks for drafts, or keeps them; there is always an answer, because the next lot waits for it.
  private func keeping(
    _ trouble: (String) -> LocalAnswer,
    _ body: (WorkspaceDatabase) async throws(WorkspaceError) -> LocalAnswer
  ) async {
    guard let workspace else {
      post(.local(trouble("HOME is not set to a folder, nor is XDG_STATE_HOME")))
      return
    }
    do throws(WorkspaceError) {
      post(.local(try await body(workspace)))
    } catch {
      post(.local(trouble(error.shortDescription)))
    }
    if let notice = await workspace.takeNotice() { post(.local(.begunAnew(notice))) }
  }

  /// Uses what this machine remembers; trouble with it is said and stops nothing.
  private func remembering<Value: Sendable>(
    _ body: (WorkspaceDatabase) async throws(WorkspaceError) -> Value
  ) async -> Value? {
    guard let workspace else { return nil }
    var value: Value?
    do throws(WorkspaceError) {
      value = try await body(workspace)
    } catch {
      post(.local(.trouble(error.description)))
    }
    if let notice = await workspace.takeNotice() { post(.local(.begunAnew(notice))) }
    return value
  }
}
