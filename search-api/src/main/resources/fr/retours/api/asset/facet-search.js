// Searches inside long facets while someone types. The server lists the values, as it does when the form is sent.
import {element} from "./element.js";

/** How long nobody must have typed before values are asked for, in milliseconds. */
const PAUSE = 150;

/**
 * Makes the forms that search inside facets answer at once.
 *
 * @param {ParentNode} part
 */
export function searchFacetsIn(part) {
  part.querySelectorAll("form.inside").forEach((form) => searchFacet(form));
}

function searchFacet(form) {
  const status = element("p", {class: "hidden", role: "status"});
  let timer = 0;
  let request = new AbortController();
  form.append(status);
  form.addEventListener("input", (event) => {
    clearTimeout(timer);
    request.abort();
    request = new AbortController();
    if (!event.isComposing) {
      timer = setTimeout(() => list(form, status, request.signal), PAUSE);
    }
  });
}

async function list(form, status, signal) {
  const address = new URL(form.action);
  address.search = new URLSearchParams(new FormData(form));
  try {
    const answer = await fetch(address, {signal, headers: {Accept: "text/html"}});
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const found = sameForm(page, form);
    if (answer.ok && found && !signal.aborted) {
      valuesBehind(form).forEach((old) => old.remove());
      const values = valuesBehind(found);
      form.after(...values);
      const count = values.reduce((sum, list) => sum + list.querySelectorAll("li").length, 0);
      status.textContent = count === 0 ? "Aucune valeur" : count === 1 ? "1 valeur" : `${count} valeurs`;
    }
  } catch {
    // Enter still sends the form.
  }
}

function sameForm(page, form) {
  const name = form.elements.facet.value;
  return [...page.querySelectorAll("form.inside")].find((one) => one.elements.facet.value === name);
}

/** Returns what stands behind the form: the values, and those shown on request. */
function valuesBehind(form) {
  const all = [];
  for (let next = form.nextElementSibling; next; next = next.nextElementSibling) {
    all.push(next);
  }
  return all;
}
