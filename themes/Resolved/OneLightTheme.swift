// Made from one-light.yaml by `ResolvedThemesTests`.

extension ResolvedThemes {
  static let oneLight = ResolvedTheme(
    kind: .light,
    credits: "GitHub Inc. (Atom), MIT",
    source: "https://github.com/atom/atom/tree/master/packages/one-light-syntax",
    words: [
      0x02fafafa02383a42, 0x03e7ed1001000000,  // text
      0x02fafafa025f6067, 0x03e73b1001020200,  // text.dim
      0x02fafafa02383a42, 0x03e7ed1001010101,  // text.strong
      0x02fafafa02383a42, 0x03e7ed1001010101,  // title
      0x02fafafa020177a9, 0x03e719100d080808,  // link
      0x02fafafa0286878c, 0x03e7661001020000,  // frame
      0x02fafafa023a6cda, 0x03e73e1005010101,  // frame.focus
      0x02fafafa02383a42, 0x03e7ed1001000000,  // bar
      0x02fafafa023a6cda, 0x03e73e1005010101,  // bar.key
      0x023a6cda02fafafa, 0x033ee70510011001,  // bar.mode.nav
      0x023c793b02fafafa, 0x031de70110011101,  // bar.mode.edit
      0x020177a902fafafa, 0x0319e70d10011801,  // bar.mode.job
      0x0291630102fafafa, 0x035ee70610011901,  // bar.mode.review
      0x02c2493e02fafafa, 0x0383e70210011101,  // env.prod
      0x0291630102fafafa, 0x035ee70610091809,  // env.stage
      0x020177a902fafafa, 0x0319e70d10080808,  // env.dev
      0x023c793b02fafafa, 0x031de70110001000,  // env.sandbox
      0x02fafafa025f6067, 0x03e73b1001030101,  // list.header
      0x023a6cda02fafafa, 0x033ee70510001000,  // list.selected
      0x02e5e5e602383a42, 0x03feed0801000800,  // list.selected.blur
      0x02fafafa02916301, 0x03e75e1006010101,  // list.marked
      0x02fafafa023a6cda, 0x03e73e1005080908,  // list.match
      0x02fafafa025f6067, 0x03e73b1001020000,  // tab
      0x02fafafa023a6cda, 0x03e73e1005010901,  // tab.active
      0x02fafafa02383a42, 0x03e7ed1001000000,  // field
      0x02fafafa02383a42, 0x03e7ed1001080808,  // field.focus
      0x02fafafa025f6067, 0x03e73b1001020200,  // field.readonly
      0x02fafafa02c2493e, 0x03e7831002080908,  // field.over
      0x02fafafa025f6067, 0x03e73b1001020200,  // placeholder
      0x02383a4202fafafa, 0x03ede70110001000,  // cursor
      0x020177a902fafafa, 0x0319e70d10001000,  // selection
      0x02fafafa025f6067, 0x03e73b1001020000,  // counter
      0x02fafafa02916301, 0x03e75e1006000800,  // counter.warn
      0x02fafafa02c2493e, 0x03e7831002010901,  // counter.over
      0x02fafafa02916301, 0x03e75e1006010101,  // mark.changed
      0x02fafafa023c793b, 0x03e71d1001010101,  // mark.added
      0x02fafafa02c2493e, 0x03e7831002010901,  // mark.deleted
      0x02fafafa020177a9, 0x03e719100d010101,  // mark.renamed
      0x02c2493e02fafafa, 0x0383e70210011101,  // mark.conflict
      0x02fafafa02c2493e, 0x03e7831002000200,  // diff.old
      0x02fafafa023c793b, 0x03e71d1001000100,  // diff.new
      0x02fafafa023c793b, 0x03e71d1001000000,  // state.ok
      0x02fafafa020177a9, 0x03e719100d000000,  // state.info
      0x02fafafa02916301, 0x03e75e1006080808,  // state.warn
      0x02fafafa02c2493e, 0x03e7831002011101,  // state.error
      0x02fafafa020177a9, 0x03e719100d000000,  // state.busy
      0x02fafafa02916301, 0x03e75e1006000800,  // state.stale
      0x02fafafa02c2493e, 0x03e7831002080908,  // state.offline
      0x02fafafa020177a9, 0x03e719100d000000,  // key
      0x02fafafa02383a42, 0x03e7ed1001000000,  // value
      0x02fafafa023c793b, 0x03e71d1001000000,  // string
      0x02fafafa02916301, 0x03e75e1006000000,  // number
      0x02fafafa023a6cda, 0x03e73e1005000000,  // bool
      0x02fafafa025f6067, 0x03e73b1001020200,  // null
      0x02fafafa02383a42, 0x03e7ed1001000000,  // dialog
      0x02fafafa023a6cda, 0x03e73e1005010101,  // dialog.frame
      0x02fafafa02383a42, 0x03e7ed1001080808,  // button
      0x023a6cda02fafafa, 0x033ee70510011101,  // button.focus
      0x020177a902fafafa, 0x0319e70d10001000,  // toast
      0x023c793b02fafafa, 0x031de70110001000,  // toast.ok
      0x020177a902fafafa, 0x0319e70d10001000,  // toast.info
      0x0291630102fafafa, 0x035ee70610001800,  // toast.warn
      0x02c2493e02fafafa, 0x0383e70210011101,  // toast.error
      0x02fafafa023a6cda, 0x03e73e1005000000,  // chart.1
      0x02fafafa023c793b, 0x03e71d1001000000,  // chart.2
      0x02fafafa02916301, 0x03e75e1006000000,  // chart.3
      0x02fafafa020177a9, 0x03e719100d000000,  // chart.4
      0x02fafafa02e5e5e6, 0x03e7fe1008000200,  // shadow
    ])
}
