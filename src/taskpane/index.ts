import { canShowPane, showPlainly } from './plain';
import './styles/pane.css';

/*
 * Loaded with the functions, so it stays tiny: it waits for Office and only then fetches the pane. Where no host answers
 * (the page was opened in a browser), the pane starts as a preview; where office.js itself did not come, it says so.
 */

/** Long enough for a slow Excel; a host that answers later still takes the pane over. */
const NO_HOST_MS = 8000;

let isStarted = false;

function start(isExcel: boolean): void {
  if (isStarted && !isExcel) return;
  isStarted = true;
  if (!canShowPane()) {
    showPlainly('outdated', isExcel);
    return;
  }
  import('./pane')
    .then((pane) => {
      pane.start(isExcel);
    })
    .catch((error: unknown) => {
      console.error(error);
      showPlainly('failed', isExcel);
    });
}

if (typeof Office === 'undefined') {
  // Excel may well be there; without office.js nobody can tell, and a preview would promise what it cannot keep.
  showPlainly('unreachable', false);
} else {
  setTimeout(start, NO_HOST_MS, false);
  void Office.onReady(({ host }) => {
    // Compared as text: in a browser there is no host at all, whatever the types say.
    start(String(host) === 'Excel');
  });
}
