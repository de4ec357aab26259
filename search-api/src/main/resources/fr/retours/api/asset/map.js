/**
 * Moves the map through the years without leaving the page, and shows what a line is made of beside it. Every state of the
 * map is a page that the server draws: this fetches it and takes its drawing and tables.
 */
import { eventsOf, pageAt } from './tie.js';
import { word } from './words.js';

/** How long each year stays when the years are played, in milliseconds. */
const PACE = 1500;
/** How long the pointer rests on a slider before the map is fetched, in milliseconds. */
const REST = 200;

const form = document.querySelector('.narrowing');
const [from, to] = [form.elements.from, form.elements.to];
const years = [...from.options].filter((option) => option.value).map((option) => Number(option.text));
let asked = 0;

/** @returns {string} the address of the map that the form asks for */
function address() {
  const query = new URLSearchParams(new FormData(form));
  [...query].filter(([, value]) => !value).forEach(([name]) => query.delete(name));
  return `${form.getAttribute('action')}?${query}`;
}

/** Shows the map that the form asks for; of several asked for in a row, the last. */
async function show() {
  const mine = ++asked;
  const href = address();
  try {
    const page = await pageAt(href);
    if (mine !== asked) return;
    document.getElementById('vue').replaceWith(document.importNode(page.getElementById('vue'), true));
    history.replaceState(null, '', href);
    listen();
  } catch {
    location.assign(href);
  }
}

/** Lets a click on a line, or Enter, show its events beside the map. */
function listen() {
  document.querySelector('.flows').addEventListener('click', async (click) => {
    const line = click.target.closest('a');
    if (!line || click.ctrlKey || click.metaKey || click.shiftKey) return;
    click.preventDefault();
    const href = line.getAttribute('href');
    document.querySelectorAll('.flows .chosen').forEach((one) => one.classList.remove('chosen'));
    line.classList.add('chosen');
    try {
      tell(line.getAttribute('aria-label'), href, await eventsOf(href));
    } catch {
      location.assign(href);
    }
  });
}

/** Puts the events of a line where the legend was. */
function tell(title, href, events) {
  const place = document.getElementById('choisi');
  const legend = [...place.childNodes];
  const back = document.createElement('button');
  back.type = 'button';
  back.className = 'row back';
  back.textContent = word('panel.back');
  back.addEventListener('click', () => {
    place.replaceChildren(...place.legend);
    document.querySelector('.flows .chosen')?.focus();
  });
  place.legend ??= legend;
  const heading = document.createElement('h2');
  heading.tabIndex = -1;
  const way = document.createElement('a');
  way.href = href;
  way.textContent = title;
  heading.append(way);
  place.replaceChildren(back, heading, events);
  place.scrollTop = 0;
  heading.focus({ preventScroll: true });
  heading.scrollIntoView({ block: 'nearest' });
}

/** Adds two sliders that move the period, and a button that plays the years. */
function addSliders() {
  const bar = document.createElement('div');
  bar.className = 'slider';
  const sliders = [['map.first-year', from, 0], ['map.last-year', to, years.length - 1]].map(([name, select, otherwise]) => {
    const slider = document.createElement('input');
    Object.assign(slider, { type: 'range', min: years[0], max: years.at(-1), step: 1 });
    slider.value = select.value ? select.selectedOptions[0].text : years[otherwise];
    const named = document.createElement('label');
    named.append(word(name), slider);
    bar.append(named);
    return slider;
  });
  const told = document.createElement('output');
  const play = document.createElement('button');
  play.type = 'button';
  bar.append(told, play);
  form.after(bar);

  let resting;
  const tell = () => { told.textContent = `${sliders[0].value} – ${sliders[1].value}`; };
  const choose = (first, last) => {
    from.value = [...from.options].find((option) => option.text === String(first)).value;
    to.value = [...to.options].find((option) => option.text === String(last)).value;
    [sliders[0].value, sliders[1].value] = [first, last];
    tell();
    return show();
  };
  sliders.forEach((slider, which) => slider.addEventListener('input', () => {
    const other = sliders[1 - which];
    if (Number(sliders[0].value) > Number(sliders[1].value)) other.value = slider.value;
    tell();
    clearTimeout(resting);
    resting = setTimeout(() => choose(Number(sliders[0].value), Number(sliders[1].value)), REST);
  }));
  tell();
  addPlay(play, sliders, choose);
}

/**
 * @param {HTMLButtonElement} play starts and stops
 * @param {HTMLInputElement[]} sliders
 * @param {(first: number, last: number) => Promise<void>} choose
 */
function addPlay(play, sliders, choose) {
  let playing = false;
  const name = () => { play.textContent = word(playing ? 'map.stop' : 'map.play'); };
  play.addEventListener('click', async () => {
    playing = !playing;
    name();
    const width = Number(sliders[1].value) - Number(sliders[0].value);
    const last = years.at(-1);
    const whole = width >= last - years[0];
    let end = whole ? years[0] : Number(sliders[1].value) + 1;
    if (end > last) end = years[0] + width;
    for (; playing && end <= last; end += 1) {
      await choose(whole ? end : end - width, end);
      await new Promise((done) => { setTimeout(done, PACE); });
    }
    playing = false;
    name();
  });
  name();
}

if (years.length > 1) addSliders();
listen();
