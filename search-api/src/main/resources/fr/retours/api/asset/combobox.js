import {element} from "./element.js";
import {SuggestionList} from "./suggestion-list.js";
import {countedSuggestions} from "./suggestions.js";

/** How long nobody must have typed before suggestions are asked for, in milliseconds. */
const PAUSE = 150;

/**
 * Makes a search field of a form an ARIA combobox: an editable one with a list of suggestions, none of which is chosen
 * unless the user does. The list stands in the form, right below the field. Whatever fails, the form stays what it was.
 */
export class Combobox {
  #input;
  #find;
  #choose;
  #list = new SuggestionList();
  #status = element("div", {class: "retours-status", role: "status"});
  #marked = -1;
  #timer = 0;
  #request = new AbortController();

  /**
   * @param {HTMLInputElement} input
   * @param {(typed: string, signal: AbortSignal) => Promise<import("./suggestions.js").Group[]>} find
   * @param {(chosen: import("./suggestions.js").Suggestion) => void} choose
   */
  constructor(input, find, choose) {
    this.#input = input;
    this.#find = find;
    this.#choose = choose;
    this.#describe();
    this.#listen();
  }

  #describe() {
    const attributes = {
      role: "combobox",
      autocomplete: "off",
      autocapitalize: "none",
      spellcheck: "false",
      "aria-autocomplete": "list",
      "aria-expanded": "false",
      "aria-controls": this.#list.element.id,
    };
    Object.entries(attributes).forEach(([name, value]) => this.#input.setAttribute(name, value));
    this.#input.form.classList.add("retours-frame");
    this.#input.form.append(this.#list.element, this.#status);
  }

  #listen() {
    const input = this.#input;
    input.addEventListener("input", (event) => event.isComposing || this.#type());
    input.addEventListener("compositionend", () => this.#type());
    input.addEventListener("keydown", (event) => this.#press(event) && event.preventDefault());
    input.addEventListener("blur", () => this.#close());
    input.form.addEventListener("submit", () => this.#close());
    // The field keeps the focus while the list is clicked, touched or scrolled.
    this.#list.element.addEventListener("mousedown", (event) => event.preventDefault());
    this.#list.element.addEventListener("click", (event) => this.#take(this.#list.of(event.target)));
  }

  #type() {
    this.#drop();
    this.#mark(-1);
    if (this.#input.value.trim() === "") {
      this.#close();
    } else {
      this.#timer = setTimeout(() => this.#ask(), PAUSE);
    }
  }

  /** Forgets what is still to be asked or answered. */
  #drop() {
    clearTimeout(this.#timer);
    this.#request.abort();
  }

  async #ask() {
    this.#drop();
    const request = (this.#request = new AbortController());
    try {
      const groups = await this.#find(this.#input.value.trim(), request.signal);
      if (!request.signal.aborted) {
        this.#answer(groups);
      }
    } catch {
      if (!request.signal.aborted) {
        this.#close();
      }
    }
  }

  /** Shows what was found. What the keyboard had marked stays marked if it is still there. */
  #answer(groups) {
    const marked = this.#list.at(this.#marked);
    this.#list.draw(groups);
    this.#mark(this.#list.find(marked));
    this.#status.textContent = countedSuggestions(this.#list.size);
    if (this.#list.size > 0) {
      this.#open();
    } else {
      this.#hide();
    }
  }

  /**
   * Does what a key asks for.
   *
   * @param {KeyboardEvent} event
   * @returns {boolean} whether the browser has nothing more to do
   */
  #press(event) {
    // Safari ends a composition before it tells the key that ended it; 229 is how it marks that key.
    if (event.isComposing || event.keyCode === 229 || event.ctrlKey || event.metaKey) {
      return false;
    }
    switch (event.key) {
      case "ArrowDown":
        return event.altKey ? this.#reopen() : this.#step(1);
      case "ArrowUp":
        return event.altKey ? this.#close() : this.#step(-1);
      case "Enter":
        return this.#take(this.#list.at(this.#marked));
      case "Escape":
        return this.#escape();
      case "Home":
      case "End":
      case "ArrowLeft":
      case "ArrowRight":
        this.#mark(-1);
        return false;
      default:
        return false;
    }
  }

  /** Goes to the next option or the one before; between the last and the first stands the field itself. */
  #step(step) {
    if (!this.#list.isOpen) {
      return this.#reopen();
    }
    const places = this.#list.size + 1;
    this.#mark(((this.#marked + 1 + step + places) % places) - 1);
    return true;
  }

  #reopen() {
    if (!this.#list.isOpen && this.#input.value.trim() !== "") {
      this.#ask();
    }
    return true;
  }

  #take(suggestion) {
    if (!suggestion) {
      return false;
    }
    this.#close();
    this.#choose(suggestion);
    return true;
  }

  /** The first Escape closes the list, the next empties the field. */
  #escape() {
    const any = this.#list.isOpen || this.#input.value !== "";
    if (!this.#list.isOpen) {
      this.#input.value = "";
    }
    this.#close();
    return any;
  }

  #mark(index) {
    this.#marked = index;
    const id = this.#list.mark(index);
    if (id === null) {
      this.#input.removeAttribute("aria-activedescendant");
    } else {
      this.#input.setAttribute("aria-activedescendant", id);
    }
  }

  #open() {
    this.#list.element.style.top = `${this.#input.offsetTop + this.#input.offsetHeight}px`;
    this.#list.element.hidden = false;
    this.#input.setAttribute("aria-expanded", "true");
  }

  #hide() {
    this.#mark(-1);
    this.#list.element.hidden = true;
    this.#input.setAttribute("aria-expanded", "false");
  }

  #close() {
    this.#drop();
    this.#hide();
    this.#status.textContent = "";
    return true;
  }
}
