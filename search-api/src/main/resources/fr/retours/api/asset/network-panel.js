import { eventsOf } from './tie.js';
import { counted, word } from './words.js';

/** The panel beside a network: who is chosen and with whom they are linked, or what proves a link. */
export class Panel {
  #place;
  #legend;
  #home;
  #asked = 0;

  /**
   * @param {HTMLElement} place holds the legend until something is chosen
   * @param {HTMLElement} home has the focus when who came here with the keyboard goes back
   */
  constructor(place, home) {
    this.#place = place;
    this.#legend = [...place.childNodes];
    this.#home = home;
  }

  /** Shows the legend again. */
  reset() {
    this.#asked += 1;
    if (this.#hasFocus) this.#home.focus();
    this.#place.replaceChildren(...this.#legend);
  }

  get #hasFocus() {
    return this.#place.contains(document.activeElement);
  }

  /**
   * @param {cytoscape.NodeSingular} node
   * @param {(edge: cytoscape.EdgeSingular) => void} lift shows in the drawing what is chosen here
   */
  member(node, lift) {
    const ties = node.connectedEdges().sort((one, other) => other.data('events') - one.data('events'));
    const list = document.createElement('ul');
    list.className = 'plain';
    ties.forEach((tie) => {
      const other = tie.connectedNodes().difference(node)[0];
      const row = document.createElement('li');
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'row';
      button.textContent = other.data('name');
      button.addEventListener('click', () => { lift(tie); this.tie(tie); });
      row.append(button, ` ${counted('count.events', tie.data('events'))}`);
      list.append(row);
    });
    const ways = document.createElement('p');
    ways.append(link(node.data('href'), word('network.its-page')), ' · ', link(`/reseau?id=${encodeURIComponent(node.id())}`, word('network.its-network')));
    this.#show(node.data('name'), [ways, list]);
  }

  /** @param {cytoscape.EdgeSingular} edge */
  async tie(edge) {
    const [one, other] = edge.connectedNodes().map((node) => node.data('name'));
    const way = document.createElement('p');
    way.append(link(edge.data('href'), counted('tie.shared', edge.data('events'))));
    const asked = this.#show(`${one} · ${other}`, [way]);
    try {
      const events = await eventsOf(edge.data('href'));
      if (asked === this.#asked) this.#place.append(events);
    } catch {
      if (asked === this.#asked) way.append(` – ${word('network.no-sentences')}`);
    }
  }

  #show(title, content) {
    const back = document.createElement('button');
    back.type = 'button';
    back.className = 'row back';
    back.textContent = word('panel.back');
    back.addEventListener('click', () => this.reset());
    const heading = document.createElement('h2');
    heading.tabIndex = -1;
    heading.textContent = title;
    const goes = this.#hasFocus;
    this.#place.replaceChildren(back, heading, ...content);
    this.#place.scrollTop = 0;
    if (goes) {
      heading.focus({ preventScroll: true });
      heading.scrollIntoView({ block: 'nearest' });
    }
    return ++this.#asked;
  }
}

function link(href, text) {
  const way = document.createElement('a');
  way.href = href;
  way.textContent = text;
  return way;
}
