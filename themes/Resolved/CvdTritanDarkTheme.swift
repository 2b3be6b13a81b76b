// Made from cvd-tritan-dark.yaml by `ResolvedThemesTests`.

extension ResolvedThemes {
  static let cvdTritanDark = ResolvedTheme(
    kind: .dark,
    credits: "sendbird-console, CC0-1.0",
    source: "made for this program",
    words: [
      0x0214171c02e6e8ec, 0x03e9fe0108000000,  // text
      0x0214171c02b2b4b8, 0x03e9f90108020200,  // text.dim
      0x0214171c02e6e8ec, 0x03e9fe0108010101,  // text.strong
      0x0214171c02e6e8ec, 0x03e9fe0108010101,  // title
      0x0214171c02b9c0cf, 0x03e9fa0108080808,  // link
      0x0214171c027d8084, 0x03e9f40108020000,  // frame
      0x0214171c028fe3e8, 0x03e974010f010101,  // frame.focus
      0x0214171c02e6e8ec, 0x03e9fe0108000000,  // bar
      0x0214171c028fe3e8, 0x03e974010f010101,  // bar.key
      0x028fe3e80214171c, 0x0374e90f01011001,  // bar.mode.nav
      0x022ec4c60214171c, 0x032ce90701011101,  // bar.mode.edit
      0x02b9c0cf0214171c, 0x03fae90801011801,  // bar.mode.job
      0x02ffc0d40214171c, 0x03dae90e01011901,  // bar.mode.review
      0x02ff6b5e0214171c, 0x03cbe90a01011101,  // env.prod
      0x02ffc0d40214171c, 0x03dae90e01091809,  // env.stage
      0x02b9c0cf0214171c, 0x03fae90801080808,  // env.dev
      0x022ec4c60214171c, 0x032ce90701001000,  // env.sandbox
      0x0214171c02b2b4b8, 0x03e9f90108030101,  // list.header
      0x028fe3e80214171c, 0x0374e90f01001000,  // list.selected
      0x02353c4802e6e8ec, 0x03edfe0508000800,  // list.selected.blur
      0x0214171c02ffc0d4, 0x03e9da010e010101,  // list.marked
      0x0214171c028fe3e8, 0x03e974010f080908,  // list.match
      0x0214171c02b2b4b8, 0x03e9f90108020000,  // tab
      0x0214171c028fe3e8, 0x03e974010f010901,  // tab.active
      0x0214171c02e6e8ec, 0x03e9fe0108000000,  // field
      0x0214171c02e6e8ec, 0x03e9fe0108080808,  // field.focus
      0x0214171c02b2b4b8, 0x03e9f90108020200,  // field.readonly
      0x0214171c02ff6b5e, 0x03e9cb010a080908,  // field.over
      0x0214171c02b2b4b8, 0x03e9f90108020200,  // placeholder
      0x02e6e8ec0214171c, 0x03fee90801001000,  // cursor
      0x02b9c0cf0214171c, 0x03fae90801001000,  // selection
      0x0214171c02b2b4b8, 0x03e9f90108020000,  // counter
      0x0214171c02ffc0d4, 0x03e9da010e000800,  // counter.warn
      0x0214171c02ff6b5e, 0x03e9cb010a010901,  // counter.over
      0x0214171c02ffc0d4, 0x03e9da010e010101,  // mark.changed
      0x0214171c022ec4c6, 0x03e92c0107010101,  // mark.added
      0x0214171c02ff6b5e, 0x03e9cb010a010901,  // mark.deleted
      0x0214171c02b9c0cf, 0x03e9fa0108010101,  // mark.renamed
      0x02ff6b5e0214171c, 0x03cbe90a01011101,  // mark.conflict
      0x0214171c02ff6b5e, 0x03e9cb010a000200,  // diff.old
      0x0214171c022ec4c6, 0x03e92c0107000100,  // diff.new
      0x0214171c022ec4c6, 0x03e92c0107000000,  // state.ok
      0x0214171c02b9c0cf, 0x03e9fa0108000000,  // state.info
      0x0214171c02ffc0d4, 0x03e9da010e080808,  // state.warn
      0x0214171c02ff6b5e, 0x03e9cb010a011101,  // state.error
      0x0214171c02b9c0cf, 0x03e9fa0108000000,  // state.busy
      0x0214171c02ffc0d4, 0x03e9da010e000800,  // state.stale
      0x0214171c02ff6b5e, 0x03e9cb010a080908,  // state.offline
      0x0214171c02b9c0cf, 0x03e9fa0108000000,  // key
      0x0214171c02e6e8ec, 0x03e9fe0108000000,  // value
      0x0214171c022ec4c6, 0x03e92c0107000000,  // string
      0x0214171c02ffc0d4, 0x03e9da010e000000,  // number
      0x0214171c028fe3e8, 0x03e974010f000000,  // bool
      0x0214171c02b2b4b8, 0x03e9f90108020200,  // null
      0x0214171c02e6e8ec, 0x03e9fe0108000000,  // dialog
      0x0214171c028fe3e8, 0x03e974010f010101,  // dialog.frame
      0x0214171c02e6e8ec, 0x03e9fe0108080808,  // button
      0x028fe3e80214171c, 0x0374e90f01011101,  // button.focus
      0x02b9c0cf0214171c, 0x03fae90801001000,  // toast
      0x022ec4c60214171c, 0x032ce90701001000,  // toast.ok
      0x02b9c0cf0214171c, 0x03fae90801001000,  // toast.info
      0x02ffc0d40214171c, 0x03dae90e01001800,  // toast.warn
      0x02ff6b5e0214171c, 0x03cbe90a01011101,  // toast.error
      0x0214171c028fe3e8, 0x03e974010f000000,  // chart.1
      0x0214171c022ec4c6, 0x03e92c0107000000,  // chart.2
      0x0214171c02ffc0d4, 0x03e9da010e000000,  // chart.3
      0x0214171c02b9c0cf, 0x03e9fa0108000000,  // chart.4
      0x0214171c02353c48, 0x03e9ed0105000200,  // shadow
    ])
}
