import SendbirdAPI

/// Where a Desk list has got to, from page to page (contract 5.2).
struct DeskPages<Element: Sendable> {
  /// The elements of one page that were not shown before.
  struct Page {
    let elements: [Element]
    /// How many elements all pages have together, if Desk says so.
    let total: Int64?
    /// Whether no page follows, because the list ends or the limit is reached.
    let isLast: Bool
    /// Whether there are more elements behind the last page.
    let hasMore: Bool
  }

  /// Reads one page: how many elements, and from which on.
  typealias Reader =
    @Sendable (_ limit: Int, _ offset: Int) async throws(APIError) -> DeskPage<
      Element
    >

  private let limit: Int?
  private let id: @Sendable (Element) -> Int64
  private let read: Reader
  private var listed = 0
  private var offset = 0
  private var lastPage: Set<Int64> = []
  /// What may come once more: the last page, and those before it as long as they overlap.
  private var recent: Set<Int64> = []
  private var hasEnded = false

  /// Starts a list.
  ///
  /// - Parameters:
  ///   - limit: How many elements in all, nil for every one.
  ///   - id: What tells two elements apart.
  ///   - read: Reads one page.
  init(limit: Int?, id: @escaping @Sendable (Element) -> Int64, read: @escaping Reader) {
    self.limit = limit
    self.id = id
    self.read = read
  }

  /// The next page, nil after the last one.
  mutating func next() async throws(WriteError) -> Page? {
    guard !hasEnded else { return nil }
    let size = ListLimit.pageSize(limit: limit, listed: listed)
    let page: DeskPage<Element>
    do throws(APIError) {
      page = try await read(size, offset)
    } catch {
      throw error.asListError
    }
    // What comes in at the front of the list meanwhile shifts the rest onto the next page.
    let unseen = page.elements.filter { !recent.contains(id($0)) }
    let elements = limit.map { Array(unseen.prefix($0 - listed)) } ?? unseen
    offset += page.elements.count
    listed += elements.count
    let ids = Set(page.elements.map(id))
    let isRepeated = ids == lastPage
    lastPage = ids
    recent = unseen.count == page.elements.count ? ids : recent.union(ids)
    let isFull = limit.map { listed >= $0 } ?? false
    // A service that gives the same page again and again must not make the list endless. A page of
    // nothing new is no end by itself: much may have come in at the front.
    hasEnded = isFull || !page.hasMore || isRepeated
    return Page(
      elements: elements, total: page.count, isLast: hasEnded,
      hasMore: page.hasMore || elements.count < unseen.count)
  }

  /// Hands over page after page.
  ///
  /// - Returns: Whether there are more elements than the limit.
  mutating func forEach(
    _ body: ([Element], _ total: Int64?) async throws(WriteError) -> Void
  ) async throws(WriteError) -> Bool {
    while let page = try await next() {
      try await body(page.elements, page.total)
      if page.isLast { return page.hasMore }
    }
    return false
  }
}
