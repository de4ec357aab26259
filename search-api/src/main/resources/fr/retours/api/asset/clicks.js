// Tells this site, and nobody else, that a search led somewhere: the words searched for, once, and nothing of who followed which link.
const RESULT = "main .hits a[href], main .named a[href]";
const RIGHT_BUTTON = 2;

let told = null;

function tell({target, button}) {
  const query = new URLSearchParams(location.search).get("q");
  if (query && query !== told && button !== RIGHT_BUTTON && target.closest(RESULT)) {
    told = query;
    navigator.sendBeacon(`/clic?${new URLSearchParams({q: query})}`);
  }
}

document.addEventListener("click", tell);
document.addEventListener("auxclick", tell);
