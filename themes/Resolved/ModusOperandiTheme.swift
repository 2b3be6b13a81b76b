// Made from modus-operandi.yaml by `ResolvedThemesTests`.

extension ResolvedThemes {
  static let modusOperandi = ResolvedTheme(
    kind: .light,
    credits: "Protesilaos Stavrou, GPL-3.0-or-later",
    source: "https://protesilaos.com/emacs/modus-themes",
    words: [
      0x02ffffff02000000, 0x03e7101001000000,  // text
      0x02ffffff02333333, 0x03e7ec1001020200,  // text.dim
      0x02ffffff02000000, 0x03e7101001010101,  // text.strong
      0x02ffffff02000000, 0x03e7101001010101,  // title
      0x02ffffff02005e8b, 0x03e718100d080808,  // link
      0x02ffffff02666666, 0x03e7f11001020000,  // frame
      0x02ffffff020031a9, 0x03e7131005010101,  // frame.focus
      0x02ffffff02000000, 0x03e7101001000000,  // bar
      0x02ffffff020031a9, 0x03e7131005010101,  // bar.key
      0x020031a902ffffff, 0x0313e70510011001,  // bar.mode.nav
      0x0200630002ffffff, 0x0316e70110011101,  // bar.mode.edit
      0x02005e8b02ffffff, 0x0318e70d10011801,  // bar.mode.job
      0x026f550002ffffff, 0x03f0e70610011901,  // bar.mode.review
      0x02a6000002ffffff, 0x037ce70210011101,  // env.prod
      0x026f550002ffffff, 0x03f0e70610091809,  // env.stage
      0x02005e8b02ffffff, 0x0318e70d10080808,  // env.dev
      0x0200630002ffffff, 0x0316e70110001000,  // env.sandbox
      0x02ffffff02333333, 0x03e7ec1001030101,  // list.header
      0x020031a902ffffff, 0x0313e70510001000,  // list.selected
      0x02e0e0e002000000, 0x03fe100801000800,  // list.selected.blur
      0x02ffffff026f5500, 0x03e7f01006010101,  // list.marked
      0x02ffffff020031a9, 0x03e7131005080908,  // list.match
      0x02ffffff02333333, 0x03e7ec1001020000,  // tab
      0x02ffffff020031a9, 0x03e7131005010901,  // tab.active
      0x02ffffff02000000, 0x03e7101001000000,  // field
      0x02ffffff02000000, 0x03e7101001080808,  // field.focus
      0x02ffffff02333333, 0x03e7ec1001020200,  // field.readonly
      0x02ffffff02a60000, 0x03e77c1002080908,  // field.over
      0x02ffffff02333333, 0x03e7ec1001020200,  // placeholder
      0x0200000002ffffff, 0x0310e70110001000,  // cursor
      0x02005e8b02ffffff, 0x0318e70d10001000,  // selection
      0x02ffffff02333333, 0x03e7ec1001020000,  // counter
      0x02ffffff026f5500, 0x03e7f01006000800,  // counter.warn
      0x02ffffff02a60000, 0x03e77c1002010901,  // counter.over
      0x02ffffff026f5500, 0x03e7f01006010101,  // mark.changed
      0x02ffffff02006300, 0x03e7161001010101,  // mark.added
      0x02ffffff02a60000, 0x03e77c1002010901,  // mark.deleted
      0x02ffffff02005e8b, 0x03e718100d010101,  // mark.renamed
      0x02a6000002ffffff, 0x037ce70210011101,  // mark.conflict
      0x02ffffff02a60000, 0x03e77c1002000200,  // diff.old
      0x02ffffff02006300, 0x03e7161001000100,  // diff.new
      0x02ffffff02006300, 0x03e7161001000000,  // state.ok
      0x02ffffff02005e8b, 0x03e718100d000000,  // state.info
      0x02ffffff026f5500, 0x03e7f01006080808,  // state.warn
      0x02ffffff02a60000, 0x03e77c1002011101,  // state.error
      0x02ffffff02005e8b, 0x03e718100d000000,  // state.busy
      0x02ffffff026f5500, 0x03e7f01006000800,  // state.stale
      0x02ffffff02a60000, 0x03e77c1002080908,  // state.offline
      0x02ffffff02005e8b, 0x03e718100d000000,  // key
      0x02ffffff02000000, 0x03e7101001000000,  // value
      0x02ffffff02006300, 0x03e7161001000000,  // string
      0x02ffffff026f5500, 0x03e7f01006000000,  // number
      0x02ffffff020031a9, 0x03e7131005000000,  // bool
      0x02ffffff02333333, 0x03e7ec1001020200,  // null
      0x02ffffff02000000, 0x03e7101001000000,  // dialog
      0x02ffffff020031a9, 0x03e7131005010101,  // dialog.frame
      0x02ffffff02000000, 0x03e7101001080808,  // button
      0x020031a902ffffff, 0x0313e70510011101,  // button.focus
      0x02005e8b02ffffff, 0x0318e70d10001000,  // toast
      0x0200630002ffffff, 0x0316e70110001000,  // toast.ok
      0x02005e8b02ffffff, 0x0318e70d10001000,  // toast.info
      0x026f550002ffffff, 0x03f0e70610001800,  // toast.warn
      0x02a6000002ffffff, 0x037ce70210011101,  // toast.error
      0x02ffffff020031a9, 0x03e7131005000000,  // chart.1
      0x02ffffff02006300, 0x03e7161001000000,  // chart.2
      0x02ffffff026f5500, 0x03e7f01006000000,  // chart.3
      0x02ffffff02005e8b, 0x03e718100d000000,  // chart.4
      0x02ffffff02e0e0e0, 0x03e7fe1008000200,  // shadow
    ])
}
