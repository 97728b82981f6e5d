package import Browsing
internal import Catalogue
internal import Messages
package import Screen

/// Renders a browser. The frame depends only on the browser's state.
package enum BrowserView {
  /// The whole screen.
  package static func render(_ browser: Browser) -> Frame {
    var frame = Frame(size: browser.size)
    guard !browser.isBlank else {
      frame.cursor = Position(row: 0, column: 0)
      return frame
    }
    let layout = browser.layout
    if let screen = browser.accessScreen {
      AccessView.draw(screen, of: browser, layout, into: &frame)
      return frame
    }
    if browser.inputMode == .browsing, let show = browser.presentation {
      PresentationView.draw(show, of: browser, into: &frame)
      dropStyles(of: browser, in: &frame)
      return frame
    }
    HeaderView.draw(browser, layout, into: &frame)
    drawBody(browser, layout, into: &frame)
    PromptView.draw(browser, layout, into: &frame)
    StatusView.draw(browser, layout, into: &frame)
    LessonView.draw(browser, into: &frame)
    dropStyles(of: browser, in: &frame)
    return frame
  }

  private static func dropStyles(of browser: Browser, in frame: inout Frame) {
    guard browser.profile != .full else { return }
    // Marks and words replace styles here, because a change of style costs as much as a word.
    frame.replaceRoles { $0 == .match || $0 == .code ? $0 : .text }
  }

  private static func drawBody(_ browser: Browser, _ layout: BrowserLayout, into frame: inout Frame)
  {
    if case .help(let top) = browser.inputMode {
      KeysView.draw(browser, from: top, layout, into: &frame)
    } else if let (lines, top) = browser.shownSyntax {
      SearchSyntaxView.draw(lines, from: top, of: browser, layout, into: &frame)
    } else if case .choosing(let palette) = browser.inputMode {
      PaletteView.draw(palette, of: browser, layout, into: &frame)
    } else if case .glossary(let glossary) = browser.inputMode {
      GlossaryView.draw(glossary, of: browser, layout, into: &frame)
    } else if case .term(let page) = browser.inputMode {
      GlossaryView.draw(page, of: browser, layout, into: &frame)
    } else if case .citing(let page) = browser.inputMode {
      CitationView.draw(page, of: browser, layout, into: &frame)
    } else if case .copying(let menu) = browser.inputMode {
      CopyView.draw(menu, of: browser, layout, into: &frame)
    } else if case .menu(let menu) = browser.inputMode {
      MenuView.draw(menu, of: browser, layout, into: &frame)
    } else if let open = browser.reading.last {
      DetailView.draw(open, of: browser, layout, into: &frame)
    } else if let list = browser.markedList {
      MarkedView.draw(list, of: browser, layout, into: &frame)
    } else {
      drawPanes(browser, layout, into: &frame)
    }
  }

  private static func drawPanes(
    _ browser: Browser, _ layout: BrowserLayout, into frame: inout Frame
  ) {
    let isAlone = layout.shape == .single
    let panes = [.facets(browser.upperPane), .facets(browser.lowerPane), Pane.results]
    for pane in isAlone ? [browser.focus] : panes {
      switch pane {
      case .facets(let key): FacetPaneView.draw(key, of: browser, into: &frame)
      case .results: ResultsView.draw(browser, layout, into: &frame)
      }
    }
    guard !isAlone else { return }
    Separator.draw(between: layout, into: &frame)
    PreviewView.draw(browser, layout, into: &frame)
  }
}
