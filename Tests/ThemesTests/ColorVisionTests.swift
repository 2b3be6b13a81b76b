import Glibc
import Terminal
import Testing
import Themes

/// The themes for colour-blind eyes, seen through such eyes.
///
/// The matrices are those of Machado, Oliveira and Fernandes (2009) for full severity, applied to
/// linear light: https://www.inf.ufrgs.br/~oliveira/pubs_files/CVD_Simulation/CVD_Simulation.html
@Suite struct ColorVisionTests {
  enum Deficiency: String, CaseIterable, Sendable {
    case protan, deutan, tritan

    var matrix: [[Double]] {
      switch self {
      case .protan:
        [
          [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
          [-0.003882, -0.048116, 1.051998],
        ]
      case .deutan:
        [
          [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
          [-0.011820, 0.042940, 0.968881],
        ]
      case .tritan:
        [
          [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
          [0.004733, 0.691367, 0.303900],
        ]
      }
    }
  }

  /// What is good, bad, a warning, news and in focus must stay apart.
  static let roles: [Role] = [.stateOk, .stateError, .stateWarn, .stateInfo, .text]

  @Test(arguments: [
    ("cvd-dark", Deficiency.protan), ("cvd-dark", .deutan), ("cvd-light", .protan),
    ("cvd-light", .deutan), ("cvd-tritan-dark", .tritan), ("cvd-tritan-light", .tritan),
  ])
  func statesStayApart(_ name: String, _ deficiency: Deficiency) throws {
    let looks = try ThemeCatalog.theme(named: name).looks
    for depth in [ColorDepth.rgb, .indexed256] {
      let distance = try Self.least(Self.roles, looks, depth, deficiency)
      #expect(distance.value >= 0.06, "\(distance.pair) at \(depth)")
    }
  }

  /// The simulation tells something: red and green of an ordinary theme come closer.
  @Test func anOrdinaryThemeDoesWorse() throws {
    let pair: [Role] = [.stateOk, .stateError]
    let ordinary = try Self.least(
      pair, ThemeCatalog.theme(named: "gruvbox-dark").looks, .rgb, .deutan)
    let made = try Self.least(pair, ThemeCatalog.theme(named: "cvd-dark").looks, .rgb, .deutan)
    #expect(ordinary.value < made.value / 2)
  }

  private static func least(
    _ roles: [Role], _ looks: LookSheet, _ depth: ColorDepth, _ deficiency: Deficiency
  ) throws -> (value: Double, pair: String) {
    var least = (value: Double.infinity, pair: "")
    for (place, one) in roles.enumerated() {
      for other in roles[(place + 1)...] {
        let colors = try [one, other].map {
          try seen(#require(looks.look($0, at: depth).foreground.components), deficiency)
        }
        let distance = colors[0].distance(to: colors[1]).squareRoot()
        if distance < least.value { least = (distance, "\(one.name), \(other.name)") }
      }
    }
    return least
  }

  private static func seen(_ color: (UInt8, UInt8, UInt8), _ deficiency: Deficiency) -> OKLab {
    let light = [color.0, color.1, color.2].map { value -> Double in
      let part = Double(value) / 255
      return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
    let bytes = deficiency.matrix.map { row -> UInt8 in
      let sum = min(1, max(0, zip(row, light).reduce(0) { $0 + $1.0 * $1.1 }))
      let part = sum <= 0.003_130_8 ? sum * 12.92 : 1.055 * pow(sum, 1 / 2.4) - 0.055
      return UInt8(part * 255 + 0.5)
    }
    return OKLab(red: bytes[0], green: bytes[1], blue: bytes[2])
  }
}
