/**
 * @typedef {{start: number, end: number}} Span offsets in UTF-16 code units, as JavaScript counts
 * @typedef {{kind: string, id: string, label: string, matches: Span[], alias: ?string, hint: string, url: string}} Suggestion
 * @typedef {{name: string, suggestions: Suggestion[]}} Group
 */

const GROUP_NAMES = {
  question: "Réponse",
  recap: "Récaps",
  person: "Personnes",
  collectivite: "Collectivités",
  organisation: "Organisations",
  theme: "Thèmes",
  word: "Mots",
};

/**
 * Asks the server what fits the words typed so far.
 *
 * @param {URL} resource where the server offers suggestions
 * @param {string} typed
 * @param {{limit?: ?string, types?: ?string}} wanted how many suggestions, and of which kinds, as the API takes them
 * @param {AbortSignal} signal
 * @returns {Promise<Group[]>} none of them empty; addresses are whole
 */
export async function suggestions(resource, typed, wanted, signal) {
  const address = new URL(resource);
  for (const [name, value] of Object.entries({q: typed, ...wanted})) {
    if (value) {
      address.searchParams.set(name, value);
    }
  }
  const answer = await fetch(address, {signal});
  if (!answer.ok) {
    throw new Error(`suggestions: ${answer.status}`);
  }
  const {data} = await answer.json();
  return Object.entries(data)
    .filter(([, found]) => found.length > 0)
    .map(([kind, found]) => ({
      name: GROUP_NAMES[kind] ?? kind,
      suggestions: found.map((one) => ({...one, kind, url: new URL(one.url, resource).href})),
    }));
}

/**
 * Returns where the API of a site offers suggestions.
 *
 * @param {URL | string} site
 */
export function suggestResource(site) {
  return new URL("/api/v1/suggest", site);
}

/** @param {number} count */
export function countedSuggestions(count) {
  return count === 0 ? "Aucune suggestion" : count === 1 ? "1 suggestion" : `${count} suggestions`;
}
