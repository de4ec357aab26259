/** Saves a network as it is drawn, in a file. */
import { colour } from './network-looks.js';

const SVG = 'http://www.w3.org/2000/svg';
const MARGIN = 30;

/**
 * @param {cytoscape.Core} cy
 * @param {'png' | 'svg'} kind
 */
export async function saveImage(cy, kind) {
  const content = kind === 'png'
    ? await cy.png({ output: 'blob-promise', full: true, scale: 2, bg: colour('--ground') })
    : new Blob([new XMLSerializer().serializeToString(asSvg(cy))], { type: 'image/svg+xml' });
  const way = document.createElement('a');
  way.href = URL.createObjectURL(content);
  way.download = `retours-reseau.${kind}`;
  way.click();
  setTimeout(() => URL.revokeObjectURL(way.href), 1000);
}

/**
 * @param {cytoscape.Core} cy
 * @returns {SVGElement} the drawing whole, with the colours written out
 */
export function asSvg(cy) {
  const { x1, y1, w, h } = cy.elements().boundingBox();
  const svg = element('svg', {
    viewBox: [x1 - MARGIN, y1 - MARGIN, w + 2 * MARGIN, h + 2 * MARGIN].map(Math.round).join(' '),
    'font-family': 'system-ui, sans-serif',
    'font-size': 12,
  });
  svg.append(element('rect', { x: x1 - MARGIN, y: y1 - MARGIN, width: w + 2 * MARGIN, height: h + 2 * MARGIN, fill: colour('--ground') }));
  cy.edges().forEach((edge) => svg.append(line(edge)));
  cy.nodes().forEach((node) => svg.append(shape(node)));
  cy.nodes().filter((node) => node.style('label')).forEach((node) => svg.append(label(node)));
  return svg;
}

function line(edge) {
  const from = edge.source().position();
  const to = edge.target().position();
  return element('line', {
    x1: from.x, y1: from.y, x2: to.x, y2: to.y,
    stroke: edge.style('line-color'), 'stroke-width': edge.data('width'), 'stroke-opacity': edge.style('opacity'),
  });
}

function shape(node) {
  const { x, y } = node.position();
  const r = node.data('size') / 2;
  const fill = node.style('background-color');
  switch (node.data('kind')) {
    case 'person': return element('circle', { cx: x, cy: y, r, fill });
    case 'collectivite': return element('rect', { x: x - r, y: y - r, width: 2 * r, height: 2 * r, fill });
    default: return element('path', { d: `M${x} ${y - r} ${x + r} ${y} ${x} ${y + r} ${x - r} ${y}Z`, fill });
  }
}

function label(node) {
  const { x, y } = node.position();
  const text = element('text', { x, y: y + node.data('size') / 2 + 13, 'text-anchor': 'middle', fill: colour('--ink') });
  text.textContent = node.data('name');
  return text;
}

function element(name, attributes) {
  const one = document.createElementNS(SVG, name);
  Object.entries(attributes).forEach(([key, value]) => one.setAttribute(key, value));
  return one;
}
