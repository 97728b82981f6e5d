package import Browsing
package import Screen

/// Draws a browser. The frame depends on the browser alone: the same state, the same screen.
package enum BrowserView {
  /// The whole screen of a browser.
  package static func render(_ browser: Browser) -> Frame {
    var frame = Frame(size: browser.size)
    let layout = browser.layout
    HeaderView.draw(browser, layout, into: &frame)
    drawBody(browser, layout, into: &frame)
    PromptView.draw(browser, layout, into: &frame)
    StatusView.draw(browser, layout, into: &frame)
    if browser.profile == .lean {
      // Marks and words say what looks say elsewhere, and a change of look costs as much as a word.
      frame.replaceRoles { $0 == .match ? .match : .text }
    }
    return frame
  }

  private static func drawBody(_ browser: Browser, _ layout: BrowserLayout, into frame: inout Frame)
  {
    if case .help(let top) = browser.activity {
      KeysView.draw(browser.keyMap, from: top, layout, into: &frame)
    } else if case .choosing(let palette) = browser.activity {
      PaletteView.draw(palette, of: browser, layout, into: &frame)
    } else if let open = browser.reading.last {
      DetailView.draw(open, of: browser, layout, into: &frame)
    } else {
      drawPanes(browser, layout, into: &frame)
    }
  }

  private static func drawPanes(
    _ browser: Browser, _ layout: BrowserLayout, into frame: inout Frame
  ) {
    let isAlone = layout.shape == .single
    for pane in Pane.allCases where !isAlone || pane == browser.focus {
      switch pane {
      case .topics: FacetPaneView.draw(browser.topics, pane, of: browser, into: &frame)
      case .countries, .sources:
        guard pane == browser.lowerPane else { continue }
        let facets = pane == .sources ? browser.sources : browser.countries
        FacetPaneView.draw(facets, pane, of: browser, into: &frame)
      case .results: ResultsView.draw(browser, layout, into: &frame)
      }
    }
    guard !isAlone else { return }
    Separator.draw(beside: layout, into: &frame)
    PreviewView.draw(browser, layout, into: &frame)
  }
}
