// The key « / », which goes to the search field unless the visitor has switched it off. That choice is the only thing
// this site ever keeps in a browser. Where nothing can be kept there is no key either: it could not be switched off.
const NAME = "touche-recherche";
const OFF = "non";

const store = open();

function open() {
  try {
    return globalThis.localStorage;
  } catch {
    return null; // the visitor forbids it
  }
}

/** @returns {boolean} whether « / » goes to the search field */
export function isOn() {
  return store !== null && store.getItem(NAME) !== OFF;
}

function choose(on) {
  if (on) {
    store.removeItem(NAME);
  } else {
    store.setItem(NAME, OFF);
  }
}

/** The switch, which stands on one page and needs this script. */
const place = document.getElementById("touche");
if (place && store) {
  const box = place.querySelector("input");
  box.checked = isOn();
  box.addEventListener("change", () => choose(box.checked));
  place.hidden = false;
}
