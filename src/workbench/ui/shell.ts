/** The page around the grid: texts, language switch, pane. */
import { type Language, LANGUAGES, TEXTS } from '../language';

const PANE_DEFAULT = 350;
const PANE_MIN = 280;
/** What the grid keeps, however wide the pane is drawn. */
const GRID_MIN = 320;
const STEP = 16;

export function element<T extends HTMLElement>(id: string, type: new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`index.html: no ${type.name} #${id}`);
  return found;
}

/** Puts the texts of a language where the page asks for them. */
export function showTexts(language: Language): void {
  const texts = TEXTS[language];
  const textOf = (key: string | undefined) =>
    key !== undefined && key in texts ? texts[key as keyof typeof texts] : '';
  document.documentElement.lang = language;
  document.title = texts.title;
  for (const node of document.querySelectorAll<HTMLElement>('[data-text]'))
    node.textContent = textOf(node.dataset['text']);
  for (const node of document.querySelectorAll<HTMLElement>('[data-title]')) node.title = textOf(node.dataset['title']);
  for (const node of document.querySelectorAll<HTMLElement>('[data-label]'))
    node.setAttribute('aria-label', textOf(node.dataset['label']));
}

/** The language decides the add-in's metadata and display language, which Excel fixes at start: so the page starts anew. */
export function wireLanguages(current: Language): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-language]')) {
    const language = LANGUAGES.find((candidate) => candidate === button.dataset['language']);
    button.setAttribute('aria-pressed', String(language === current));
    button.addEventListener('click', () => {
      if (language === undefined || language === current) return;
      const url = new URL(location.href);
      url.searchParams.set('lang', language);
      location.assign(url);
    });
  }
}

export function wirePane(language: Language): void {
  const texts = TEXTS[language];
  const pane = element('pane', HTMLElement);
  const divider = element('divider', HTMLElement);
  const toggle = element('toggle-pane', HTMLButtonElement);
  let width = PANE_DEFAULT;

  const resize = (wanted: number): void => {
    width = Math.max(PANE_MIN, Math.min(wanted, window.innerWidth - GRID_MIN));
    document.documentElement.style.setProperty('--pane', `${width}px`);
    divider.setAttribute('aria-valuenow', String(width));
  };
  const show = (shown: boolean): void => {
    pane.hidden = !shown;
    divider.hidden = !shown;
    toggle.setAttribute('aria-expanded', String(shown));
    toggle.title = shown ? texts.hidePane : texts.showPane;
    toggle.setAttribute('aria-label', toggle.title);
  };

  toggle.addEventListener('click', () => show(pane.hidden));
  divider.setAttribute('aria-valuemin', String(PANE_MIN));
  divider.addEventListener('pointerdown', (event) => {
    divider.setPointerCapture(event.pointerId);
    divider.classList.add('dragging');
  });
  divider.addEventListener('pointermove', (event) => {
    if (divider.hasPointerCapture(event.pointerId)) resize(window.innerWidth - event.clientX);
  });
  divider.addEventListener('lostpointercapture', () => divider.classList.remove('dragging'));
  divider.addEventListener('dblclick', () => resize(PANE_DEFAULT));
  divider.addEventListener('keydown', (event) => {
    const step = { ArrowLeft: STEP, ArrowRight: -STEP }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    resize(width + step);
  });
  window.addEventListener('resize', () => resize(width));
  resize(width);
  show(true);
}

/** What the pane shows while there is no add-in in it; an empty text takes the cover away. */
export function showPaneStatus(text: string, failed = false): void {
  const status = element('pane-status', HTMLElement);
  status.textContent = text;
  status.classList.toggle('failed', failed);
}
