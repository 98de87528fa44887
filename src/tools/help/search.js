/* The search of the help: every word must stand in a page; titles count most. Runs from files, without a server. */
(() => {
  const pages = globalThis.SELLER_FUNCTIONS_HELP ?? [];
  const field = document.getElementById('search');
  const list = document.getElementById('found');
  const menu = document.querySelector('.menu');
  const MOST = 12;
  const AROUND = 60;

  // On a phone the menu would push the page out of sight.
  if (globalThis.matchMedia('(max-width: 50rem)').matches) menu.open = false;

  const fold = (text) => text.normalize('NFKC').toLowerCase();

  function rank(page, words) {
    const title = fold(page.title);
    const text = fold(page.text);
    let points = 0;
    for (const word of words) {
      if (title.includes(word)) points += title.startsWith(word) ? 8 : 4;
      else if (text.includes(word)) points += 1;
      else return 0;
    }
    return points;
  }

  function entry(page, words) {
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.href = page.file;
    link.textContent = page.title;
    const place = Math.max(0, fold(page.text).indexOf(words[0]) - AROUND / 2);
    const excerpt = document.createElement('span');
    excerpt.textContent = page.text.slice(place, place + 2 * AROUND);
    item.append(link, excerpt);
    return item;
  }

  function show() {
    const words = fold(field.value).split(/\s+/).filter(Boolean);
    const found = pages
      .map((page) => [words.length ? rank(page, words) : 0, page])
      .filter(([points]) => points > 0)
      .sort(([a], [b]) => b - a)
      .slice(0, MOST);
    const items = found.map(([, page]) => entry(page, words));
    if (words.length && !items.length) {
      const nothing = document.createElement('li');
      nothing.textContent = field.dataset.none;
      items.push(nothing);
    }
    list.replaceChildren(...items);
    list.hidden = !items.length;
  }

  field.addEventListener('input', show);
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') list.querySelector('a')?.click();
    if (event.key === 'Escape') {
      field.value = '';
      show();
    }
  });
  show();
})();
