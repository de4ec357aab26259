/**
 * Brings what joins two from its own page, so that a drawing can show it beside itself.
 * @param {string} href the page
 * @returns {Promise<Element>} the events, with their sentences
 */
export async function eventsOf(href) {
  const page = await pageAt(href);
  const events = document.importNode(page.getElementById('evenements'), true);
  events.removeAttribute('id');
  return events;
}

/**
 * @param {string} href a page of this site
 * @returns {Promise<Document>}
 */
export async function pageAt(href) {
  const answer = await fetch(href, { headers: { Accept: 'text/html' } });
  if (!answer.ok) throw new Error(`${answer.status} at ${href}`);
  return new DOMParser().parseFromString(await answer.text(), 'text/html');
}
