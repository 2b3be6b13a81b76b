// Made from dracula.yaml by `ResolvedThemesTests`.

extension ResolvedThemes {
  static let dracula = ResolvedTheme(
    kind: .dark,
    credits: "Zeno Rocha, MIT",
    source: "https://draculatheme.com",
    words: [
      0x02282a3602f8f8f2, 0x03ebe70108000000,  // text
      0x02282a3602c4c5c3, 0x03ebfb0108020200,  // text.dim
      0x02282a3602f8f8f2, 0x03ebe70108010101,  // text.strong
      0x02282a3602f8f8f2, 0x03ebe70108010101,  // title
      0x02282a36028be9fd, 0x03eb750107080808,  // link
      0x02282a3602909194, 0x03ebf60108020000,  // frame
      0x02282a3602bd93f9, 0x03eb8d010e010101,  // frame.focus
      0x02282a3602f8f8f2, 0x03ebe70108000000,  // bar
      0x02282a3602bd93f9, 0x03eb8d010e010101,  // bar.key
      0x02bd93f902282a36, 0x038deb0e01011001,  // bar.mode.nav
      0x0250fa7b02282a36, 0x0330eb0301011101,  // bar.mode.edit
      0x028be9fd02282a36, 0x0375eb0701011801,  // bar.mode.job
      0x02f1fa8c02282a36, 0x03e4eb0401011901,  // bar.mode.review
      0x02ff5e5e02282a36, 0x03cbeb0a01011101,  // env.prod
      0x02f1fa8c02282a36, 0x03e4eb0401091809,  // env.stage
      0x028be9fd02282a36, 0x0375eb0701080808,  // env.dev
      0x0250fa7b02282a36, 0x0330eb0301001000,  // env.sandbox
      0x02282a3602c4c5c3, 0x03ebfb0108030101,  // list.header
      0x02bd93f902282a36, 0x038deb0e01001000,  // list.selected
      0x0244475a02f8f8f2, 0x03eee70508000800,  // list.selected.blur
      0x02282a3602f1fa8c, 0x03ebe40104010101,  // list.marked
      0x02282a3602bd93f9, 0x03eb8d010e080908,  // list.match
      0x02282a3602c4c5c3, 0x03ebfb0108020000,  // tab
      0x02282a3602bd93f9, 0x03eb8d010e010901,  // tab.active
      0x02282a3602f8f8f2, 0x03ebe70108000000,  // field
      0x02282a3602f8f8f2, 0x03ebe70108080808,  // field.focus
      0x02282a3602c4c5c3, 0x03ebfb0108020200,  // field.readonly
      0x02282a3602ff5e5e, 0x03ebcb010a080908,  // field.over
      0x02282a3602c4c5c3, 0x03ebfb0108020200,  // placeholder
      0x02f8f8f202282a36, 0x03e7eb0801001000,  // cursor
      0x028be9fd02282a36, 0x0375eb0701001000,  // selection
      0x02282a3602c4c5c3, 0x03ebfb0108020000,  // counter
      0x02282a3602f1fa8c, 0x03ebe40104000800,  // counter.warn
      0x02282a3602ff5e5e, 0x03ebcb010a010901,  // counter.over
      0x02282a3602f1fa8c, 0x03ebe40104010101,  // mark.changed
      0x02282a360250fa7b, 0x03eb300103010101,  // mark.added
      0x02282a3602ff5e5e, 0x03ebcb010a010901,  // mark.deleted
      0x02282a36028be9fd, 0x03eb750107010101,  // mark.renamed
      0x02ff5e5e02282a36, 0x03cbeb0a01011101,  // mark.conflict
      0x02282a3602ff5e5e, 0x03ebcb010a000200,  // diff.old
      0x02282a360250fa7b, 0x03eb300103000100,  // diff.new
      0x02282a360250fa7b, 0x03eb300103000000,  // state.ok
      0x02282a36028be9fd, 0x03eb750107000000,  // state.info
      0x02282a3602f1fa8c, 0x03ebe40104080808,  // state.warn
      0x02282a3602ff5e5e, 0x03ebcb010a011101,  // state.error
      0x02282a36028be9fd, 0x03eb750107000000,  // state.busy
      0x02282a3602f1fa8c, 0x03ebe40104000800,  // state.stale
      0x02282a3602ff5e5e, 0x03ebcb010a080908,  // state.offline
      0x02282a36028be9fd, 0x03eb750107000000,  // key
      0x02282a3602f8f8f2, 0x03ebe70108000000,  // value
      0x02282a360250fa7b, 0x03eb300103000000,  // string
      0x02282a3602f1fa8c, 0x03ebe40104000000,  // number
      0x02282a3602bd93f9, 0x03eb8d010e000000,  // bool
      0x02282a3602c4c5c3, 0x03ebfb0108020200,  // null
      0x02282a3602f8f8f2, 0x03ebe70108000000,  // dialog
      0x02282a3602bd93f9, 0x03eb8d010e010101,  // dialog.frame
      0x02282a3602f8f8f2, 0x03ebe70108080808,  // button
      0x02bd93f902282a36, 0x038deb0e01011101,  // button.focus
      0x028be9fd02282a36, 0x0375eb0701001000,  // toast
      0x0250fa7b02282a36, 0x0330eb0301001000,  // toast.ok
      0x028be9fd02282a36, 0x0375eb0701001000,  // toast.info
      0x02f1fa8c02282a36, 0x03e4eb0401001800,  // toast.warn
      0x02ff5e5e02282a36, 0x03cbeb0a01011101,  // toast.error
      0x02282a3602bd93f9, 0x03eb8d010e000000,  // chart.1
      0x02282a360250fa7b, 0x03eb300103000000,  // chart.2
      0x02282a3602f1fa8c, 0x03ebe40104000000,  // chart.3
      0x02282a36028be9fd, 0x03eb750107000000,  // chart.4
      0x02282a360244475a, 0x03ebee0105000200,  // shadow
    ])
}
