import { createBridge } from './bridge';
import { type Blank, BLANKS } from './calculation/coerce';
import { languageFrom, TEXTS } from './language';
import { element, showPaneStatus, showTexts, wireLanguages, wirePane } from './ui/shell';
import { loadAddIn, Workbench } from './workbench';
import './workbench.css';

const query = new URLSearchParams(location.search);
const language = languageFrom(query, navigator.language);
/** `?blank=zero|null|empty`: how an empty cell reaches a function, on which real Excels differ. */
const blank: Blank = BLANKS.find((candidate) => candidate === query.get('blank')) ?? 'null';
/** `?today=2027-01-15`: the day that the add-in is told it is. */
const today = /^\d{4}-\d\d-\d\d$/.exec(query.get('today') ?? '')?.[0] ?? null;

async function start(): Promise<void> {
  const addInBase = new URL('addin/', location.href);
  const { addIn, metadata } = await loadAddIn(addInBase, language);
  const workbench = new Workbench(
    {
      language,
      blank,
      today,
      sample: !query.has('empty'),
      container: element('grid', HTMLElement),
      frame: element('frame', HTMLIFrameElement),
    },
    addIn,
    metadata,
  );
  window.sellerFunctionsHost = createBridge(workbench);
  element('sample', HTMLButtonElement).addEventListener('click', () => workbench.open(true));
  element('blank', HTMLButtonElement).addEventListener('click', () => workbench.open(false));
  await workbench.addInReady;
  showPaneStatus('');
}

showTexts(language);
wireLanguages(language);
wirePane(language);
showPaneStatus(TEXTS[language].starting);
start().catch((error: unknown) => {
  console.error('workbench: could not start', error);
  showPaneStatus(
    TEXTS[language].failed.replace('{reason}', error instanceof Error ? error.message : String(error)),
    true,
  );
});
