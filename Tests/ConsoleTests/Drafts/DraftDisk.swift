import Console
import Glibc
import Operations
import Testing
import Widgets
import Workspace

/// A folder with drafts, which one console after the other writes and reads.
struct DraftDisk {
  private let folder: TemporaryState
  let workspace: WorkspaceDatabase
  /// The server, with this folder beside it.
  var office: Office

  init() throws {
    folder = try TemporaryState()
    workspace = WorkspaceDatabase(folder: folder.path)
    office = Office()
    office.workspace = workspace
  }

  /// The same folder and server for another console.
  func nextConsole() -> DraftDisk {
    var next = self
    next.office.writer += 1
    return next
  }

  /// Lets a console keep its drafts here, and take those that are here.
  func keep(_ console: inout TestConsole, restores: Bool = true) async throws {
    console.state.keeping.isKept = true
    console.state.session.restores = restores
    console.fire(.begin)
    try await office.work(&console)
  }

  /// A console that has started with what is here and shows the sample users.
  func start(restores: Bool = true) async throws -> TestConsole {
    var console = try Office.console()
    try await keep(&console, restores: restores)
    return console
  }

  /// Lets the time pass after which what is typed is written.
  func pause(_ console: inout TestConsole) async throws {
    if console.state.keeping.isUnsaved { console.fire(.drafts) }
    try await office.work(&console)
  }

  /// Makes a draft that of a console which is still there: of the process that runs the tests.
  func hold(_ draft: SavedDraft) async throws {
    let text = DraftEdit.Text(
      content: try #require(draft.content).json.serializedBytes(), focus: draft.focus,
      at: draft.version.at)
    let other = DraftHolder(process: ProcessIdentity(number: Int64(getppid()), start: 0))
    _ = try await workspace.keep(
      [DraftEdit(draft.key, text, seen: draft.version)], by: 99, as: other)
  }

  /// The texts of the first field of each draft, the newest first; a row's value for metadata.
  func texts() async throws -> [String] {
    try await workspace.drafts().map { draft in
      switch draft.content?.fields.first?.value {
      case .text(let text)?: text
      case .rows(let rows)?: rows.map(\.value).joined(separator: "|")
      case .choice(let word)?: word ?? ""
      case .flag(let flag)?: "\(flag)"
      case nil: "?"
      }
    }
  }
}

extension EditedKind {
  /// Opens the form of the record, with its draft if there is one.
  func open(_ console: inout TestConsole, _ office: Office) async throws {
    switch self {
    case .metadata: console.press("enter", "j", "e")
    case .user: console.press("enter", "[", "e")
    case .customFields:
      console.press("enter", "]")
      try await office.rest(&console)
      console.press("j", "e")
    case .ticket:
      console.press("enter", "]")
      try await office.rest(&console)
      console.press("]")
      try await office.press(&console, "e")
    }
  }
}

extension TestConsole {
  /// What was asked of the drafts' file since the last `takeEffects()`.
  var draftEdits: [[DraftEdit]] {
    work.compactMap { if case .local(.keepDrafts(let edits)) = $0 { edits } else { nil } }
  }

  /// The time until what is typed is written; nil when that timer doesn't run.
  var draftTimer: Int? {
    var timer: Int?
    for effect in effects {
      switch effect {
      case .startTimer(.drafts, let milliseconds): timer = milliseconds
      case .stopTimer(.drafts): timer = nil
      default: break
      }
    }
    return timer
  }

  /// A console on `min-ah.lee` that keeps drafts, with nothing asked for.
  static func keeping() throws -> TestConsole {
    var console = try Office.console()
    console.state.keeping.isKept = true
    console.state.session.restores = true
    console.fire(.begin)
    console.reply(.draftList, .local(.drafts([])))
    console.takeEffects()
    return console
  }
}
