import { h, replaceChildren } from '../dom';
import { button } from './controls';
import type { IconName } from './icons';

interface DisclosureOptions {
  id: string;
  label: string;
  icon: IconName;
  isOpen: boolean;
  onToggle: (isOpen: boolean) => void;
  content: () => HTMLElement;
}

/** A button that opens a panel further down. */
export function disclosure(options: DisclosureOptions) {
  const id = `panel-${options.id}`;
  const panel = h('div', { id, class: 'panel', hidden: true });
  const toggle = (isOpen: boolean) => {
    panel.hidden = !isOpen;
    face.setAttribute('aria-expanded', String(isOpen));
    if (isOpen) replaceChildren(panel, options.content());
    options.onToggle(isOpen);
  };
  const face = button(options.label, {
    icon: options.icon,
    size: 'small',
    id: `open-${options.id}`,
    onclick: () => {
      toggle(panel.hidden);
    },
  });
  face.setAttribute('aria-controls', id);
  toggle(options.isOpen);
  return {
    button: face,
    panel,
    /** Opens the panel and brings it into view. */
    open() {
      toggle(true);
      panel.scrollIntoView({ block: 'nearest' });
      panel.querySelector<HTMLElement>('select, fluent-text-input, fluent-button')?.focus();
    },
  };
}
