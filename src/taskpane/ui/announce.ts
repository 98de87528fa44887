/** Says a text to screen readers; the same text twice is said twice. */
export function announce(text: string): void {
  const place = document.getElementById('announcer');
  if (!place) return;
  place.textContent = '';
  setTimeout(() => {
    place.textContent = text;
  }, 50);
}
