import ArgumentParser
import Operations

/// A command that prints a list, each page as it comes.
protocol ListCommand: OperationCommand where Action: PagedOperation {
  /// How many at most, and whether all.
  var extent: ListExtent<Action> { get }
}

extension ListCommand {
  static var isList: Bool { true }

  func perform(
    _ action: Action, on road: WriteRoad, _ printer: OutcomePrinter
  ) async throws(CommandFailure) {
    let list = ListPrinter<Action.Element>(printer)
    let progress = ListProgress(printer, of: Action.Element.plural, isShown: extent.all)
    var missing = action.namedIDs
    var unwritten: OutputFailure?
    let hasMore: Bool
    do throws(WriteError) {
      hasMore = try await action.pages(on: road) { (elements, total) throws(WriteError) in
        progress?.remove()
        missing = action.ids(missing, missingIn: elements)
        do throws(OutputFailure) {
          try list.page(elements)
        } catch {
          // Nobody reads on, so that nothing more has to be asked for.
          unwritten = error
          throw .cancelled
        }
        progress?.show(list.count, of: total)
      }
      progress?.remove()
    } catch {
      progress?.remove()
      throw unwritten.map(CommandFailure.init) ?? CommandFailure(error)
    }
    do throws(OutputFailure) {
      try list.end()
    } catch {
      throw CommandFailure(error)
    }
    if hasMore, extent.all {
      throw CommandFailure(
        .temporary, kind: "malformedAnswer",
        ["Sendbird's list does not go on: these \(list.count) are not all"])
    }
    if hasMore {
      printer.talk.say(
        "note: there are more \(Action.Element.plural) than these \(list.count); see --limit and --all"
      )
    } else if !missing.isEmpty {
      printer.talk.say(Self.words(missing: missing, in: action))
    }
  }

  /// What is said of ids that the whole list doesn't have.
  private static func words(missing ids: [String], in action: Action) -> String {
    var names: [String] = []
    for id in ids where !names.contains(where: id.hasSameBytes) { names.append(id) }
    let reason =
      action.hasOtherConditions
      ? "not found, or not meeting the other conditions"
      : "no such \(Action.Element.plural)"
    return "note: \(reason): \(names.map(Violation.quoted).joined(separator: ", "))"
  }
}
