import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { button } from './controls';
import type { IconName } from './icons';

interface DisclosureOptions {
  id: string;
  label: string;
  icon: IconName;
  isOpen: boolean;
  onToggle: () => void;
}

/** A button that opens a panel further down. */
export function disclosureButton({ id, label, icon, isOpen, onToggle }: DisclosureOptions): TemplateResult {
  return button(label, {
    icon,
    size: 'small',
    id: `open-${id}`,
    expanded: isOpen,
    controls: `panel-${id}`,
    onclick: onToggle,
  });
}

export function disclosurePanel(id: string, isOpen: boolean, content: () => TemplateResult): TemplateResult {
  return html`<div id=${`panel-${id}`} class="panel" ?hidden=${!isOpen}>${isOpen ? content() : nothing}</div>`;
}

/** Brings an opened panel into view and its first field under the keyboard, once it is drawn. */
export function enterPanel(id: string): void {
  setTimeout(() => {
    const panel = document.getElementById(`panel-${id}`);
    panel?.scrollIntoView({ block: 'nearest' });
    panel?.querySelector<HTMLElement>('select, fluent-text-input, fluent-button')?.focus();
  }, 0);
}
