import { html, nothing, type TemplateResult } from 'lit';
import type { App } from '../app';
import { auditSelection, focusPaste, runAudit, useExample } from '../audit/actions';
import type { AuditStore } from '../audit/store';
import { formatNumber } from '../format';
import { button, textArea } from '../ui/controls';
import { slotView } from '../ui/notice';
import { auditResult } from './audit-result';

/** Longer pastes are held beside the box: a text box of this size makes the whole pane slow. */
const LONGEST_IN_BOX = 60_000;

/** Paste or take the selection, see what fails and what to do first. */
export function auditView(app: App, store: AuditStore): TemplateResult {
  const { t, host } = app;
  return html`<div class="view">
    ${pasteBox(app, store)} ${heldText(app, store)}
    <div class="buttons">
      ${button(t.audit.run, {
        appearance: 'primary',
        icon: 'audit',
        id: 'run-audit',
        onclick: () => void runAudit(app, store),
      })}
      ${
        host.isExcel
          ? button(t.audit.useSelection, { icon: 'selection', onclick: () => void auditSelection(app, store) })
          : nothing
      }
    </div>
    ${slotView(app, store.messages)}
    <div class="result">${store.audit ? auditResult(app, store, store.audit) : emptyState(app, store)}</div>
  </div>`;
}

function pasteBox(app: App, store: AuditStore): TemplateResult {
  const { t } = app;
  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (text.length > LONGEST_IN_BOX) {
      event.preventDefault();
      store.hold(text, { kind: 'paste' });
    }
    // After the box has taken the text.
    setTimeout(() => void runAudit(app, store), 0);
  };
  return textArea(t.audit.paste, {
    placeholder: t.audit.placeholder,
    value: store.held ? '' : store.text,
    rows: store.audit ? 'short' : 'tall',
    hidden: store.held !== null,
    oninput(value) {
      if (!store.held) store.text = value;
    },
    onpaste: paste,
    onkeydown(event) {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void runAudit(app, store);
    },
  });
}

function heldText(app: App, store: AuditStore): TemplateResult {
  const { t, language } = app;
  if (!store.held) return html`<div></div>`;
  const lines = formatNumber(countLines(store.text), language);
  const words = store.held.kind === 'cells' ? t.audit.heldCells(store.held.address, lines) : t.audit.heldPaste(lines);
  const release = () => {
    store.release();
    app.update();
    focusPaste();
  };
  return html`<div class="held">
    <span>${words}</span>
    ${button('', { icon: 'remove', label: t.audit.release, appearance: 'transparent', size: 'small', onclick: release })}
  </div>`;
}

function emptyState(app: App, store: AuditStore): TemplateResult {
  const { t } = app;
  const example = () => {
    useExample(app, store);
  };
  return html`<div class="empty">
    <p class="empty-title">${t.audit.emptyTitle}</p>
    <ul class="empty-list">
      ${t.audit.emptyList.map((line) => html`<li>${line}</li>`)}
    </ul>
    ${button(t.audit.example, { size: 'small', id: 'use-example', onclick: example })}
  </div>`;
}

function countLines(text: string): number {
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}
