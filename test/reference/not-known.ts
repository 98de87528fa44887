/** What the cards do not say. The worksheet functions answer #N/A. */
export class NotKnown extends Error {}

export function notKnown(why: string): never {
  throw new NotKnown(why);
}

/** The answer, or null where the cards do not say. */
export function orNull<T>(ask: () => T): T | null {
  try {
    return ask();
  } catch (error) {
    if (error instanceof NotKnown) return null;
    throw error;
  }
}
