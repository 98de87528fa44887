export const AT_ONCE = 50;

/** How much of a long list is shown: the first rows at once, the rest on request, so that 10,000 rows do not stall the page. */
export class Shown {
  count = AT_ONCE;

  constructor(private readonly update: () => void) {}

  more(): void {
    this.count += AT_ONCE;
    this.update();
  }

  reset(): void {
    this.count = AT_ONCE;
  }
}
