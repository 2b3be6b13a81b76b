extension ColorReduction {
  /// A look in the colours that a depth has, as readable as it was where that is possible.
  ///
  /// The background becomes the nearest colour on which the exact pair's step of contrast can be
  /// reached, the foreground the nearest that reaches it. What was lighter than its ground stays
  /// lighter. At 256 colours the result is given by the palette's usual values.
  ///
  /// - Parameters:
  ///   - look: The look; colours that are not exact stay as they are.
  ///   - depth: The depth; at `rgb` and `mono` nothing changes.
  ///   - step: The contrast to keep. The default is that of the look.
  /// - Returns: The reduced look.
  package static func reduced(_ look: Look, to depth: ColorDepth, step: Double? = nil) -> Look {
    // Most looks are in the terminal's own colours; working out the palette costs as much as a frame.
    guard look.foreground.isExact || look.background.isExact else { return look }
    let candidates = candidates(at: depth)
    guard !candidates.isEmpty else { return look }
    let wanted = step ?? contrastStep(of: look)
    let isLighter = isLighter(look)
    var nearest: Look?
    for background in grounds(for: look.background, among: candidates) {
      var reduced = look
      reduced.background = background
      let front = front(look.foreground, on: background, among: candidates, wanted, isLighter)
      reduced.foreground = front.color
      if front.isReached { return reduced }
      if nearest == nil { nearest = reduced }
    }
    return nearest ?? look
  }

  /// The step of contrast that a look reaches, 1 when it cannot be known.
  package static func contrastStep(of look: Look) -> Double {
    Contrast.ratio(look.foreground, look.background).map(Contrast.step) ?? 1
  }

  /// Whether the characters are lighter than their ground; `nil` when that cannot be known.
  private static func isLighter(_ look: Look) -> Bool? {
    guard let front = Contrast.luminance(of: look.foreground),
      let back = Contrast.luminance(of: look.background)
    else { return nil }
    return front > back
  }

  /// What a background can become, the nearest first.
  private static func grounds(for color: Color, among candidates: [Candidate]) -> [Color] {
    guard case .rgb(let red, let green, let blue) = color else { return [color] }
    let wanted = OKLab(red: red, green: green, blue: blue)
    // With eight colours the bright ones become the normal ones: a bright area would not be one.
    return candidates.filter { if case .ansi(8..<15) = $0.color { false } else { true } }
      .map { (color: $0.color, distance: wanted.distance(to: $0.lab)) }
      .sorted { $0.distance < $1.distance }.map(\.color)
  }

  /// The nearest foreground that reaches the step, else the one that stands out most.
  private static func front(
    _ color: Color, on background: Color, among candidates: [Candidate], _ step: Double,
    _ isLighter: Bool?
  ) -> (color: Color, isReached: Bool) {
    guard case .rgb(let red, let green, let blue) = color else {
      return (color, Contrast.ratio(color, background).map { $0 >= step } ?? true)
    }
    let wanted = OKLab(red: red, green: green, blue: blue)
    var best: (color: Color, distance: Double)?
    var strongest: (color: Color, ratio: Double)?
    let ground = Contrast.luminance(of: background)
    for candidate in candidates {
      // Bright black is the background itself in some palettes.
      if candidate.color == .ansi(8) { continue }
      // Nothing is known about the terminal's own background, so any colour will do.
      var ratio = Double.infinity
      if let ground {
        if let isLighter, step > 1, (candidate.luminance > ground) != isLighter { continue }
        ratio = Contrast.ratio(ofLuminances: candidate.luminance, ground)
      }
      if ratio > strongest?.ratio ?? 0 { strongest = (candidate.color, ratio) }
      let distance = wanted.distance(to: candidate.lab)
      if ratio >= step, distance < best?.distance ?? .infinity {
        best = (candidate.color, distance)
      }
    }
    if let best { return (best.color, true) }
    return (strongest?.color ?? .ansi(15), false)
  }
}
