// Made from cvd-tritan-light.yaml by `ResolvedThemesTests`.

extension ResolvedThemes {
  static let cvdTritanLight = ResolvedTheme(
    kind: .light,
    credits: "sendbird-console, CC0-1.0",
    source: "made for this program",
    words: [
      0x02ffffff0215181d, 0x03e7ea1001000000,  // text
      0x02ffffff0244464a, 0x03e7ee1001020200,  // text.dim
      0x02ffffff0215181d, 0x03e7ea1001010101,  // text.strong
      0x02ffffff0215181d, 0x03e7ea1001010101,  // title
      0x02ffffff024a5160, 0x03e7ef1001080808,  // link
      0x02ffffff02737477, 0x03e7f31001020000,  // frame
      0x02ffffff0200515c, 0x03e7171005010101,  // frame.focus
      0x02ffffff0215181d, 0x03e7ea1001000000,  // bar
      0x02ffffff0200515c, 0x03e7171005010101,  // bar.key
      0x0200515c02ffffff, 0x0317e70510011001,  // bar.mode.nav
      0x02007a8002ffffff, 0x031de70110011101,  // bar.mode.edit
      0x024a516002ffffff, 0x03efe70110011801,  // bar.mode.job
      0x026a234802ffffff, 0x0359e70610011901,  // bar.mode.review
      0x02cc1f1a02ffffff, 0x03a0e70210011101,  // env.prod
      0x026a234802ffffff, 0x0359e70610091809,  // env.stage
      0x024a516002ffffff, 0x03efe70110080808,  // env.dev
      0x02007a8002ffffff, 0x031de70110001000,  // env.sandbox
      0x02ffffff0244464a, 0x03e7ee1001030101,  // list.header
      0x0200515c02ffffff, 0x0317e70510001000,  // list.selected
      0x02dfe4ea0215181d, 0x03feea0801000800,  // list.selected.blur
      0x02ffffff026a2348, 0x03e7591006010101,  // list.marked
      0x02ffffff0200515c, 0x03e7171005080908,  // list.match
      0x02ffffff0244464a, 0x03e7ee1001020000,  // tab
      0x02ffffff0200515c, 0x03e7171005010901,  // tab.active
      0x02ffffff0215181d, 0x03e7ea1001000000,  // field
      0x02ffffff0215181d, 0x03e7ea1001080808,  // field.focus
      0x02ffffff0244464a, 0x03e7ee1001020200,  // field.readonly
      0x02ffffff02cc1f1a, 0x03e7a01002080908,  // field.over
      0x02ffffff0244464a, 0x03e7ee1001020200,  // placeholder
      0x0215181d02ffffff, 0x03eae70110001000,  // cursor
      0x024a516002ffffff, 0x03efe70110001000,  // selection
      0x02ffffff0244464a, 0x03e7ee1001020000,  // counter
      0x02ffffff026a2348, 0x03e7591006000800,  // counter.warn
      0x02ffffff02cc1f1a, 0x03e7a01002010901,  // counter.over
      0x02ffffff026a2348, 0x03e7591006010101,  // mark.changed
      0x02ffffff02007a80, 0x03e71d1001010101,  // mark.added
      0x02ffffff02cc1f1a, 0x03e7a01002010901,  // mark.deleted
      0x02ffffff024a5160, 0x03e7ef1001010101,  // mark.renamed
      0x02cc1f1a02ffffff, 0x03a0e70210011101,  // mark.conflict
      0x02ffffff02cc1f1a, 0x03e7a01002000200,  // diff.old
      0x02ffffff02007a80, 0x03e71d1001000100,  // diff.new
      0x02ffffff02007a80, 0x03e71d1001000000,  // state.ok
      0x02ffffff024a5160, 0x03e7ef1001000000,  // state.info
      0x02ffffff026a2348, 0x03e7591006080808,  // state.warn
      0x02ffffff02cc1f1a, 0x03e7a01002011101,  // state.error
      0x02ffffff024a5160, 0x03e7ef1001000000,  // state.busy
      0x02ffffff026a2348, 0x03e7591006000800,  // state.stale
      0x02ffffff02cc1f1a, 0x03e7a01002080908,  // state.offline
      0x02ffffff024a5160, 0x03e7ef1001000000,  // key
      0x02ffffff0215181d, 0x03e7ea1001000000,  // value
      0x02ffffff02007a80, 0x03e71d1001000000,  // string
      0x02ffffff026a2348, 0x03e7591006000000,  // number
      0x02ffffff0200515c, 0x03e7171005000000,  // bool
      0x02ffffff0244464a, 0x03e7ee1001020200,  // null
      0x02ffffff0215181d, 0x03e7ea1001000000,  // dialog
      0x02ffffff0200515c, 0x03e7171005010101,  // dialog.frame
      0x02ffffff0215181d, 0x03e7ea1001080808,  // button
      0x0200515c02ffffff, 0x0317e70510011101,  // button.focus
      0x024a516002ffffff, 0x03efe70110001000,  // toast
      0x02007a8002ffffff, 0x031de70110001000,  // toast.ok
      0x024a516002ffffff, 0x03efe70110001000,  // toast.info
      0x026a234802ffffff, 0x0359e70610001800,  // toast.warn
      0x02cc1f1a02ffffff, 0x03a0e70210011101,  // toast.error
      0x02ffffff0200515c, 0x03e7171005000000,  // chart.1
      0x02ffffff02007a80, 0x03e71d1001000000,  // chart.2
      0x02ffffff026a2348, 0x03e7591006000000,  // chart.3
      0x02ffffff024a5160, 0x03e7ef1001000000,  // chart.4
      0x02ffffff02dfe4ea, 0x03e7fe1008000200,  // shadow
    ])
}
