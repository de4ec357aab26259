/** How a network is drawn: the colours are those of the page, light or dark. */

const SHAPES = { person: 'ellipse', collectivite: 'rectangle', organisation: 'diamond' };

/**
 * @param {string} name of a variable of the stylesheet
 * @returns {string} its present value in numbers, be it a colour of the system
 */
export function colour(name) {
  const probe = document.createElement('span');
  Object.assign(probe.style, { color: `var(${name})`, forcedColorAdjust: 'none' });
  document.body.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

/** @returns {cytoscape.StylesheetJson} */
export function looks() {
  const named = {
    label: 'data(name)',
    color: colour('--ink'),
    'font-size': 12,
    'font-family': 'system-ui, sans-serif',
    'text-valign': 'bottom',
    'text-margin-y': 3,
    'text-max-width': 120,
    'text-wrap': 'ellipsis',
    'text-background-color': colour('--ground'),
    'text-background-opacity': 0.8,
    'text-background-padding': 1,
    'min-zoomed-font-size': 7,
  };
  return [
    { selector: 'node', style: { width: 'data(size)', height: 'data(size)', 'border-width': 1, 'border-color': colour('--ground') } },
    ...Object.entries(SHAPES).map(([kind, shape]) => (
      { selector: `node[kind = "${kind}"]`, style: { shape, 'background-color': colour(`--${kind}`) } })),
    { selector: 'node.named, node.close, node.near, node.chosen', style: named },
    { selector: 'node.centre, node.chosen', style: { 'border-width': 4, 'border-color': colour('--ink') } },
    { selector: 'edge', style: { width: 'data(width)', 'line-color': colour('--soft'), opacity: 0.45, 'curve-style': 'haystack' } },
    { selector: 'edge.near, edge.chosen', style: { 'line-color': colour('--accent'), opacity: 1 } },
  ];
}
