/**
 * The texts that scripts show, which the server wrote into the page: all wording of the site stands in one place.
 */
const words = document.getElementById('mots').content;

/**
 * @param {string} name
 * @returns {string}
 */
export function word(name) {
  return words.querySelector(`[data-word="${name}"]`).textContent;
}

/**
 * @param {string} name of a text that counts
 * @param {number} count
 * @returns {string} « 1 événement », « 3 événements »
 */
export function counted(name, count) {
  const { one, many } = words.querySelector(`[data-count="${name}"]`).dataset;
  return count === 1 ? one : many.replace('{0}', count);
}
