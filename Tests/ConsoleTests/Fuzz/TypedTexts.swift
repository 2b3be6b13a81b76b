import Console
import Widgets

/// Everything that was typed and not sent, which nothing but typing may change.
struct TypedTexts: Equatable {
  private let texts: [String]

  init(_ state: ConsoleState) {
    var texts = [state.find.editor.text, state.searches.editor.text, state.ticketList.query.text]
    texts += state.form?.rows.flatMap { [$0.key.text, $0.value.text] } ?? []
    if let form = state.operationForm { texts.append("\(form.values)") }
    if let profile = state.profileForm?.profile { texts.append("\(profile)") }
    texts += [state.palette?.line.text, state.review?.typed.text, state.help?.filter.text].map {
      $0 ?? ""
    }
    texts.append("\(state.stagedCount) staged")
    self.texts = texts
  }

  // Strings are compared by bytes: a combining mark that was lost is a loss.
  static func == (one: TypedTexts, other: TypedTexts) -> Bool {
    one.texts.elementsEqual(other.texts) { $0.utf8.elementsEqual($1.utf8) }
  }
}
