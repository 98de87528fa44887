import type { Confidence, Note } from './envelope';

/** The cards as they ship, once unpacked: nothing to validate. Made by src/tools/compile-rates.ts. */
export interface CompiledRates {
  /** [title, url]; url is null for a public file without a known address. */
  sources: [string, string | null][];
  files: CompiledFile[];
}

export interface CompiledFile {
  platform: string;
  marketplace: string | null;
  fee: string;
  series: CompiledSeries[];
}

export interface CompiledSeries {
  when: Record<string, string>;
  /** [first day, card]; null is a real gap; a number is the place of the entry whose card is repeated. */
  from: [string, CompiledCard | null | number][];
  /** [name, first day, last day, card] */
  seasons?: [string, string, string, CompiledCard | null][];
}

export interface CompiledCard {
  confidence: Confidence;
  checked: string;
  /** Places in `sources` of the whole; for a fee card of a marketplace only the one that is shown. */
  sources: number[];
  firstSeen?: true;
  notes?: Note[];
  gap?: Note;
  value: unknown;
}
