import type { Slot } from './slot';

/** Copies a text. Where the browser forbids that to a pane, the slot shows the text selected, ready for Ctrl+C. */
export async function copyText(text: string, slot: Slot): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    slot.say('success', (t) => t.text.copied);
  } catch {
    slot.show({ kind: 'copyByHand', text });
  }
}
