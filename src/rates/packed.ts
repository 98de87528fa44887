/**
 * The form in which the cards travel. Objects with the same keys are one shape, every text stands once, and what
 * stands under one key (all fees, all weights, all Chinese names) stands in one stream: neighbours that are alike
 * compress best. Written by src/tools/pack-rates.ts.
 */
export interface Packed {
  /** Every text once, the texts of one key beside each other. */
  texts: string[];
  /** The key of each stream; the values of an array stand in the stream of its key, the whole under "". */
  keys: string[];
  /** So many streams, the first ones, hold no number: what is a number there stands for a text. */
  textStreams: number;
  /** The keys of each shape, by their places in `keys`. */
  shapes: number[][];
  /** The values of each key in the order of reading. */
  streams: PackedValue[][];
}

/**
 * A number, true, false or null stands for itself. A text is the step from the text after the one before it in its
 * stream to its own place in `texts`: a number in the first `textStreams` streams, that number in quotes elsewhere.
 * What holds other values is [length] for an array, [length, shape] for an array of objects of one shape,
 * [OBJECT, shape], or [RECORD, length] for an object whose keys are data; these keys stand in the stream of "".
 */
export type PackedValue = number | boolean | null | string | [length: number] | [length: number, detail: number];

export type Json = number | boolean | null | string | Json[] | { [key: string]: Json };

export const OBJECT = -1;
export const RECORD = -2;

/** What was packed, value for value and key for key. */
export function unpack({ texts, keys, textStreams, shapes, streams }: Packed): Json {
  const root = keys.indexOf('');
  const at = streams.map(() => 0);
  const textAt = streams.map(() => 0);

  const text = (stream: number, step: number): string => {
    const place = textAt[stream]! + step;
    textAt[stream] = place + 1;
    return texts[place]!;
  };
  const object = (shape: number): Json =>
    Object.fromEntries(shapes[shape]!.map((stream) => [keys[stream]!, read(stream)]));
  const list = <T>(length: number, item: () => T): T[] => {
    const items: T[] = [];
    while (items.length < length) items.push(item());
    return items;
  };
  const read = (stream: number): Json => {
    const value = streams[stream]![at[stream]!++]!;
    if (typeof value === 'string' || (typeof value === 'number' && stream < textStreams))
      return text(stream, Number(value));
    if (!Array.isArray(value)) return value;
    const [length, detail] = value;
    if (detail === undefined) return list(length, () => read(stream));
    if (length === OBJECT) return object(detail);
    if (length === RECORD) return Object.fromEntries(list(detail, () => [read(root) as string, read(stream)]));
    return list(length, () => object(detail));
  };
  return read(root);
}
