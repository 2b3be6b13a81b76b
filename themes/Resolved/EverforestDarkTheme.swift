// Made from everforest-dark.yaml by `ResolvedThemesTests`.

extension ResolvedThemes {
  static let everforestDark = ResolvedTheme(
    kind: .dark,
    credits: "Sainnhe Park, MIT",
    source: "https://github.com/sainnhe/everforest",
    words: [
      0x022d353b02d3c6aa, 0x03ecfb0108000000,  // text
      0x022d353b02aaa28e, 0x03ecf70108020200,  // text.dim
      0x022d353b02d3c6aa, 0x03ecfb0108010101,  // text.strong
      0x022d353b02d3c6aa, 0x03ecfb0108010101,  // title
      0x022d353b027fbbb3, 0x03ec6d010e080808,  // link
      0x022d353b02827f74, 0x03ecf40108020000,  // frame
      0x022d353b0283c092, 0x03ec6c0107010101,  // frame.focus
      0x022d353b02d3c6aa, 0x03ecfb0108000000,  // bar
      0x022d353b0283c092, 0x03ec6c0107010101,  // bar.key
      0x0283c092022d353b, 0x036cec0701011001,  // bar.mode.nav
      0x02a7c080022d353b, 0x038fec0301011101,  // bar.mode.edit
      0x027fbbb3022d353b, 0x036dec0e01011801,  // bar.mode.job
      0x02dbbc7f022d353b, 0x03b4ec0401011901,  // bar.mode.review
      0x02e78486022d353b, 0x03aeec0a01011101,  // env.prod
      0x02dbbc7f022d353b, 0x03b4ec0401091809,  // env.stage
      0x027fbbb3022d353b, 0x036dec0e01080808,  // env.dev
      0x02a7c080022d353b, 0x038fec0301001000,  // env.sandbox
      0x022d353b02aaa28e, 0x03ecf70108030101,  // list.header
      0x0283c092022d353b, 0x036cec0701001000,  // list.selected
      0x0247525802d3c6aa, 0x03effb0508000800,  // list.selected.blur
      0x022d353b02dbbc7f, 0x03ecb40104010101,  // list.marked
      0x022d353b0283c092, 0x03ec6c0107080908,  // list.match
      0x022d353b02aaa28e, 0x03ecf70108020000,  // tab
      0x022d353b0283c092, 0x03ec6c0107010901,  // tab.active
      0x022d353b02d3c6aa, 0x03ecfb0108000000,  // field
      0x022d353b02d3c6aa, 0x03ecfb0108080808,  // field.focus
      0x022d353b02aaa28e, 0x03ecf70108020200,  // field.readonly
      0x022d353b02e78486, 0x03ecae010a080908,  // field.over
      0x022d353b02aaa28e, 0x03ecf70108020200,  // placeholder
      0x02d3c6aa022d353b, 0x03fbec0801001000,  // cursor
      0x027fbbb3022d353b, 0x036dec0e01001000,  // selection
      0x022d353b02aaa28e, 0x03ecf70108020000,  // counter
      0x022d353b02dbbc7f, 0x03ecb40104000800,  // counter.warn
      0x022d353b02e78486, 0x03ecae010a010901,  // counter.over
      0x022d353b02dbbc7f, 0x03ecb40104010101,  // mark.changed
      0x022d353b02a7c080, 0x03ec8f0103010101,  // mark.added
      0x022d353b02e78486, 0x03ecae010a010901,  // mark.deleted
      0x022d353b027fbbb3, 0x03ec6d010e010101,  // mark.renamed
      0x02e78486022d353b, 0x03aeec0a01011101,  // mark.conflict
      0x022d353b02e78486, 0x03ecae010a000200,  // diff.old
      0x022d353b02a7c080, 0x03ec8f0103000100,  // diff.new
      0x022d353b02a7c080, 0x03ec8f0103000000,  // state.ok
      0x022d353b027fbbb3, 0x03ec6d010e000000,  // state.info
      0x022d353b02dbbc7f, 0x03ecb40104080808,  // state.warn
      0x022d353b02e78486, 0x03ecae010a011101,  // state.error
      0x022d353b027fbbb3, 0x03ec6d010e000000,  // state.busy
      0x022d353b02dbbc7f, 0x03ecb40104000800,  // state.stale
      0x022d353b02e78486, 0x03ecae010a080908,  // state.offline
      0x022d353b027fbbb3, 0x03ec6d010e000000,  // key
      0x022d353b02d3c6aa, 0x03ecfb0108000000,  // value
      0x022d353b02a7c080, 0x03ec8f0103000000,  // string
      0x022d353b02dbbc7f, 0x03ecb40104000000,  // number
      0x022d353b0283c092, 0x03ec6c0107000000,  // bool
      0x022d353b02aaa28e, 0x03ecf70108020200,  // null
      0x022d353b02d3c6aa, 0x03ecfb0108000000,  // dialog
      0x022d353b0283c092, 0x03ec6c0107010101,  // dialog.frame
      0x022d353b02d3c6aa, 0x03ecfb0108080808,  // button
      0x0283c092022d353b, 0x036cec0701011101,  // button.focus
      0x027fbbb3022d353b, 0x036dec0e01001000,  // toast
      0x02a7c080022d353b, 0x038fec0301001000,  // toast.ok
      0x027fbbb3022d353b, 0x036dec0e01001000,  // toast.info
      0x02dbbc7f022d353b, 0x03b4ec0401001800,  // toast.warn
      0x02e78486022d353b, 0x03aeec0a01011101,  // toast.error
      0x022d353b0283c092, 0x03ec6c0107000000,  // chart.1
      0x022d353b02a7c080, 0x03ec8f0103000000,  // chart.2
      0x022d353b02dbbc7f, 0x03ecb40104000000,  // chart.3
      0x022d353b027fbbb3, 0x03ec6d010e000000,  // chart.4
      0x022d353b02475258, 0x03ecef0105000200,  // shadow
    ])
}
