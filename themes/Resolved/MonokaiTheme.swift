// Made from monokai.yaml by `ResolvedThemesTests`.

extension ResolvedThemes {
  static let monokai = ResolvedTheme(
    kind: .dark,
    credits: "Wimer Hazenberg, values as in Pygments, BSD-2-Clause",
    source: "https://github.com/pygments/pygments/blob/master/pygments/styles/monokai.py",
    words: [
      0x0227282202f8f8f2, 0x03ebe70108000000,  // text
      0x0227282202c4c4be, 0x03ebfb0108020200,  // text.dim
      0x0227282202f8f8f2, 0x03ebe70108010101,  // text.strong
      0x0227282202f8f8f2, 0x03ebe70108010101,  // title
      0x0227282202ae81ff, 0x03eb8d010e080808,  // link
      0x022728220290908a, 0x03ebf60108020000,  // frame
      0x022728220266d9ef, 0x03eb510107010101,  // frame.focus
      0x0227282202f8f8f2, 0x03ebe70108000000,  // bar
      0x022728220266d9ef, 0x03eb510107010101,  // bar.key
      0x0266d9ef02272822, 0x0351eb0701011001,  // bar.mode.nav
      0x02a6e22e02272822, 0x0394eb0301011101,  // bar.mode.edit
      0x02ae81ff02272822, 0x038deb0e01011801,  // bar.mode.job
      0x02e6db7402272822, 0x03baeb0401011901,  // bar.mode.review
      0x02fa518e02272822, 0x03cceb0a01011101,  // env.prod
      0x02e6db7402272822, 0x03baeb0401091809,  // env.stage
      0x02ae81ff02272822, 0x038deb0e01080808,  // env.dev
      0x02a6e22e02272822, 0x0394eb0301001000,  // env.sandbox
      0x0227282202c4c4be, 0x03ebfb0108030101,  // list.header
      0x0266d9ef02272822, 0x0351eb0701001000,  // list.selected
      0x0249483e02f8f8f2, 0x03eee70508000800,  // list.selected.blur
      0x0227282202e6db74, 0x03ebba0104010101,  // list.marked
      0x022728220266d9ef, 0x03eb510107080908,  // list.match
      0x0227282202c4c4be, 0x03ebfb0108020000,  // tab
      0x022728220266d9ef, 0x03eb510107010901,  // tab.active
      0x0227282202f8f8f2, 0x03ebe70108000000,  // field
      0x0227282202f8f8f2, 0x03ebe70108080808,  // field.focus
      0x0227282202c4c4be, 0x03ebfb0108020200,  // field.readonly
      0x0227282202fa518e, 0x03ebcc010a080908,  // field.over
      0x0227282202c4c4be, 0x03ebfb0108020200,  // placeholder
      0x02f8f8f202272822, 0x03e7eb0801001000,  // cursor
      0x02ae81ff02272822, 0x038deb0e01001000,  // selection
      0x0227282202c4c4be, 0x03ebfb0108020000,  // counter
      0x0227282202e6db74, 0x03ebba0104000800,  // counter.warn
      0x0227282202fa518e, 0x03ebcc010a010901,  // counter.over
      0x0227282202e6db74, 0x03ebba0104010101,  // mark.changed
      0x0227282202a6e22e, 0x03eb940103010101,  // mark.added
      0x0227282202fa518e, 0x03ebcc010a010901,  // mark.deleted
      0x0227282202ae81ff, 0x03eb8d010e010101,  // mark.renamed
      0x02fa518e02272822, 0x03cceb0a01011101,  // mark.conflict
      0x0227282202fa518e, 0x03ebcc010a000200,  // diff.old
      0x0227282202a6e22e, 0x03eb940103000100,  // diff.new
      0x0227282202a6e22e, 0x03eb940103000000,  // state.ok
      0x0227282202ae81ff, 0x03eb8d010e000000,  // state.info
      0x0227282202e6db74, 0x03ebba0104080808,  // state.warn
      0x0227282202fa518e, 0x03ebcc010a011101,  // state.error
      0x0227282202ae81ff, 0x03eb8d010e000000,  // state.busy
      0x0227282202e6db74, 0x03ebba0104000800,  // state.stale
      0x0227282202fa518e, 0x03ebcc010a080908,  // state.offline
      0x0227282202ae81ff, 0x03eb8d010e000000,  // key
      0x0227282202f8f8f2, 0x03ebe70108000000,  // value
      0x0227282202a6e22e, 0x03eb940103000000,  // string
      0x0227282202e6db74, 0x03ebba0104000000,  // number
      0x022728220266d9ef, 0x03eb510107000000,  // bool
      0x0227282202c4c4be, 0x03ebfb0108020200,  // null
      0x0227282202f8f8f2, 0x03ebe70108000000,  // dialog
      0x022728220266d9ef, 0x03eb510107010101,  // dialog.frame
      0x0227282202f8f8f2, 0x03ebe70108080808,  // button
      0x0266d9ef02272822, 0x0351eb0701011101,  // button.focus
      0x02ae81ff02272822, 0x038deb0e01001000,  // toast
      0x02a6e22e02272822, 0x0394eb0301001000,  // toast.ok
      0x02ae81ff02272822, 0x038deb0e01001000,  // toast.info
      0x02e6db7402272822, 0x03baeb0401001800,  // toast.warn
      0x02fa518e02272822, 0x03cceb0a01011101,  // toast.error
      0x022728220266d9ef, 0x03eb510107000000,  // chart.1
      0x0227282202a6e22e, 0x03eb940103000000,  // chart.2
      0x0227282202e6db74, 0x03ebba0104000000,  // chart.3
      0x0227282202ae81ff, 0x03eb8d010e000000,  // chart.4
      0x022728220249483e, 0x03ebee0105000200,  // shadow
    ])
}
