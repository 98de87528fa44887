import * as audit from '../../src/core/audit/audit';
import type { Audit, AuditOptions } from '../../src/core/audit/types';
import { splitQuoted } from '../../src/core/audit/quoted';

/** The audits as the pane runs them, with its parser of separated text. */
export const auditText = (text: string, options: AuditOptions): Audit => audit.auditText(text, options, splitQuoted);
export const auditTextInSlices = (text: string, options: AuditOptions): Generator<number, Audit> =>
  audit.auditTextInSlices(text, options, splitQuoted);
