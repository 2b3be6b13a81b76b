// swift-tools-version: 6.2
//
// What the console promises about speed and memory, measured in one run:
//
//   swift run -c release --package-path Tests/Benchmarks bench --console .build/release/sendbird-console
//
// Without --console the C list program is measured against itself, which shows what the harness and
// the machine add. Nested, so that nobody who builds the console resolves or builds any of this.
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .enableUpcomingFeature("InferIsolatedConformances"),
  .enableUpcomingFeature("ImmutableWeakCaptures"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "benchmarks",
  products: [
    .executable(name: "bench", targets: ["bench"]),
    .executable(name: "baseline", targets: ["baseline"]),
  ],
  targets: [
    .executableTarget(
      name: "baseline",
      cSettings: [
        .define("_GNU_SOURCE"), .define("NCURSES_WIDECHAR", to: "1"),
        .treatAllWarnings(as: .error),
      ],
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    .target(
      name: "CBench",
      cSettings: [.define("_GNU_SOURCE"), .treatAllWarnings(as: .error)],
      linkerSettings: [.linkedLibrary("vterm"), .linkedLibrary("util")]),
    .executableTarget(name: "bench", dependencies: ["CBench", "baseline"], swiftSettings: strict),
  ],
  cLanguageStandard: .gnu17
)
