/** What this build is: filled in by webpack, shown by the pane and compared by `npm run check-host`. Days are ISO days. */
export interface About {
  readonly version: string;
  /** The same sources have the same number. */
  readonly build: string;
  /** First day of the newest rate card. */
  readonly newestCard: string;
  /** Last day on which any rate card was checked against its source. */
  readonly lastChecked: string;
}

declare global {
  const SELLER_FUNCTIONS_ABOUT: About;
}
