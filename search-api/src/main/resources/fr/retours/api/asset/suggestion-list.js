import {element} from "./element.js";

let lists = 0;

/** The suggestions under a search field, in groups: an ARIA listbox. At most one option is marked; none at first. */
export class SuggestionList {
  #id = `retours-list-${++lists}`;
  #options = [];
  #suggestions = [];

  constructor() {
    this.element = element("div", {
      id: this.#id,
      class: "retours-list",
      part: "list",
      role: "listbox",
      "aria-label": "Suggestions",
      hidden: "",
    });
  }

  get size() {
    return this.#options.length;
  }

  get isOpen() {
    return !this.element.hidden;
  }

  /** @param {import("./suggestions.js").Group[]} groups */
  draw(groups) {
    this.#options = [];
    this.#suggestions = groups.flatMap((group) => group.suggestions);
    this.element.replaceChildren(...groups.map((group) => this.#group(group)));
    this.element.scrollTop = 0;
  }

  /**
   * Marks one option, or none.
   *
   * @param {number} index
   * @returns {?string} the option's id
   */
  mark(index) {
    this.#options.forEach((option, at) => option.setAttribute("aria-selected", String(at === index)));
    const marked = this.#options[index];
    marked?.scrollIntoView({block: "nearest"});
    return marked?.id ?? null;
  }

  /** @param {number} index */
  at(index) {
    return this.#suggestions[index];
  }

  /**
   * Returns where a suggestion stands that may have been drawn before.
   *
   * @param {import("./suggestions.js").Suggestion | undefined} suggestion
   * @returns {number} -1 if it is not there
   */
  find(suggestion) {
    return this.#suggestions.findIndex((one) => one.url === suggestion?.url);
  }

  /**
   * Returns the suggestion that something on the list belongs to.
   *
   * @param {Element} inside
   */
  of(inside) {
    return this.at(this.#options.indexOf(inside.closest("[role=option]")));
  }

  #group({name, suggestions}) {
    const title = element("div", {class: "retours-group", part: "group", "aria-hidden": "true"}, name);
    return element("div", {role: "group", "aria-label": name}, title, ...suggestions.map((one) => this.#option(one)));
  }

  #option(one) {
    const id = `${this.#id}-${this.#options.length}`;
    const option = element(
      "div",
      {id, class: "retours-option", part: "option", role: "option", "aria-selected": "false"},
      element("span", {class: "retours-name", part: "name"}, ...marked(one.label, one.matches)),
    );
    for (const more of new Set([one.alias, one.hint])) {
      if (more) {
        option.append(" ", element("span", {class: "retours-hint", part: "hint"}, more));
      }
    }
    this.#options.push(option);
    return option;
  }
}

/** Cuts a text into what is marked and what is not. */
function marked(text, spans) {
  const pieces = [];
  let done = 0;
  for (const {start, end} of spans) {
    pieces.push(text.slice(done, start), element("mark", {part: "mark"}, text.slice(start, end)));
    done = end;
  }
  return [...pieces, text.slice(done)].filter((piece) => piece !== "");
}
