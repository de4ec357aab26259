// Every search field of a page suggests while someone types, and « / » goes to the first one.
import {Combobox} from "./combobox.js";
import {isOn} from "./shortcut.js";
import {suggestionStyle} from "./suggestion-style.js";
import {suggestions, suggestResource} from "./suggestions.js";

const FIELD = "form.search input[name=q]";
const HERE = suggestResource(location.origin);

/**
 * Makes the search fields within a part of the page suggest.
 *
 * @param {ParentNode} part
 */
export function suggestIn(part) {
  for (const input of part.querySelectorAll(FIELD)) {
    if (isOn()) {
      input.setAttribute("aria-keyshortcuts", "/");
    }
    new Combobox(
      input,
      (typed, signal) => suggestions(HERE, typed, {}, signal),
      (chosen) => follow(input, chosen),
    );
  }
}

/** A word is searched, with the filters there are; anything else has a page. */
function follow(input, {kind, label, url}) {
  if (kind === "word") {
    input.value = label;
    input.form.requestSubmit();
  } else {
    location.assign(url);
  }
}

function isTyping({target}) {
  return target.isContentEditable || target.closest("input, textarea, select") !== null;
}

document.adoptedStyleSheets.push(suggestionStyle());
suggestIn(document);
document.addEventListener("keydown", (event) => {
  const field = document.querySelector(FIELD);
  const plain = event.key === "/" && !event.ctrlKey && !event.altKey && !event.metaKey;
  if (plain && field && !isTyping(event) && isOn()) {
    event.preventDefault();
    field.focus();
    field.select();
  }
});
