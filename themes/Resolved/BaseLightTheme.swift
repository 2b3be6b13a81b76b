// Made from base-light.yaml by `ResolvedThemesTests`.

extension ResolvedThemes {
  static let baseLight = ResolvedTheme(
    kind: .light,
    credits: "sendbird-console, CC0-1.0",
    source: "made for this program",
    words: [
      0x02fbfbfc021d2129, 0x03e7ea1001000000,  // text
      0x02fbfbfc02494d53, 0x03e7ef1001020200,  // text.dim
      0x02fbfbfc021d2129, 0x03e7ea1001010101,  // text.strong
      0x02fbfbfc021d2129, 0x03e7ea1001010101,  // title
      0x02fbfbfc026b3fb0, 0x03e73d100d080808,  // link
      0x02fbfbfc0276787d, 0x03e7f31001020000,  // frame
      0x02fbfbfc020b62b0, 0x03e7191005010101,  // frame.focus
      0x02fbfbfc021d2129, 0x03e7ea1001000000,  // bar
      0x02fbfbfc020b62b0, 0x03e7191005010101,  // bar.key
      0x020b62b002fbfbfc, 0x0319e70510011001,  // bar.mode.nav
      0x021d6b2a02fbfbfc, 0x0316e70110011101,  // bar.mode.edit
      0x026b3fb002fbfbfc, 0x033de70d10011801,  // bar.mode.job
      0x028a530002fbfbfc, 0x035ee70610011901,  // bar.mode.review
      0x02b3161c02fbfbfc, 0x037ce70210011101,  // env.prod
      0x028a530002fbfbfc, 0x035ee70610091809,  // env.stage
      0x026b3fb002fbfbfc, 0x033de70d10080808,  // env.dev
      0x021d6b2a02fbfbfc, 0x0316e70110001000,  // env.sandbox
      0x02fbfbfc02494d53, 0x03e7ef1001030101,  // list.header
      0x020b62b002fbfbfc, 0x0319e70510001000,  // list.selected
      0x02dde3ea021d2129, 0x03feea0801000800,  // list.selected.blur
      0x02fbfbfc028a5300, 0x03e75e1006010101,  // list.marked
      0x02fbfbfc020b62b0, 0x03e7191005080908,  // list.match
      0x02fbfbfc02494d53, 0x03e7ef1001020000,  // tab
      0x02fbfbfc020b62b0, 0x03e7191005010901,  // tab.active
      0x02fbfbfc021d2129, 0x03e7ea1001000000,  // field
      0x02fbfbfc021d2129, 0x03e7ea1001080808,  // field.focus
      0x02fbfbfc02494d53, 0x03e7ef1001020200,  // field.readonly
      0x02fbfbfc02b3161c, 0x03e77c1002080908,  // field.over
      0x02fbfbfc02494d53, 0x03e7ef1001020200,  // placeholder
      0x021d212902fbfbfc, 0x03eae70110001000,  // cursor
      0x026b3fb002fbfbfc, 0x033de70d10001000,  // selection
      0x02fbfbfc02494d53, 0x03e7ef1001020000,  // counter
      0x02fbfbfc028a5300, 0x03e75e1006000800,  // counter.warn
      0x02fbfbfc02b3161c, 0x03e77c1002010901,  // counter.over
      0x02fbfbfc028a5300, 0x03e75e1006010101,  // mark.changed
      0x02fbfbfc021d6b2a, 0x03e7161001010101,  // mark.added
      0x02fbfbfc02b3161c, 0x03e77c1002010901,  // mark.deleted
      0x02fbfbfc026b3fb0, 0x03e73d100d010101,  // mark.renamed
      0x02b3161c02fbfbfc, 0x037ce70210011101,  // mark.conflict
      0x02fbfbfc02b3161c, 0x03e77c1002000200,  // diff.old
      0x02fbfbfc021d6b2a, 0x03e7161001000100,  // diff.new
      0x02fbfbfc021d6b2a, 0x03e7161001000000,  // state.ok
      0x02fbfbfc026b3fb0, 0x03e73d100d000000,  // state.info
      0x02fbfbfc028a5300, 0x03e75e1006080808,  // state.warn
      0x02fbfbfc02b3161c, 0x03e77c1002011101,  // state.error
      0x02fbfbfc026b3fb0, 0x03e73d100d000000,  // state.busy
      0x02fbfbfc028a5300, 0x03e75e1006000800,  // state.stale
      0x02fbfbfc02b3161c, 0x03e77c1002080908,  // state.offline
      0x02fbfbfc026b3fb0, 0x03e73d100d000000,  // key
      0x02fbfbfc021d2129, 0x03e7ea1001000000,  // value
      0x02fbfbfc021d6b2a, 0x03e7161001000000,  // string
      0x02fbfbfc028a5300, 0x03e75e1006000000,  // number
      0x02fbfbfc020b62b0, 0x03e7191005000000,  // bool
      0x02fbfbfc02494d53, 0x03e7ef1001020200,  // null
      0x02fbfbfc021d2129, 0x03e7ea1001000000,  // dialog
      0x02fbfbfc020b62b0, 0x03e7191005010101,  // dialog.frame
      0x02fbfbfc021d2129, 0x03e7ea1001080808,  // button
      0x020b62b002fbfbfc, 0x0319e70510011101,  // button.focus
      0x026b3fb002fbfbfc, 0x033de70d10001000,  // toast
      0x021d6b2a02fbfbfc, 0x0316e70110001000,  // toast.ok
      0x026b3fb002fbfbfc, 0x033de70d10001000,  // toast.info
      0x028a530002fbfbfc, 0x035ee70610001800,  // toast.warn
      0x02b3161c02fbfbfc, 0x037ce70210011101,  // toast.error
      0x02fbfbfc020b62b0, 0x03e7191005000000,  // chart.1
      0x02fbfbfc021d6b2a, 0x03e7161001000000,  // chart.2
      0x02fbfbfc028a5300, 0x03e75e1006000000,  // chart.3
      0x02fbfbfc026b3fb0, 0x03e73d100d000000,  // chart.4
      0x02fbfbfc02dde3ea, 0x03e7fe1008000200,  // shadow
    ])
}
