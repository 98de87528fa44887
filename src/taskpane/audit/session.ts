import type { Audit } from '../core';

/** What the audit tab holds; it outlives a change of language. */
export class AuditSession {
  text = '';
  /** Where the text came from, when it is not in the box: too long for it, or taken from cells. */
  held: { kind: 'paste' } | { kind: 'cells'; address: string } | null = null;
  audit: Audit | null = null;
  isWriteOpen = false;
  isOwnOpen = false;
  /** Metric that the own-threshold form is opened with. */
  ownMetric = '';
}
