// Made from catppuccin-macchiato.yaml by `ResolvedThemesTests`.

extension ResolvedThemes {
  static let catppuccinMacchiato = ResolvedTheme(
    kind: .dark,
    credits: "Catppuccin, MIT",
    source: "https://catppuccin.com/palette",
    words: [
      0x0224273a02cad3f5, 0x03ebbd0108000000,  // text
      0x0224273a02a1a8c6, 0x03eb920108020200,  // text.dim
      0x0224273a02cad3f5, 0x03ebbd0108010101,  // text.strong
      0x0224273a02cad3f5, 0x03ebbd0108010101,  // title
      0x0224273a028aadf4, 0x03eb6f0107080808,  // link
      0x0224273a02777d98, 0x03ebf40108020000,  // frame
      0x0224273a02c6a0f6, 0x03eb93010e010101,  // frame.focus
      0x0224273a02cad3f5, 0x03ebbd0108000000,  // bar
      0x0224273a02c6a0f6, 0x03eb93010e010101,  // bar.key
      0x02c6a0f60224273a, 0x0393eb0e01011001,  // bar.mode.nav
      0x02a6da950224273a, 0x0396eb0301011101,  // bar.mode.edit
      0x028aadf40224273a, 0x036feb0701011801,  // bar.mode.job
      0x02eed49f0224273a, 0x03dfeb0401011901,  // bar.mode.review
      0x02ed87960224273a, 0x03d2eb0a01011101,  // env.prod
      0x02eed49f0224273a, 0x03dfeb0401091809,  // env.stage
      0x028aadf40224273a, 0x036feb0701080808,  // env.dev
      0x02a6da950224273a, 0x0396eb0301001000,  // env.sandbox
      0x0224273a02a1a8c6, 0x03eb920108030101,  // list.header
      0x02c6a0f60224273a, 0x0393eb0e01001000,  // list.selected
      0x02494d6402cad3f5, 0x03efbd0508000800,  // list.selected.blur
      0x0224273a02eed49f, 0x03ebdf0104010101,  // list.marked
      0x0224273a02c6a0f6, 0x03eb93010e080908,  // list.match
      0x0224273a02a1a8c6, 0x03eb920108020000,  // tab
      0x0224273a02c6a0f6, 0x03eb93010e010901,  // tab.active
      0x0224273a02cad3f5, 0x03ebbd0108000000,  // field
      0x0224273a02cad3f5, 0x03ebbd0108080808,  // field.focus
      0x0224273a02a1a8c6, 0x03eb920108020200,  // field.readonly
      0x0224273a02ed8796, 0x03ebd2010a080908,  // field.over
      0x0224273a02a1a8c6, 0x03eb920108020200,  // placeholder
      0x02cad3f50224273a, 0x03bdeb0801001000,  // cursor
      0x028aadf40224273a, 0x036feb0701001000,  // selection
      0x0224273a02a1a8c6, 0x03eb920108020000,  // counter
      0x0224273a02eed49f, 0x03ebdf0104000800,  // counter.warn
      0x0224273a02ed8796, 0x03ebd2010a010901,  // counter.over
      0x0224273a02eed49f, 0x03ebdf0104010101,  // mark.changed
      0x0224273a02a6da95, 0x03eb960103010101,  // mark.added
      0x0224273a02ed8796, 0x03ebd2010a010901,  // mark.deleted
      0x0224273a028aadf4, 0x03eb6f0107010101,  // mark.renamed
      0x02ed87960224273a, 0x03d2eb0a01011101,  // mark.conflict
      0x0224273a02ed8796, 0x03ebd2010a000200,  // diff.old
      0x0224273a02a6da95, 0x03eb960103000100,  // diff.new
      0x0224273a02a6da95, 0x03eb960103000000,  // state.ok
      0x0224273a028aadf4, 0x03eb6f0107000000,  // state.info
      0x0224273a02eed49f, 0x03ebdf0104080808,  // state.warn
      0x0224273a02ed8796, 0x03ebd2010a011101,  // state.error
      0x0224273a028aadf4, 0x03eb6f0107000000,  // state.busy
      0x0224273a02eed49f, 0x03ebdf0104000800,  // state.stale
      0x0224273a02ed8796, 0x03ebd2010a080908,  // state.offline
      0x0224273a028aadf4, 0x03eb6f0107000000,  // key
      0x0224273a02cad3f5, 0x03ebbd0108000000,  // value
      0x0224273a02a6da95, 0x03eb960103000000,  // string
      0x0224273a02eed49f, 0x03ebdf0104000000,  // number
      0x0224273a02c6a0f6, 0x03eb93010e000000,  // bool
      0x0224273a02a1a8c6, 0x03eb920108020200,  // null
      0x0224273a02cad3f5, 0x03ebbd0108000000,  // dialog
      0x0224273a02c6a0f6, 0x03eb93010e010101,  // dialog.frame
      0x0224273a02cad3f5, 0x03ebbd0108080808,  // button
      0x02c6a0f60224273a, 0x0393eb0e01011101,  // button.focus
      0x028aadf40224273a, 0x036feb0701001000,  // toast
      0x02a6da950224273a, 0x0396eb0301001000,  // toast.ok
      0x028aadf40224273a, 0x036feb0701001000,  // toast.info
      0x02eed49f0224273a, 0x03dfeb0401001800,  // toast.warn
      0x02ed87960224273a, 0x03d2eb0a01011101,  // toast.error
      0x0224273a02c6a0f6, 0x03eb93010e000000,  // chart.1
      0x0224273a02a6da95, 0x03eb960103000000,  // chart.2
      0x0224273a02eed49f, 0x03ebdf0104000000,  // chart.3
      0x0224273a028aadf4, 0x03eb6f0107000000,  // chart.4
      0x0224273a02494d64, 0x03ebef0105000200,  // shadow
    ])
}
