// Made from gruvbox-light.yaml by `ResolvedThemesTests`.

extension ResolvedThemes {
  static let gruvboxLight = ResolvedTheme(
    kind: .light,
    credits: "Pavel Pertsev, MIT",
    source: "https://github.com/morhetz/gruvbox",
    words: [
      0x02fbf1c7023c3836, 0x03e6ed1001000000,  // text
      0x02fbf1c702625d53, 0x03e63b1001020200,  // text.dim
      0x02fbf1c7023c3836, 0x03e6ed1001010101,  // text.strong
      0x02fbf1c7023c3836, 0x03e6ed1001010101,  // title
      0x02fbf1c702076678, 0x03e618100d080808,  // link
      0x02fbf1c702888270, 0x03e6f41001020000,  // frame
      0x02fbf1c7023f7554, 0x03e6f21005010101,  // frame.focus
      0x02fbf1c7023c3836, 0x03e6ed1001000000,  // bar
      0x02fbf1c7023f7554, 0x03e6f21005010101,  // bar.key
      0x023f755402fbf1c7, 0x031de70510011001,  // bar.mode.nav
      0x02736e0d02fbf1c7, 0x035ee60110011101,  // bar.mode.edit
      0x0207667802fbf1c7, 0x0318e60d10011801,  // bar.mode.job
      0x02915e1002fbf1c7, 0x035ee60610011901,  // bar.mode.review
      0x029d000602fbf1c7, 0x037ce60210011101,  // env.prod
      0x02915e1002fbf1c7, 0x035ee60610091809,  // env.stage
      0x0207667802fbf1c7, 0x0318e60d10080808,  // env.dev
      0x02736e0d02fbf1c7, 0x035ee60110001000,  // env.sandbox
      0x02fbf1c702625d53, 0x03e63b1001030101,  // list.header
      0x023f755402fbf1c7, 0x031de70510001000,  // list.selected
      0x02d5c4a1023c3836, 0x03bbed0801000800,  // list.selected.blur
      0x02fbf1c702915e10, 0x03e65e1006010101,  // list.marked
      0x02fbf1c7023f7554, 0x03e6f21005080908,  // list.match
      0x02fbf1c702625d53, 0x03e63b1001020000,  // tab
      0x02fbf1c7023f7554, 0x03e6f21005010901,  // tab.active
      0x02fbf1c7023c3836, 0x03e6ed1001000000,  // field
      0x02fbf1c7023c3836, 0x03e6ed1001080808,  // field.focus
      0x02fbf1c702625d53, 0x03e63b1001020200,  // field.readonly
      0x02fbf1c7029d0006, 0x03e67c1002080908,  // field.over
      0x02fbf1c702625d53, 0x03e63b1001020200,  // placeholder
      0x023c383602fbf1c7, 0x03ede60110001000,  // cursor
      0x0207667802fbf1c7, 0x0318e60d10001000,  // selection
      0x02fbf1c702625d53, 0x03e63b1001020000,  // counter
      0x02fbf1c702915e10, 0x03e65e1006000800,  // counter.warn
      0x02fbf1c7029d0006, 0x03e67c1002010901,  // counter.over
      0x02fbf1c702915e10, 0x03e65e1006010101,  // mark.changed
      0x02fbf1c702736e0d, 0x03e65e1001010101,  // mark.added
      0x02fbf1c7029d0006, 0x03e67c1002010901,  // mark.deleted
      0x02fbf1c702076678, 0x03e618100d010101,  // mark.renamed
      0x029d000602fbf1c7, 0x037ce60210011101,  // mark.conflict
      0x02fbf1c7029d0006, 0x03e67c1002000200,  // diff.old
      0x02fbf1c702736e0d, 0x03e65e1001000100,  // diff.new
      0x02fbf1c702736e0d, 0x03e65e1001000000,  // state.ok
      0x02fbf1c702076678, 0x03e618100d000000,  // state.info
      0x02fbf1c702915e10, 0x03e65e1006080808,  // state.warn
      0x02fbf1c7029d0006, 0x03e67c1002011101,  // state.error
      0x02fbf1c702076678, 0x03e618100d000000,  // state.busy
      0x02fbf1c702915e10, 0x03e65e1006000800,  // state.stale
      0x02fbf1c7029d0006, 0x03e67c1002080908,  // state.offline
      0x02fbf1c702076678, 0x03e618100d000000,  // key
      0x02fbf1c7023c3836, 0x03e6ed1001000000,  // value
      0x02fbf1c702736e0d, 0x03e65e1001000000,  // string
      0x02fbf1c702915e10, 0x03e65e1006000000,  // number
      0x02fbf1c7023f7554, 0x03e6f21005000000,  // bool
      0x02fbf1c702625d53, 0x03e63b1001020200,  // null
      0x02fbf1c7023c3836, 0x03e6ed1001000000,  // dialog
      0x02fbf1c7023f7554, 0x03e6f21005010101,  // dialog.frame
      0x02fbf1c7023c3836, 0x03e6ed1001080808,  // button
      0x023f755402fbf1c7, 0x031de70510011101,  // button.focus
      0x0207667802fbf1c7, 0x0318e60d10001000,  // toast
      0x02736e0d02fbf1c7, 0x035ee60110001000,  // toast.ok
      0x0207667802fbf1c7, 0x0318e60d10001000,  // toast.info
      0x02915e1002fbf1c7, 0x035ee60610001800,  // toast.warn
      0x029d000602fbf1c7, 0x037ce60210011101,  // toast.error
      0x02fbf1c7023f7554, 0x03e6f21005000000,  // chart.1
      0x02fbf1c702736e0d, 0x03e65e1001000000,  // chart.2
      0x02fbf1c702915e10, 0x03e65e1006000000,  // chart.3
      0x02fbf1c702076678, 0x03e618100d000000,  // chart.4
      0x02fbf1c702d5c4a1, 0x03e6bb1008000200,  // shadow
    ])
}
