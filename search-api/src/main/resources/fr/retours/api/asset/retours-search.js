import {Combobox} from "./combobox.js";
import {element} from "./element.js";
import {suggestionStyle} from "./suggestion-style.js";
import {suggestions, suggestResource} from "./suggestions.js";

// Nothing of the page around gets in: what is inherited is set anew, sizes start from the reader's own.
const LOOKS = suggestionStyle(`
:host { display: block !important; }
:host([hidden]) { display: none !important; }
.retours-box {
  all: initial;
  display: block;
  visibility: inherit;
  color-scheme: inherit;
  direction: ltr;
  font-family: var(--retours-font, system-ui, sans-serif);
  font-size: var(--retours-font-size, medium);
  line-height: 1.5;
}
form { display: flex; flex-wrap: wrap; gap: 0.5em; margin: 0; color: var(--_ink); }
label { flex-basis: 100%; font-weight: 600; }
input, button {
  box-sizing: border-box;
  margin: 0;
  padding: 0.55em 0.9em;
  border: 1px solid var(--_line);
  border-radius: var(--_radius);
  font: inherit;
}
input { flex: 1 1 11em; min-width: 0; background: var(--_ground); color: var(--_ink); }
input::placeholder { color: var(--_soft); opacity: 1; }
button { border-color: var(--_accent); background: var(--_accent); color: var(--_on-accent); font-weight: 600; cursor: pointer; }
:focus-visible { outline: 3px solid var(--_accent); outline-offset: 2px; }
`);

const USUAL_LABEL = "Rechercher dans les récaps";

/**
 * Retours' search box for any website: `<retours-search src="https://retours.example/">…</retours-search>`. Until it
 * is up, and wherever it cannot be, what stands between the tags is shown: a plain form. It tells the page around by
 * the events `retours-select` and `retours-search`; who cancels one goes on instead.
 */
class RetoursSearch extends HTMLElement {
  static observedAttributes = ["label", "placeholder"];

  #input = element("input", {id: "q", part: "input", enterkeyhint: "search", maxlength: "1000"});
  #label = element("label", {part: "label", for: "q"});

  connectedCallback() {
    if (this.shadowRoot) {
      return;
    }
    const button = element("button", {part: "button"}, "Rechercher");
    const form = element("form", {part: "form", role: "search"}, this.#label, this.#input, button);
    const root = this.attachShadow({mode: "open", delegatesFocus: true});
    root.adoptedStyleSheets = [LOOKS];
    root.append(element("div", {class: "retours-box", lang: "fr"}, form));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#search(this.#input.value.trim());
    });
    new Combobox(
      this.#input,
      (typed, signal) => suggestions(suggestResource(this.#site), typed, this.#wanted, signal),
      (chosen) => this.#select(chosen),
    );
    this.attributeChangedCallback();
  }

  attributeChangedCallback() {
    const label = this.getAttribute("label");
    this.#label.textContent = label ?? USUAL_LABEL;
    this.#input.form?.setAttribute("aria-label", this.#label.textContent);
    this.#label.classList.toggle("retours-status", label === null);
    this.#input.placeholder = this.getAttribute("placeholder") ?? USUAL_LABEL;
  }

  /** Where Retours is: as the page says, or where this script came from. */
  get #site() {
    return new URL(this.getAttribute("src") ?? "/", this.hasAttribute("src") ? document.baseURI : import.meta.url);
  }

  get #wanted() {
    return {limit: this.getAttribute("limit"), types: this.getAttribute("types")};
  }

  #select(chosen) {
    if (chosen.kind === "word") {
      this.#input.value = chosen.label;
      this.#search(chosen.label);
    } else {
      const {kind, id, label, url} = chosen;
      this.#go("retours-select", {kind, id, label, url});
    }
  }

  #search(query) {
    const pattern = this.getAttribute("action") ?? `${new URL("/", this.#site)}?q={q}`;
    const url = new URL(pattern.replaceAll("{q}", encodeURIComponent(query)), document.baseURI).href;
    this.#go("retours-search", {query, url});
  }

  /** Tells the page around, then follows the address as a link would: no policy for forms stands in the way. */
  #go(event, detail) {
    if (this.dispatchEvent(new CustomEvent(event, {detail, bubbles: true, composed: true, cancelable: true}))) {
      element("a", {href: detail.url, target: this.getAttribute("target") ?? "_self"}).click();
    }
  }
}

if (!customElements.get("retours-search")) {
  customElements.define("retours-search", RetoursSearch);
}
