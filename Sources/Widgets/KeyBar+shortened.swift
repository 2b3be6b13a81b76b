import Terminal

extension KeyBar {
  /// How far labels are cut, step by step: to their first word, then to so many letters.
  private static let letters = [Int.max, 4, 3]

  /// The bar with labels as short as the window asks, so that no key is left out.
  ///
  /// Where even three letters each are too much, the keys before the last two give way, and a mark such
  /// as `+3` says how many.
  package func shortened(to columns: Int) -> KeyBar {
    if fits(items, columns, margin) { return self }
    for letters in Self.letters {
      let short = items.map { $0.cut(to: letters) }
      if fits(short, columns, margin) { return bar(lengthened(short, columns), margin) }
    }
    var short = items.map { $0.cut(to: 3) }
    var left = 0
    // The first and the last two are help, menu and the way out.
    while !fits(short, columns, 0), short.count > (left == 0 ? 3 : 4) {
      let last = short.count - 3
      short.replaceSubrange(
        (left == 0 ? last : last - 1)...last, with: [Item(key: "+\(left + 1)", label: "")])
      left += 1
    }
    return bar(short, 0)
  }

  /// Gives labels back what there is room for, from the left.
  private func lengthened(_ short: [Item], _ columns: Int) -> [Item] {
    var result = short
    for (index, item) in items.enumerated() {
      for longer in [item, item.cut(to: .max), item.cut(to: 4)] {
        let before = result[index]
        guard longer.label.utf8.count > before.label.utf8.count else { continue }
        result[index] = longer
        if fits(result, columns, margin) { break }
        result[index] = before
      }
    }
    return result
  }

  private func bar(_ items: [Item], _ margin: Int) -> KeyBar {
    KeyBar(items: items, gap: gap, isSpaced: isSpaced, margin: margin)
  }

  private func fits(_ items: [Item], _ columns: Int, _ margin: Int) -> Bool {
    let gaps = gap * max(items.count - 1, 0)
    return items.reduce(gaps) { $0 + width(of: $1) } <= columns - 2 * margin
  }
}

extension KeyBar.Item {
  /// The label's first word, cut to so many letters; not after a vowel, unless that leaves too few.
  fileprivate func cut(to letters: Int) -> KeyBar.Item {
    let word = label.prefix { $0 != " " }
    var text = word.prefix(letters)
    if text.count < word.count, text.count > 3, let last = text.last, "aeiou".contains(last) {
      text.removeLast()
    }
    return KeyBar.Item(key: key, label: String(text), isDim: isDim)
  }
}
