// swift-tools-version: 6.2
//
// What the console promises about speed and memory, measured in one run:
//
//   swift run -c release --package-path Tests/Benchmarks bench --console .build/release/sendbird-console
//
// Without --console the C list program is measured against itself, which shows what the harness and
// the machine add. And what the sandbox bears, beside a bare Hummingbird server that says hello:
//
//   swift build -c release --package-path Tests/Benchmarks --product hello
//   swift run -c release --package-path Tests/Benchmarks load --console .build/release/sendbird-console
//
// Nested, so that nobody who builds the console resolves or builds any of this.
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
    .executable(name: "load", targets: ["load"]),
    .executable(name: "hello", targets: ["hello"]),
  ],
  dependencies: [
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
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
    .executableTarget(
      name: "hello",
      dependencies: [
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "Logging", package: "swift-log"),
      ],
      swiftSettings: strict),
    .executableTarget(name: "load", dependencies: ["CBench", "hello"], swiftSettings: strict),
  ],
  cLanguageStandard: .gnu17
)
