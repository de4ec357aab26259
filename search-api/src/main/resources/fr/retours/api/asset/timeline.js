/** Chooses a period by drawing the pointer over the years; a click on one year goes on following its link. */
const bars = document.getElementById('annees');
const form = document.querySelector('.narrowing');
let first = null;
let last = null;

/** @returns {HTMLElement | null} the year under the pointer */
function yearAt(event) {
  return document.elementFromPoint(event.clientX, event.clientY)?.closest('#annees [data-year]') ?? null;
}

function mark() {
  const [begin, end] = [first, last].map((one) => Number(one.dataset.year)).sort((one, other) => one - other);
  bars.querySelectorAll('[data-year]').forEach((one) => {
    const year = Number(one.dataset.year);
    one.classList.toggle('picked', begin <= year && year <= end);
  });
  return [begin, end];
}

function choose([begin, end]) {
  const pick = (select, year) => { select.value = [...select.options].find((one) => one.text === String(year)).value; };
  pick(form.elements.from, begin);
  pick(form.elements.to, end);
  form.requestSubmit();
}

function leave() {
  first = null;
  bars.classList.remove('brushing');
}

bars?.addEventListener('pointerdown', (event) => {
  if (event.button !== 0 || event.pointerType === 'touch') return;
  first = yearAt(event);
  last = first;
});
bars?.addEventListener('dragstart', (event) => event.preventDefault());
document.addEventListener('pointermove', (event) => {
  const year = first && yearAt(event);
  if (!year || year === last) return;
  last = year;
  bars.classList.add('brushing');
  mark();
});
document.addEventListener('pointerup', () => {
  if (first && first !== last) {
    choose(mark());
  }
  leave();
});
document.addEventListener('keydown', (event) => event.key === 'Escape' && leave());
// The end of a draw is no click on a link.
bars?.addEventListener('click', (event) => first !== last && last !== null && event.preventDefault(), true);
