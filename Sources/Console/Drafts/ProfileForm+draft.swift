import Operations
import Widgets
import Workspace

extension ProfileForm {
  /// The fields that are kept; where a token comes from is asked again, because somebody may have
  /// typed the token itself there.
  private static let kept = Field.allCases.filter { $0 != .chatSource && $0 != .deskSource }

  /// Whether something would be lost by forgetting the form.
  var isWorthKeeping: Bool { Self.kept.contains { !self[$0].isEmpty } }

  /// What is typed, as it is kept, without anything about tokens but the kind of their sources.
  var draft: DraftContent {
    DraftContent(
      fields: Self.kept.map { field in
        let value: DraftContent.Value =
          field.choices.map { .choice($0[choice(of: field)]) } ?? .text(self[field].text)
        return DraftContent.Field("\(field)", value)
      }, initial: Self.untouched)
  }

  /// What the choices are before anybody chose.
  private static var untouched: FieldValues {
    var values = FieldValues()
    for field in kept { values["\(field)"] = field.choices?.first.map { .text($0) } }
    return values
  }

  /// Where the cursor is.
  var draftFocus: DraftFocus {
    DraftFocus(
      place: field.rawValue, cursor: Self.kept.contains(field) ? self[field].cursor : 0)
  }

  /// Opens the form on what was kept, with the cursor where it was; nil if that is no such form.
  init?(_ content: DraftContent, _ focus: DraftFocus) {
    self.init()
    for kept in content.fields {
      guard let field = Self.kept.first(where: { "\($0)" == kept.name }) else { return nil }
      switch (kept.value, field.choices) {
      case (.text(let text), nil): self[field] = LineEditor(text)
      case (.choice(let word?), let choices?):
        guard let place = choices.firstIndex(of: word) else { return nil }
        choose(place, of: field)
      default: return nil
      }
    }
    guard let place = Field(rawValue: focus.place), fields.contains(place) else { return }
    select(place)
    if Self.kept.contains(place) { self[place].moveCursor(to: focus.cursor ?? 0) }
  }
}
