// Made from high-contrast-dark.yaml by `ResolvedThemesTests`.

extension ResolvedThemes {
  static let highContrastDark = ResolvedTheme(
    kind: .dark,
    credits: "sendbird-console, CC0-1.0",
    source: "made for this program",
    words: [
      0x0200000002ffffff, 0x0310e70108000000,  // text
      0x0200000002bfbfbf, 0x0310fa0108020200,  // text.dim
      0x0200000002ffffff, 0x0310e70108010101,  // text.strong
      0x0200000002ffffff, 0x0310e70108010101,  // title
      0x0200000002c4a8ff, 0x031093010e080808,  // link
      0x0200000002808080, 0x0310f40108020000,  // frame
      0x02000000025fd7ff, 0x031051010f010101,  // frame.focus
      0x0200000002ffffff, 0x0310e70108000000,  // bar
      0x02000000025fd7ff, 0x031051010f010101,  // bar.key
      0x025fd7ff02000000, 0x0351100f01011001,  // bar.mode.nav
      0x027ee78702000000, 0x0372100b01011101,  // bar.mode.edit
      0x02c4a8ff02000000, 0x0393100e01011801,  // bar.mode.job
      0x02ffd75f02000000, 0x03dd100c01011901,  // bar.mode.review
      0x02ff8a8a02000000, 0x03d2100a01011101,  // env.prod
      0x02ffd75f02000000, 0x03dd100c01091809,  // env.stage
      0x02c4a8ff02000000, 0x0393100e01080808,  // env.dev
      0x027ee78702000000, 0x0372100b01001000,  // env.sandbox
      0x0200000002bfbfbf, 0x0310fa0108030101,  // list.header
      0x025fd7ff02000000, 0x0351100f01001000,  // list.selected
      0x0230303002ffffff, 0x03ece70508000800,  // list.selected.blur
      0x0200000002ffd75f, 0x0310dd010c010101,  // list.marked
      0x02000000025fd7ff, 0x031051010f080908,  // list.match
      0x0200000002bfbfbf, 0x0310fa0108020000,  // tab
      0x02000000025fd7ff, 0x031051010f010901,  // tab.active
      0x0200000002ffffff, 0x0310e70108000000,  // field
      0x0200000002ffffff, 0x0310e70108080808,  // field.focus
      0x0200000002bfbfbf, 0x0310fa0108020200,  // field.readonly
      0x0200000002ff8a8a, 0x0310d2010a080908,  // field.over
      0x0200000002bfbfbf, 0x0310fa0108020200,  // placeholder
      0x02ffffff02000000, 0x03e7100801001000,  // cursor
      0x02c4a8ff02000000, 0x0393100e01001000,  // selection
      0x0200000002bfbfbf, 0x0310fa0108020000,  // counter
      0x0200000002ffd75f, 0x0310dd010c000800,  // counter.warn
      0x0200000002ff8a8a, 0x0310d2010a010901,  // counter.over
      0x0200000002ffd75f, 0x0310dd010c010101,  // mark.changed
      0x02000000027ee787, 0x031072010b010101,  // mark.added
      0x0200000002ff8a8a, 0x0310d2010a010901,  // mark.deleted
      0x0200000002c4a8ff, 0x031093010e010101,  // mark.renamed
      0x02ff8a8a02000000, 0x03d2100a01011101,  // mark.conflict
      0x0200000002ff8a8a, 0x0310d2010a000200,  // diff.old
      0x02000000027ee787, 0x031072010b000100,  // diff.new
      0x02000000027ee787, 0x031072010b000000,  // state.ok
      0x0200000002c4a8ff, 0x031093010e000000,  // state.info
      0x0200000002ffd75f, 0x0310dd010c080808,  // state.warn
      0x0200000002ff8a8a, 0x0310d2010a011101,  // state.error
      0x0200000002c4a8ff, 0x031093010e000000,  // state.busy
      0x0200000002ffd75f, 0x0310dd010c000800,  // state.stale
      0x0200000002ff8a8a, 0x0310d2010a080908,  // state.offline
      0x0200000002c4a8ff, 0x031093010e000000,  // key
      0x0200000002ffffff, 0x0310e70108000000,  // value
      0x02000000027ee787, 0x031072010b000000,  // string
      0x0200000002ffd75f, 0x0310dd010c000000,  // number
      0x02000000025fd7ff, 0x031051010f000000,  // bool
      0x0200000002bfbfbf, 0x0310fa0108020200,  // null
      0x0200000002ffffff, 0x0310e70108000000,  // dialog
      0x02000000025fd7ff, 0x031051010f010101,  // dialog.frame
      0x0200000002ffffff, 0x0310e70108080808,  // button
      0x025fd7ff02000000, 0x0351100f01011101,  // button.focus
      0x02c4a8ff02000000, 0x0393100e01001000,  // toast
      0x027ee78702000000, 0x0372100b01001000,  // toast.ok
      0x02c4a8ff02000000, 0x0393100e01001000,  // toast.info
      0x02ffd75f02000000, 0x03dd100c01001800,  // toast.warn
      0x02ff8a8a02000000, 0x03d2100a01011101,  // toast.error
      0x02000000025fd7ff, 0x031051010f000000,  // chart.1
      0x02000000027ee787, 0x031072010b000000,  // chart.2
      0x0200000002ffd75f, 0x0310dd010c000000,  // chart.3
      0x0200000002c4a8ff, 0x031093010e000000,  // chart.4
      0x0200000002303030, 0x0310ec0105000200,  // shadow
    ])
}
