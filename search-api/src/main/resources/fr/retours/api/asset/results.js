// Another filter, order or page of results takes the place of the present one without the whole page being loaded
// again. The server's page is what is shown; whatever fails, the browser goes there as it would have.
import {searchFacetsIn} from "./facet-search.js";
import {suggestIn} from "./search-box.js";

/** What in the head of a page is about its results. */
const ABOUT = [
  "link[rel=canonical], link[rel=alternate]",
  "meta[name=description], meta[name=robots], meta[property]",
  "script[type='application/ld+json']",
].join();

let request = new AbortController();
let shown = resultsAt(location);

/** Returns what tells one page of results from another, the place within it aside. */
function resultsAt({pathname, search}) {
  return pathname + search;
}

function isResults(address) {
  return address.origin === location.origin && address.pathname === location.pathname;
}

/**
 * Shows the results at an address and goes to their heading, which says how much was found.
 *
 * @param {URL} address
 * @param {number} top how far down the page then is
 * @param {() => void} arrive what to do before they are shown
 */
async function show(address, top, arrive) {
  request.abort();
  const {signal} = (request = new AbortController());
  const main = document.querySelector("main");
  main.setAttribute("aria-busy", "true");
  try {
    const answer = await fetch(address, {signal, headers: {Accept: "text/html"}});
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const results = page.querySelector("main #trouves");
    if (!answer.ok || answer.redirected || !results) {
      throw new Error(`results: ${answer.status}`);
    }
    arrive();
    replace(page);
    shown = resultsAt(address);
    main.removeAttribute("aria-busy");
    const heading = main.querySelector("#trouves");
    heading.tabIndex = -1;
    heading.focus({preventScroll: true});
    scrollTo(0, top);
  } catch {
    if (!signal.aborted) {
      location.assign(address);
    }
  }
}

function replace(page) {
  document.title = page.title;
  document.head.querySelectorAll(ABOUT).forEach((old) => old.remove());
  document.head.append(...page.head.querySelectorAll(ABOUT));
  const main = document.querySelector("main");
  main.replaceChildren(...page.querySelector("main").childNodes);
  suggestIn(main);
  searchFacetsIn(main);
}

function follow(address) {
  history.replaceState({top: scrollY}, "");
  show(address, 0, () => history.pushState({top: 0}, "", address));
}

document.addEventListener("click", (event) => {
  const link = event.target.closest("main a[href]");
  const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
  if (!link || !plain || event.defaultPrevented || link.target || link.hasAttribute("download")) {
    return;
  }
  const address = new URL(link.href);
  if (isResults(address) && resultsAt(address) !== shown) {
    event.preventDefault();
    follow(address);
  }
});

document.addEventListener("submit", (event) => {
  const form = event.target;
  const address = new URL(form.action);
  if (form.method === "get" && isResults(address) && !event.defaultPrevented) {
    event.preventDefault();
    const given = [...new FormData(form)].filter(([, value]) => value !== "");
    address.search = new URLSearchParams(given);
    follow(address);
  }
});

addEventListener("popstate", ({state}) => {
  if (resultsAt(location) !== shown) {
    show(new URL(location.href), state?.top ?? 0, () => {});
  }
});

searchFacetsIn(document);
