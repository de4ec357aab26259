/** Saves the drawings of a page in pixels: the server gives them as SVG, with their title and source in them. */

/** How many pixels a unit of the drawing has. */
const FINE = 2;
/** Some browsers draw nothing that is wider or higher. */
const MOST = 8000;

/**
 * @param {string} address of the drawing
 * @returns {Promise<Blob>} the drawing in pixels
 */
async function pixels(address) {
  const image = new Image();
  image.src = address;
  await image.decode();
  const scale = Math.min(FINE, MOST / image.naturalWidth, MOST / image.naturalHeight);
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(image.naturalWidth * scale);
  canvas.height = Math.round(image.naturalHeight * scale);
  canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done) => { canvas.toBlob(done, 'image/png'); });
}

/** @param {string} address of the drawing */
async function save(address) {
  const way = document.createElement('a');
  way.href = URL.createObjectURL(await pixels(address));
  const name = new URL(address, document.baseURI).pathname.split('/').at(-1);
  way.download = `retours-${name.replace(/\.svg$/, '')}.png`;
  way.click();
  setTimeout(() => URL.revokeObjectURL(way.href), 1000);
}

// What is clicked may have come later than this script.
document.addEventListener('click', ({ target }) => {
  const address = target.closest('[data-picture]')?.dataset.picture;
  if (address) save(address).catch(() => location.assign(address));
});
