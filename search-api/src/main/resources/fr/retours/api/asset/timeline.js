/**
 * Chooses a period: by drawing the pointer over the years, or with Shift and an arrow key from one year to the next, then
 * Enter. One year alone is a link, with which this has nothing to do.
 */
const bars = document.getElementById('annees');
const form = document.querySelector('.narrowing');
const told = document.getElementById('choix');
const STEPS = { ArrowLeft: 'previousElementSibling', ArrowRight: 'nextElementSibling' };

const picked = new Set(bars?.querySelectorAll('.picked'));
let first = null;
let last = null;

/** @returns {HTMLElement | null} the year under the pointer */
function yearAt(event) {
  return document.elementFromPoint(event.clientX, event.clientY)?.closest('#annees [data-year]') ?? null;
}

/** @returns {number[]} the first year that is marked and the last */
function span() {
  return [first, last].map((one) => Number(one.dataset.year)).sort((one, other) => one - other);
}

function show(isPicked) {
  bars.querySelectorAll('[data-year]').forEach((one) => one.classList.toggle('picked', isPicked(one)));
}

function mark() {
  const [begin, end] = span();
  show((one) => begin <= Number(one.dataset.year) && Number(one.dataset.year) <= end);
}

function choose() {
  const pick = (select, year) => { select.value = [...select.options].find((one) => one.text === String(year)).value; };
  const [begin, end] = span();
  pick(form.elements.from, begin);
  pick(form.elements.to, end);
  form.requestSubmit();
}

/** Forgets what is marked. */
function leave() {
  first = null;
  last = null;
  bars.classList.remove('brushing');
  told.textContent = '';
  show((one) => picked.has(one));
}

/** Takes the year beside the one that has the focus as well, and goes there. */
function extend(year, step) {
  const next = year[step];
  if (!next?.dataset.year) return;
  first ??= year;
  last = next;
  mark();
  last.querySelector('a').focus();
  const [begin, end] = span();
  told.textContent = told.dataset.text.replace('{0}', begin).replace('{1}', end);
}

function press(event) {
  const year = event.target.closest('[data-year]');
  if (year && event.shiftKey && STEPS[event.key]) {
    event.preventDefault();
    extend(year, STEPS[event.key]);
  } else if (event.key === 'Enter' && first !== last) {
    event.preventDefault();
    choose();
  }
}

function listen() {
  let drawn = false;
  bars.addEventListener('keydown', press);
  bars.addEventListener('pointerdown', (event) => {
    drawn = false;
    if (event.button !== 0 || event.pointerType === 'touch') return;
    first = yearAt(event);
    last = first;
  });
  bars.addEventListener('dragstart', (event) => event.preventDefault());
  document.addEventListener('pointermove', (event) => {
    const year = event.buttons === 1 && first && yearAt(event);
    if (!year || year === last) return;
    last = year;
    bars.classList.add('brushing');
    mark();
  });
  document.addEventListener('pointerup', () => {
    drawn = first !== last;
    if (drawn) {
      choose();
    } else {
      first = null;
      last = null;
    }
  });
  document.addEventListener('keydown', (event) => event.key === 'Escape' && leave());
  // The end of a draw is no click on a link.
  bars.addEventListener('click', (event) => drawn && event.preventDefault(), true);
}

if (bars) listen();
