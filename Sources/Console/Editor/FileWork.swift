import Operations
import Widgets
import Workspace

/// Does work that needs no connection to Sendbird and posts what comes of it.
struct FileWork: Sendable {
  let editor: ExternalEditor
  let post: Poster

  /// Does the work; false when it is none of this kind.
  func run(_ work: Work) async -> Bool {
    switch work {
    case .export(let users): await export(users)
    case .edit(let text): await edit(text)
    default: return false
    }
    return true
  }

  private func edit(_ text: EditorText) async {
    do throws(ExternalEditor.Trouble) {
      post(.edited(try await editor.edit(text.text, suffix: text.suffix)))
    } catch {
      post(.editFailed(error.problem))
    }
  }
}
