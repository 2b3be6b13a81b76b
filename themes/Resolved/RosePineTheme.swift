// Made from rose-pine.yaml by `ResolvedThemesTests`.

extension ResolvedThemes {
  static let rosePine = ResolvedTheme(
    kind: .dark,
    credits: "Rosé Pine, MIT",
    source: "https://rosepinetheme.com/palette",
    words: [
      0x0219172402e0def4, 0x03eabd0108000000,  // text
      0x0219172402aeacc0, 0x03ea910108020200,  // text.dim
      0x0219172402e0def4, 0x03eabd0108010101,  // text.strong
      0x0219172402e0def4, 0x03eabd0108010101,  // title
      0x02191724029ccfd8, 0x03ea740107080808,  // link
      0x02191724027d7b8c, 0x03eaf40108020000,  // frame
      0x0219172402c4a7e7, 0x03ea93010e010101,  // frame.focus
      0x0219172402e0def4, 0x03eabd0108000000,  // bar
      0x0219172402c4a7e7, 0x03ea93010e010101,  // bar.key
      0x02c4a7e702191724, 0x0393ea0e01011001,  // bar.mode.nav
      0x025089a002191724, 0x0343ea0301011101,  // bar.mode.edit
      0x029ccfd802191724, 0x0374ea0701011801,  // bar.mode.job
      0x02f6c17702191724, 0x03d7ea0401011901,  // bar.mode.review
      0x02eb6f9202191724, 0x03ccea0a01011101,  // env.prod
      0x02f6c17702191724, 0x03d7ea0401091809,  // env.stage
      0x029ccfd802191724, 0x0374ea0701080808,  // env.dev
      0x025089a002191724, 0x0343ea0301001000,  // env.sandbox
      0x0219172402aeacc0, 0x03ea910108030101,  // list.header
      0x02c4a7e702191724, 0x0393ea0e01001000,  // list.selected
      0x02403d5202e0def4, 0x03eefe0508000800,  // list.selected.blur
      0x0219172402f6c177, 0x03ead70104010101,  // list.marked
      0x0219172402c4a7e7, 0x03ea93010e080908,  // list.match
      0x0219172402aeacc0, 0x03ea910108020000,  // tab
      0x0219172402c4a7e7, 0x03ea93010e010901,  // tab.active
      0x0219172402e0def4, 0x03eabd0108000000,  // field
      0x0219172402e0def4, 0x03eabd0108080808,  // field.focus
      0x0219172402aeacc0, 0x03ea910108020200,  // field.readonly
      0x0219172402eb6f92, 0x03eacc010a080908,  // field.over
      0x0219172402aeacc0, 0x03ea910108020200,  // placeholder
      0x02e0def402191724, 0x03bdea0801001000,  // cursor
      0x029ccfd802191724, 0x0374ea0701001000,  // selection
      0x0219172402aeacc0, 0x03ea910108020000,  // counter
      0x0219172402f6c177, 0x03ead70104000800,  // counter.warn
      0x0219172402eb6f92, 0x03eacc010a010901,  // counter.over
      0x0219172402f6c177, 0x03ead70104010101,  // mark.changed
      0x02191724025089a0, 0x03ea430103010101,  // mark.added
      0x0219172402eb6f92, 0x03eacc010a010901,  // mark.deleted
      0x02191724029ccfd8, 0x03ea740107010101,  // mark.renamed
      0x02eb6f9202191724, 0x03ccea0a01011101,  // mark.conflict
      0x0219172402eb6f92, 0x03eacc010a000200,  // diff.old
      0x02191724025089a0, 0x03ea430103000100,  // diff.new
      0x02191724025089a0, 0x03ea430103000000,  // state.ok
      0x02191724029ccfd8, 0x03ea740107000000,  // state.info
      0x0219172402f6c177, 0x03ead70104080808,  // state.warn
      0x0219172402eb6f92, 0x03eacc010a011101,  // state.error
      0x02191724029ccfd8, 0x03ea740107000000,  // state.busy
      0x0219172402f6c177, 0x03ead70104000800,  // state.stale
      0x0219172402eb6f92, 0x03eacc010a080908,  // state.offline
      0x02191724029ccfd8, 0x03ea740107000000,  // key
      0x0219172402e0def4, 0x03eabd0108000000,  // value
      0x02191724025089a0, 0x03ea430103000000,  // string
      0x0219172402f6c177, 0x03ead70104000000,  // number
      0x0219172402c4a7e7, 0x03ea93010e000000,  // bool
      0x0219172402aeacc0, 0x03ea910108020200,  // null
      0x0219172402e0def4, 0x03eabd0108000000,  // dialog
      0x0219172402c4a7e7, 0x03ea93010e010101,  // dialog.frame
      0x0219172402e0def4, 0x03eabd0108080808,  // button
      0x02c4a7e702191724, 0x0393ea0e01011101,  // button.focus
      0x029ccfd802191724, 0x0374ea0701001000,  // toast
      0x025089a002191724, 0x0343ea0301001000,  // toast.ok
      0x029ccfd802191724, 0x0374ea0701001000,  // toast.info
      0x02f6c17702191724, 0x03d7ea0401001800,  // toast.warn
      0x02eb6f9202191724, 0x03ccea0a01011101,  // toast.error
      0x0219172402c4a7e7, 0x03ea93010e000000,  // chart.1
      0x02191724025089a0, 0x03ea430103000000,  // chart.2
      0x0219172402f6c177, 0x03ead70104000000,  // chart.3
      0x02191724029ccfd8, 0x03ea740107000000,  // chart.4
      0x0219172402403d52, 0x03eaee0105000200,  // shadow
    ])
}
