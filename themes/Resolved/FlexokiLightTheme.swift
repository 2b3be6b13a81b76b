// Made from flexoki-light.yaml by `ResolvedThemesTests`.

extension ResolvedThemes {
  static let flexokiLight = ResolvedTheme(
    kind: .light,
    credits: "Steph Ango, MIT",
    source: "https://stephango.com/flexoki",
    words: [
      0x02fffcf002100f0f, 0x03e7e91001000000,  // text
      0x02fffcf002403e3c, 0x03e7ed1001020200,  // text.dim
      0x02fffcf002100f0f, 0x03e7e91001010101,  // text.strong
      0x02fffcf002100f0f, 0x03e7e91001010101,  // title
      0x02fffcf002205ea6, 0x03e719100d080808,  // link
      0x02fffcf002706e69, 0x03e7f21001020000,  // frame
      0x02fffcf002227c75, 0x03e71d1005010101,  // frame.focus
      0x02fffcf002100f0f, 0x03e7e91001000000,  // bar
      0x02fffcf002227c75, 0x03e71d1005010101,  // bar.key
      0x02227c7502fffcf0, 0x031de70510011001,  // bar.mode.nav
      0x02617a0a02fffcf0, 0x031ce70110011101,  // bar.mode.edit
      0x02205ea602fffcf0, 0x0319e70d10011801,  // bar.mode.job
      0x028a690102fffcf0, 0x035ee70610011901,  // bar.mode.review
      0x02af302902fffcf0, 0x037ce70210011101,  // env.prod
      0x028a690102fffcf0, 0x035ee70610091809,  // env.stage
      0x02205ea602fffcf0, 0x0319e70d10080808,  // env.dev
      0x02617a0a02fffcf0, 0x031ce70110001000,  // env.sandbox
      0x02fffcf002403e3c, 0x03e7ed1001030101,  // list.header
      0x02227c7502fffcf0, 0x031de70510001000,  // list.selected
      0x02dad8ce02100f0f, 0x03bce90801000800,  // list.selected.blur
      0x02fffcf0028a6901, 0x03e75e1006010101,  // list.marked
      0x02fffcf002227c75, 0x03e71d1005080908,  // list.match
      0x02fffcf002403e3c, 0x03e7ed1001020000,  // tab
      0x02fffcf002227c75, 0x03e71d1005010901,  // tab.active
      0x02fffcf002100f0f, 0x03e7e91001000000,  // field
      0x02fffcf002100f0f, 0x03e7e91001080808,  // field.focus
      0x02fffcf002403e3c, 0x03e7ed1001020200,  // field.readonly
      0x02fffcf002af3029, 0x03e77c1002080908,  // field.over
      0x02fffcf002403e3c, 0x03e7ed1001020200,  // placeholder
      0x02100f0f02fffcf0, 0x03e9e70110001000,  // cursor
      0x02205ea602fffcf0, 0x0319e70d10001000,  // selection
      0x02fffcf002403e3c, 0x03e7ed1001020000,  // counter
      0x02fffcf0028a6901, 0x03e75e1006000800,  // counter.warn
      0x02fffcf002af3029, 0x03e77c1002010901,  // counter.over
      0x02fffcf0028a6901, 0x03e75e1006010101,  // mark.changed
      0x02fffcf002617a0a, 0x03e71c1001010101,  // mark.added
      0x02fffcf002af3029, 0x03e77c1002010901,  // mark.deleted
      0x02fffcf002205ea6, 0x03e719100d010101,  // mark.renamed
      0x02af302902fffcf0, 0x037ce70210011101,  // mark.conflict
      0x02fffcf002af3029, 0x03e77c1002000200,  // diff.old
      0x02fffcf002617a0a, 0x03e71c1001000100,  // diff.new
      0x02fffcf002617a0a, 0x03e71c1001000000,  // state.ok
      0x02fffcf002205ea6, 0x03e719100d000000,  // state.info
      0x02fffcf0028a6901, 0x03e75e1006080808,  // state.warn
      0x02fffcf002af3029, 0x03e77c1002011101,  // state.error
      0x02fffcf002205ea6, 0x03e719100d000000,  // state.busy
      0x02fffcf0028a6901, 0x03e75e1006000800,  // state.stale
      0x02fffcf002af3029, 0x03e77c1002080908,  // state.offline
      0x02fffcf002205ea6, 0x03e719100d000000,  // key
      0x02fffcf002100f0f, 0x03e7e91001000000,  // value
      0x02fffcf002617a0a, 0x03e71c1001000000,  // string
      0x02fffcf0028a6901, 0x03e75e1006000000,  // number
      0x02fffcf002227c75, 0x03e71d1005000000,  // bool
      0x02fffcf002403e3c, 0x03e7ed1001020200,  // null
      0x02fffcf002100f0f, 0x03e7e91001000000,  // dialog
      0x02fffcf002227c75, 0x03e71d1005010101,  // dialog.frame
      0x02fffcf002100f0f, 0x03e7e91001080808,  // button
      0x02227c7502fffcf0, 0x031de70510011101,  // button.focus
      0x02205ea602fffcf0, 0x0319e70d10001000,  // toast
      0x02617a0a02fffcf0, 0x031ce70110001000,  // toast.ok
      0x02205ea602fffcf0, 0x0319e70d10001000,  // toast.info
      0x028a690102fffcf0, 0x035ee70610001800,  // toast.warn
      0x02af302902fffcf0, 0x037ce70210011101,  // toast.error
      0x02fffcf002227c75, 0x03e71d1005000000,  // chart.1
      0x02fffcf002617a0a, 0x03e71c1001000000,  // chart.2
      0x02fffcf0028a6901, 0x03e75e1006000000,  // chart.3
      0x02fffcf002205ea6, 0x03e719100d000000,  // chart.4
      0x02fffcf002dad8ce, 0x03e7bc1008000200,  // shadow
    ])
}
