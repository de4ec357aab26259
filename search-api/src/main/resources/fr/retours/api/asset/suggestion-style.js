/** How suggestions look, on the pages of Retours and in the widget alike; a site sets the colours by --retours-…. */
const SUGGESTION_STYLE = `
.retours-frame {
  position: relative;
  --_ground: var(--retours-ground, #fff);
  --_ink: var(--retours-ink, #1d2326);
  --_soft: var(--retours-soft, #566067);
  --_line: var(--retours-line, #767d82);
  --_accent: var(--retours-accent, #0b5c58);
  --_on-accent: var(--retours-on-accent, #fff);
  --_chosen: var(--retours-chosen, #e2efed);
  --_mark: var(--retours-mark, #ffe08a);
  --_on-mark: var(--retours-on-mark, #1d2326);
  --_radius: var(--retours-radius, 0.5em);
}
@supports (color: light-dark(red, blue)) {
  .retours-frame {
    --_ground: var(--retours-ground, light-dark(#fff, #1c2326));
    --_ink: var(--retours-ink, light-dark(#1d2326, #e8e6e0));
    --_soft: var(--retours-soft, light-dark(#566067, #a7b0b4));
    --_line: var(--retours-line, light-dark(#767d82, #8b959a));
    --_accent: var(--retours-accent, light-dark(#0b5c58, #7fd1c7));
    --_on-accent: var(--retours-on-accent, light-dark(#fff, #0d1c1b));
    --_chosen: var(--retours-chosen, light-dark(#e2efed, #1d3836));
    --_mark: var(--retours-mark, light-dark(#ffe08a, #7a5c00));
    --_on-mark: var(--retours-on-mark, light-dark(#1d2326, #fff6dc));
  }
}
.retours-list {
  position: absolute;
  z-index: var(--retours-layer, 1000);
  inset-inline: 0;
  margin-top: 0.25em;
  padding-block: 0.35em;
  box-sizing: border-box;
  max-height: min(30em, 60vh);
  overflow-y: auto;
  overscroll-behavior: contain;
  border: 1px solid var(--_line);
  border-radius: var(--_radius);
  background: var(--_ground);
  color: var(--_ink);
  box-shadow: 0 0.5em 1.5em rgb(0 0 0 / 0.2);
  line-height: 1.4;
  text-align: start;
}
.retours-list[hidden] { display: none; }
.retours-group {
  padding: 0.6em 1.22em 0.2em;
  color: var(--_soft);
  font-size: 0.82em;
  font-weight: 650;
}
.retours-option { padding: 0.45em 1em; cursor: pointer; overflow-wrap: anywhere; }
.retours-option:hover, .retours-option[aria-selected="true"] { background: var(--_chosen); }
.retours-option[aria-selected="true"] { box-shadow: inset 0.25em 0 var(--_accent); }
.retours-option mark { padding: 0; border-radius: 2px; background: var(--_mark); color: var(--_on-mark); }
.retours-hint { margin-inline-start: 0.4em; color: var(--_soft); font-size: 0.88em; }
.retours-status {
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}
@media (forced-colors: active) {
  .retours-option[aria-selected="true"] { forced-color-adjust: none; background: Highlight; color: HighlightText; }
  .retours-option[aria-selected="true"] * { background: none; color: inherit; }
  .retours-option mark { font-weight: 700; text-decoration: underline; }
}
@media print {
  .retours-list { display: none; }
}
`;

/**
 * Makes a stylesheet that a document or a shadow root can adopt, which no content security policy forbids.
 *
 * @param {string} more rules behind those of suggestions
 */
export function suggestionStyle(more = "") {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(SUGGESTION_STYLE + more);
  return sheet;
}
