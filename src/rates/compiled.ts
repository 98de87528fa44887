import type { Confidence, Note } from './envelope';

/** [title, url]; url is null for a public file without a known address. */
export type CompiledSource = [string, string | null];

/** Where a file belongs: "amazon/US/fulfilment", "alibaba//membership". */
export const fileKey = (platform: string, marketplace: string | null, fee: string): string =>
  `${platform}/${marketplace ?? ''}/${fee}`;

export interface FilePlace {
  platform: string;
  marketplace: string | null;
  fee: string;
}

/** What a key of `fileKey` says. */
export function filePlace(key: string): FilePlace {
  const [platform, marketplace, fee] = key.split('/') as [string, string, string];
  return { platform, marketplace: marketplace || null, fee };
}

/** A build without the cards that were asked for. Thrown, so that no figure comes of cards that are not there. */
export class LeftOut extends Error {
  constructor(readonly place: FilePlace) {
    super(`not in this build: ${fileKey(place.platform, place.marketplace, place.fee)}`);
  }
}

/** One series of a file as it ships: nothing to validate. Made by src/tools/compile-rates.ts. */
export interface CompiledSeries {
  when?: Record<string, string>;
  /** [first day, card]; null is a real gap; a number is the place of the entry whose card is repeated. */
  from: [string, CompiledCard | null | number][];
  /** [name, first day, last day, card] */
  seasons?: [string, string, string, CompiledCard | null][];
}

export interface CompiledCard {
  confidence: Confidence;
  checked: string;
  /** Places in the list of all sources; for a fee card of a marketplace only the one that is shown. */
  sources: number[];
  firstSeen?: true;
  /** Sources disagree about a part of it. */
  disputed?: true;
  notes?: Note[];
  gap?: Note;
  value: unknown;
}
