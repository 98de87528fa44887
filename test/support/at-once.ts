/** Work that comes in pieces, without a pause between them. */
export function atOnce<T>(run: Generator<number, T>): T {
  for (;;) {
    const step = run.next();
    if (step.done) return step.value;
  }
}
