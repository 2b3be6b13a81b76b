// swift-tools-version: 6.2
import PackageDescription

// Every Swift target, tests included, is held to the same rules.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0335-existential-any.md
  .enableUpcomingFeature("ExistentialAny"),
  // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0444-member-import-visibility.md
  .enableUpcomingFeature("MemberImportVisibility"),
  // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0409-access-level-on-imports.md
  .enableUpcomingFeature("InternalImportsByDefault"),
  // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0461-async-function-isolation.md
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0470-isolated-conformances.md
  .enableUpcomingFeature("InferIsolatedConformances"),
  // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0481-weak-let.md
  .enableUpcomingFeature("ImmutableWeakCaptures"),
  .treatAllWarnings(as: .error),
  // A deprecation in a dependency's next release must not break a clone that resolves to it.
  .treatWarning("DeprecatedDeclaration", as: .warning),
]

// Loading shared libraries costs about 10 ms at every start, most of it for Swift's and libstdc++'s
// names. So a release build is one file at a fixed address; only the C library stays outside. The folder
// holds linker scripts that lead from a library's name to its archive. Foundation's parts are named
// because objects compiled against the dynamic modules don't name them, the archives once more because
// this linker reads each once. The list of exports is empty: Swift's runtime asks at every start where it
// is, and the answer is looked for among all names that the program shows to others. The start isn't a
// multiple of 2 MB, or a kernel that keeps files in large pieces maps the program 2 MB at a touch: 20 MB
// more in memory figures, for nothing that is used.
let staticFolder = "\(Context.packageDirectory)/Sources/SendbirdConsole/Static"
let fastStart: LinkerSetting = .unsafeFlags(
  [
    "-static-stdlib", "-Xclang-linker", "-no-pie", "-Xclang-linker", "-static-libgcc",
    "-Xlinker", "--version-script=\(staticFolder)/exports.map",
    "-Xlinker", "-Ttext-segment=0x401000", "-L\(staticFolder)", "-lCoreFoundation",
    "-l_FoundationICU", "-l_FoundationCShims", "-l_FoundationCollections",
    "-lFoundationInternationalization", "-lFoundationEssentials", "-lstdc++", "-lsqlite3", "-lz",
  ], .when(configuration: .release))

let http: Target.Dependency = .product(name: "AsyncHTTPClient", package: "async-http-client")
let nioCore: Target.Dependency = .product(name: "NIOCore", package: "swift-nio")
let nioPosix: Target.Dependency = .product(name: "NIOPosix", package: "swift-nio")
let nioHTTP: Target.Dependency = .product(name: "NIOHTTP1", package: "swift-nio")
let nioCompression: Target.Dependency = .product(
  name: "NIOHTTPCompression", package: "swift-nio-extras")
let tls: Target.Dependency = .product(name: "NIOSSL", package: "swift-nio-ssl")
let httpTypes: Target.Dependency = .product(name: "HTTPTypes", package: "swift-http-types")
let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")
let httpServer: Target.Dependency = .product(name: "HummingbirdCore", package: "hummingbird")
let sqlite: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let sqliteC: Target.Dependency = .product(name: "GRDBSQLite", package: "GRDB.swift")
let yaml: Target.Dependency = .product(name: "Yams", package: "Yams")
let arguments: Target.Dependency = .product(
  name: "ArgumentParser", package: "swift-argument-parser")
let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let subprocess: Target.Dependency = .product(name: "Subprocess", package: "swift-subprocess")

let package = Package(
  name: "sendbird-console",
  products: [.executable(name: "sendbird-console", targets: ["SendbirdConsole"])],
  dependencies: [
    .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.2"),
    .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(
      url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
  ],
  targets: [
    .target(
      name: "SendbirdAPI",
      dependencies: [http, nioCore, nioPosix, nioHTTP, nioCompression, tls],
      swiftSettings: strict),
    .target(name: "Operations", dependencies: ["SendbirdAPI"], swiftSettings: strict),
    .target(
      name: "Workspace",
      dependencies: ["SendbirdAPI", "Operations", sqlite, yaml, subprocess, crypto],
      swiftSettings: strict),
    .target(
      name: "CTerminal",
      cSettings: [
        .define("_GNU_SOURCE"), .define("NCURSES_WIDECHAR", to: "1"),
        .treatAllWarnings(as: .error),
      ],
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    .target(name: "Terminal", dependencies: ["CTerminal"], swiftSettings: strict),
    .target(
      name: "Themes", dependencies: ["Terminal", yaml], path: "themes",
      resources: [
        .embedInCode("base.yaml"),
        .embedInCode("terminal.yaml"),
        .embedInCode("base-dark.yaml"),
        .embedInCode("base-light.yaml"),
        .embedInCode("mono.yaml"),
        .embedInCode("high-contrast-dark.yaml"),
        .embedInCode("high-contrast-light.yaml"),
        .embedInCode("cvd-dark.yaml"),
        .embedInCode("cvd-light.yaml"),
        .embedInCode("cvd-tritan-dark.yaml"),
        .embedInCode("cvd-tritan-light.yaml"),
        .embedInCode("nord.yaml"),
        .embedInCode("dracula.yaml"),
        .embedInCode("solarized-dark.yaml"),
        .embedInCode("solarized-light.yaml"),
        .embedInCode("gruvbox-dark.yaml"),
        .embedInCode("gruvbox-light.yaml"),
        .embedInCode("catppuccin-mocha.yaml"),
        .embedInCode("catppuccin-macchiato.yaml"),
        .embedInCode("catppuccin-frappe.yaml"),
        .embedInCode("catppuccin-latte.yaml"),
        .embedInCode("tokyo-night.yaml"),
        .embedInCode("one-dark.yaml"),
        .embedInCode("one-light.yaml"),
        .embedInCode("monokai.yaml"),
        .embedInCode("rose-pine.yaml"),
        .embedInCode("rose-pine-dawn.yaml"),
        .embedInCode("everforest-dark.yaml"),
        .embedInCode("everforest-light.yaml"),
        .embedInCode("kanagawa.yaml"),
        .embedInCode("flexoki-dark.yaml"),
        .embedInCode("flexoki-light.yaml"),
        .embedInCode("modus-vivendi.yaml"),
        .embedInCode("modus-operandi.yaml"),
      ],
      swiftSettings: strict),
    .target(name: "Widgets", dependencies: ["Terminal"], swiftSettings: strict),
    .target(
      name: "Console", dependencies: ["Operations", "Workspace", "Widgets"],
      swiftSettings: strict),
    .target(
      name: "Sandbox",
      dependencies: [
        "SendbirdAPI", httpServer, httpTypes, nioCore, nioPosix, nioHTTP, sqlite, sqliteC, logging,
      ],
      swiftSettings: strict),
    .target(
      name: "CLI",
      dependencies: ["SendbirdAPI", "Operations", "Workspace", "Sandbox", arguments, logging],
      swiftSettings: strict),
    .executableTarget(
      name: "SendbirdConsole",
      dependencies: [
        "SendbirdAPI", "Operations", "Workspace", "Terminal", "Themes", "Widgets", "Console",
        "Sandbox", "CLI", arguments,
      ],
      exclude: ["Static"], swiftSettings: strict, linkerSettings: [fastStart]),

    // A terminal for tests: libvterm, and a child in a pseudo-terminal.
    .target(
      name: "CVTerm", path: "Tests/CVTerm",
      cSettings: [.define("_GNU_SOURCE"), .treatAllWarnings(as: .error)],
      linkerSettings: [.linkedLibrary("vterm"), .linkedLibrary("util")]),
    // What several suites try everything with: values for each operation, nasty texts, a small server.
    .target(
      name: "Samples", dependencies: ["Operations"], path: "Tests/Samples", swiftSettings: strict),
    .target(name: "PTY", dependencies: ["CVTerm"], path: "Tests/PTY", swiftSettings: strict),
    .executableTarget(
      name: "TerminalProbe", dependencies: ["Terminal"], path: "Tests/TerminalProbe",
      swiftSettings: strict),

    .testTarget(
      name: "SendbirdAPITests",
      dependencies: ["SendbirdAPI", "Samples", http, nioCore, nioPosix, nioHTTP],
      swiftSettings: strict),
    .testTarget(
      name: "OperationsTests", dependencies: ["Operations", "SendbirdAPI", "Samples"],
      swiftSettings: strict),
    .testTarget(
      name: "WorkspaceTests", dependencies: ["Workspace", "Operations", "SendbirdAPI", sqlite],
      swiftSettings: strict),
    .testTarget(
      name: "CLITests", dependencies: ["CLI", "Operations", "PTY", "Samples", arguments],
      swiftSettings: strict),
    .testTarget(
      name: "SandboxTests",
      dependencies: ["Sandbox", http, nioCore, nioPosix, nioHTTP, sqlite],
      swiftSettings: strict),
    .testTarget(
      name: "TerminalTests", dependencies: ["Terminal", "CVTerm", "PTY", "TerminalProbe"],
      swiftSettings: strict),
    .testTarget(
      name: "ThemesTests", dependencies: ["Themes", "Terminal"], exclude: ["Golden"],
      swiftSettings: strict),
    .testTarget(name: "WidgetsTests", dependencies: ["Widgets"], swiftSettings: strict),
    .testTarget(
      name: "ConsoleTests",
      dependencies: ["Console", "Operations", "Workspace", "Widgets", "Themes", "Samples"],
      exclude: ["Golden"], swiftSettings: strict),
    .testTarget(
      name: "ContractTests",
      dependencies: ["SendbirdAPI", "Operations", "Sandbox", nioCore, nioPosix],
      exclude: ["SDK/wire.jsonl"], swiftSettings: strict),
    .testTarget(name: "HouseTests", swiftSettings: strict),
    .testTarget(
      name: "EndToEndTests", dependencies: ["SendbirdConsole", "PTY", "Samples"],
      swiftSettings: strict),
  ],
  cLanguageStandard: .gnu17
)
