// A room above draws with these widgets and with the surface they draw on, so it gets both by one
// import (design.md 2 lets it import `Widgets`, not `Terminal`).
@_exported public import Terminal
