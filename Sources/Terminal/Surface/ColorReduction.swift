/// Finds the nearest colour that a terminal has.
///
/// Colours 0 to 15 are redefined by users, so an exact colour never becomes one of them in a palette
/// of 256; with 16 colours there is nothing else to choose from.
package enum ColorReduction {
  /// The palette index for an exact colour among 16 to 255.
  ///
  /// A colour that has been reduced already is found without a search.
  package static func indexed256(_ red: UInt8, _ green: UInt8, _ blue: UInt8) -> Int {
    exactIndex(red, green, blue) ?? nearest(red, green, blue, in: cubeAndGrays) + 16
  }

  /// The index among the 16 standard colours, by their usual values.
  package static func ansi16(_ red: UInt8, _ green: UInt8, _ blue: UInt8) -> Int {
    nearest(red, green, blue, in: standard)
  }

  /// The usual red, green and blue of a palette index from 16 to 255.
  package static func components(of index: Int) -> (UInt8, UInt8, UInt8) {
    if index >= 232 {
      let gray = UInt8(8 + (index - 232) * 10)
      return (gray, gray, gray)
    }
    let cube = index - 16
    func level(_ step: Int) -> UInt8 { step == 0 ? 0 : UInt8(55 + step * 40) }
    return (level(cube / 36), level(cube / 6 % 6), level(cube % 6))
  }

  private static func exactIndex(_ red: UInt8, _ green: UInt8, _ blue: UInt8) -> Int? {
    func step(_ level: UInt8) -> Int? {
      level == 0 ? 0 : level >= 95 && (level - 55) % 40 == 0 ? Int(level - 55) / 40 : nil
    }
    if let red = step(red), let green = step(green), let blue = step(blue) {
      return 16 + red * 36 + green * 6 + blue
    }
    guard red == green, green == blue, 8...238 ~= red, (red - 8) % 10 == 0 else { return nil }
    return 232 + Int(red - 8) / 10
  }

  private static func nearest(
    _ red: UInt8, _ green: UInt8, _ blue: UInt8, in palette: [OKLab]
  ) -> Int {
    let wanted = OKLab(red: red, green: green, blue: blue)
    var best = 0
    var bestDistance = Double.infinity
    for (index, color) in palette.enumerated() {
      let distance = wanted.distance(to: color)
      if distance < bestDistance {
        best = index
        bestDistance = distance
      }
    }
    return best
  }

  /// A colour that a terminal has, with what is needed to compare it.
  struct Candidate: Sendable {
    let color: Color
    let lab: OKLab
    let luminance: Double
  }

  /// The colours of a depth; none where nothing is reduced.
  static func candidates(at depth: ColorDepth) -> [Candidate] {
    switch depth {
    case .indexed256: indexedCandidates
    case .ansi16: ansiCandidates
    case .mono, .rgb: []
    }
  }

  private static let indexedCandidates = cubeAndGrays.enumerated().map { index, lab in
    let (red, green, blue) = components(of: index + 16)
    let color = Color.rgb(red, green, blue)
    return Candidate(color: color, lab: lab, luminance: Contrast.luminance(of: color) ?? 0)
  }

  private static let ansiCandidates = standard.enumerated().map { index, lab in
    let color = Color.ansi(UInt8(index))
    return Candidate(color: color, lab: lab, luminance: Contrast.luminance(of: color) ?? 0)
  }

  private static let cubeAndGrays: [OKLab] = (16...255).map {
    let (red, green, blue) = components(of: $0)
    return OKLab(red: red, green: green, blue: blue)
  }

  /// The usual red, green and blue of the sixteen standard colours.
  package static func standardComponents(of index: Int) -> (UInt8, UInt8, UInt8) {
    standardColors[index % 16]
  }

  private static let standard: [OKLab] = standardColors.map {
    OKLab(red: $0.0, green: $0.1, blue: $0.2)
  }

  private static let standardColors: [(UInt8, UInt8, UInt8)] = [
    (0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0), (0, 0, 238), (205, 0, 205), (0, 205, 205),
    (229, 229, 229), (127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0), (92, 92, 255),
    (255, 0, 255), (0, 255, 255), (255, 255, 255),
  ]
}
