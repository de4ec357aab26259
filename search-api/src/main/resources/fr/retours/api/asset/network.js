/**
 * Makes the drawing of a network one that can be walked through. The server has drawn it already: names, places and links
 * are read off its SVG, so that both show the same.
 */
import cytoscape from './cytoscape.esm.min.mjs';
import { looks } from './network-looks.js';
import { Panel } from './network-panel.js';
import { word } from './words.js';

/** A drawing is close when names no longer get in each other's way. */
const CLOSE = 1.6;
/** Room around the whole, in pixels. */
const MARGIN = 24;

const stage = document.getElementById('reseau');
const drawn = stage.querySelector('svg');
// Cytoscape would add a style element, which the page's security policy forbids; network.css has that rule.
document.querySelector('link[href$="/network.css"]').id = '__________cytoscape_stylesheet';

/** @returns {cytoscape.ElementDefinition[]} what the server has drawn */
function elements() {
  const members = [...drawn.querySelectorAll('.member')].map((one) => {
    const { e: x, f: y } = one.transform.baseVal.consolidate().matrix;
    const { id, name, href, radius } = one.dataset;
    const data = { id, name, kind: one.classList[1], href, size: 2 * Number(radius) };
    const classes = [one.querySelector('text') ? 'named' : '', one.classList.contains('centre') ? 'centre' : ''];
    return { group: 'nodes', data, position: { x, y }, classes };
  });
  const ties = [...drawn.querySelectorAll('.ties line')].map((line) => {
    const [one, other] = [line.dataset.one, line.dataset.other].map((number) => members[number].data.id);
    const href = `${stage.dataset.ties}${new URLSearchParams([['id', one], ['id', other]])}`;
    const width = Number(line.getAttribute('stroke-width'));
    return { group: 'edges', data: { source: one, target: other, href, events: Number(line.dataset.events), width } };
  });
  return members.concat(ties);
}

/** @param {cytoscape.Core} cy */
function showNamesWhenClose(cy) {
  const whole = cy.zoom();
  cy.on('zoom', () => cy.nodes().toggleClass('close', cy.zoom() > whole * CLOSE));
}

/**
 * Shows what is chosen: in the drawing, or by its name in a list, which is the way of the keyboard.
 *
 * @param {cytoscape.Core} cy
 * @param {HTMLSelectElement} list
 */
function showWhatIsChosen(cy, list) {
  const panel = new Panel(document.getElementById('choisi'), list);
  const lift = (chosen) => {
    cy.elements().removeClass('chosen near');
    chosen.addClass('chosen');
    chosen.neighborhood().union(chosen.connectedNodes?.() ?? cy.collection()).addClass('near');
  };
  const member = (node) => { lift(node); panel.member(node, lift); list.value = node.id(); };
  const nobody = () => { cy.elements().removeClass('chosen near'); panel.reset(); list.value = ''; };
  cy.on('tap', 'node', ({ target }) => member(target));
  cy.on('tap', 'edge', ({ target }) => { lift(target); panel.tie(target); });
  cy.on('tap', ({ target }) => target === cy && nobody());
  cy.nodes().sort((one, other) => one.data('name').localeCompare(other.data('name'), 'fr'))
    .forEach((node) => { list.add(new Option(node.data('name'), node.id())); });
  list.addEventListener('change', () => { list.value ? member(cy.getElementById(list.value)) : nobody(); });
  list.parentElement.hidden = false;
}

/** @param {cytoscape.Core} cy */
function addZoom(cy) {
  const buttons = [['+', 'network.zoom-in', 1.3], ['−', 'network.zoom-out', 1 / 1.3], ['⤢', 'network.zoom-all', 0]].map(([sign, name, factor]) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = sign;
    button.setAttribute('aria-label', word(name));
    button.title = word(name);
    button.addEventListener('click', () => {
      const middle = { x: cy.width() / 2, y: cy.height() / 2 };
      if (factor) cy.zoom({ level: cy.zoom() * factor, renderedPosition: middle });
      else cy.fit(undefined, MARGIN);
    });
    return button;
  });
  const bar = document.createElement('div');
  bar.className = 'zoom';
  bar.append(...buttons);
  stage.after(bar);
}

function start() {
  performance.mark('network-start');
  const canvas = document.createElement('div');
  canvas.className = 'canvas';
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', drawn.getAttribute('aria-label'));
  const found = elements();
  stage.replaceChildren(canvas);
  const cy = cytoscape({
    container: canvas,
    elements: found,
    style: looks(),
    layout: { name: 'preset', fit: true, padding: MARGIN },
    userZoomingEnabled: false,
    boxSelectionEnabled: false,
    autounselectify: true,
  });
  cy.one('render', () => {
    stage.dataset.drawn = Math.round(performance.measure('network-drawn', 'network-start').duration);
  });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => cy.style(looks()));
  cy.on('resize', () => cy.fit(undefined, MARGIN));
  showNamesWhenClose(cy);
  showWhatIsChosen(cy, document.getElementById('membre'));
  addZoom(cy);
  stage.cy = cy; // for tests and for whoever looks from the console
}

start();
