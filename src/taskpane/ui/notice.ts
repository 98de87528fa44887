import '@fluentui/web-components/message-bar.js';
import '@fluentui/web-components/progress-bar.js';
import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { App } from '../app';
import { button } from './controls';
import { icon, type IconName } from './icons';
import type { Intent, Notice, Slot } from './slot';

const INTENT_ICON: Readonly<Record<Intent, IconName>> = {
  info: 'about',
  success: 'pass',
  warning: 'warn',
  error: 'fail',
};

export function messageBar(intent: Intent, content: unknown): TemplateResult {
  return html`<fluent-message-bar intent=${intent} class="message" role=${intent === 'error' ? 'alert' : 'status'}>
    ${icon(INTENT_ICON[intent], { className: `icon-${intent}`, slot: 'icon' })}
    <span class="message-text">${content}</span>
  </fluent-message-bar>`;
}

/** What a slot says now. */
export function slotView(app: App, slot: Slot): TemplateResult {
  return html`<div class="message-place">${slot.notice ? noticeView(app, slot.notice) : nothing}</div>`;
}

function noticeView(app: App, notice: Notice): TemplateResult {
  switch (notice.kind) {
    case 'message':
      return messageBar(notice.intent, notice.words(app.t));
    case 'progress':
      return progressView(app, notice);
    case 'copyByHand':
      return copyByHand(app, notice.text);
  }
}

/** A bar with what is being done and a button that stops it. */
function progressView({ t }: App, { words, share, cancel }: Notice & { kind: 'progress' }): TemplateResult {
  const percent = Math.round(share * 100);
  const text = words(t);
  return html`<div class="progress">
    <span class="progress-text">${text}</span>
    ${button(t.common.cancel, { size: 'small', onclick: cancel })}
    <fluent-progress-bar
      role="progressbar"
      aria-label=${text}
      aria-valuemin="0"
      aria-valuemax="100"
      aria-valuenow=${percent}
      max="100"
      .value=${percent}
    ></fluent-progress-bar>
  </div>`;
}

/** Where the browser does not let a pane copy: the text, selected, ready for Ctrl+C. */
function copyByHand({ t }: App, text: string): TemplateResult {
  const select = (area?: Element) => {
    if (area instanceof HTMLTextAreaElement && document.activeElement !== area) setTimeout(() => selectAll(area), 0);
  };
  return html`<div>
    ${messageBar('info', t.text.copyByHand)}
    <textarea
      class="copy-by-hand"
      readonly
      rows="8"
      aria-label=${t.text.copyByHand}
      .value=${text}
      ${ref(select)}
    ></textarea>
  </div>`;
}

function selectAll(area: HTMLTextAreaElement): void {
  area.focus();
  area.select();
}
