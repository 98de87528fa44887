import { OBJECT, RECORD, type Json, type Packed, type PackedValue } from '../rates/packed';

/** A key that so few objects have is taken for data, such as the id of a category; a shape of its own would not pay. */
const RARE = 4;

type JsonObject = Record<string, Json>;
/** What stands in a stream before its texts have a place. */
type Placed = Exclude<PackedValue, string> | { text: string };
interface Stream {
  key: string;
  values: Placed[];
}

/** See src/rates/packed.ts for the form. The same value always packs to the same text. */
export function pack(json: Json): Packed {
  const { streams, shapes } = split(json);
  const hasNumber = ({ values }: Stream) => values.some((value) => typeof value === 'number');
  const ordered = [...streams.filter((stream) => !hasNumber(stream)), ...streams.filter(hasNumber)];
  const places = new Map(ordered.map((stream, place) => [stream.key, place]));
  const { texts, packed } = placeTexts(ordered, hasNumber);
  return {
    texts,
    keys: ordered.map(({ key }) => key),
    textStreams: ordered.filter((stream) => !hasNumber(stream)).length,
    shapes: shapes.map((shape) => shape.map((key) => places.get(key)!)),
    streams: packed,
  };
}

/** One stream per key, in the order in which `unpack` will read them. */
function split(json: Json): { streams: Stream[]; shapes: string[][] } {
  const streams = new Map<string, Stream>();
  const shapes = new Map<string, number>();
  const isRecord = recordsOf(json);
  const put = (key: string, value: Placed) => {
    if (!streams.has(key)) streams.set(key, { key, values: [] });
    streams.get(key)!.values.push(value);
  };
  const shapeOf = (object: JsonObject): number => {
    const id = JSON.stringify(Object.keys(object));
    if (!shapes.has(id)) shapes.set(id, shapes.size);
    return shapes.get(id)!;
  };
  const putFields = (object: JsonObject) => {
    for (const [key, value] of Object.entries(object)) putValue(value, key);
  };
  const putArray = (array: Json[], key: string) => {
    const ids = new Set(array.map((value) => (isObject(value) && !isRecord(value) ? shapeOf(value) : null)));
    const [shape = null] = ids;
    if (ids.size === 1 && shape !== null) {
      put(key, [array.length, shape]);
      for (const value of array) putFields(value as JsonObject);
    } else {
      put(key, [array.length]);
      for (const value of array) putValue(value, key);
    }
  };
  const putRecord = (record: JsonObject, key: string) => {
    const entries = Object.entries(record);
    put(key, [RECORD, entries.length]);
    for (const [name, value] of entries) {
      put('', { text: name });
      putValue(value, key);
    }
  };
  const putValue = (value: Json, key: string) => {
    if (Array.isArray(value)) putArray(value, key);
    else if (!isObject(value)) put(key, typeof value === 'string' ? { text: value } : value);
    else if (isRecord(value)) putRecord(value, key);
    else {
      put(key, [OBJECT, shapeOf(value)]);
      putFields(value);
    }
  };
  putValue(json, '');
  return { streams: [...streams.values()], shapes: [...shapes.keys()].map((id) => JSON.parse(id) as string[]) };
}

function isObject(value: Json): value is JsonObject {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

/** Tells the objects whose keys are data. */
function recordsOf(json: Json): (object: JsonObject) => boolean {
  const count = new Map<string, number>();
  const visit = (value: Json) => {
    if (value === null || typeof value !== 'object') return;
    if (!Array.isArray(value)) for (const key of Object.keys(value)) count.set(key, (count.get(key) ?? 0) + 1);
    Object.values(value).forEach(visit);
  };
  visit(json);
  return (object) => Object.keys(object).some((key) => count.get(key)! < RARE);
}

/** Gives every text a place, kind beside kind: short ids and addresses first, Chinese last. */
function placeTexts(streams: Stream[], hasNumber: (stream: Stream) => boolean) {
  const places = new Map<string, number>();
  const packed = new Map<Stream, PackedValue[]>();
  const rank = new Map(streams.map((stream) => [stream, chineseShare(stream)]));
  for (const stream of [...streams].sort((a, b) => rank.get(a)! - rank.get(b)!)) {
    const quoted = hasNumber(stream);
    let expected = 0;
    const step = (text: string): PackedValue => {
      if (!places.has(text)) places.set(text, places.size);
      const by = places.get(text)! - expected;
      expected += by + 1;
      return quoted ? String(by) : by;
    };
    packed.set(
      stream,
      stream.values.map((value) => (isText(value) ? step(value.text) : value)),
    );
  }
  return { texts: [...places.keys()], packed: streams.map((stream) => packed.get(stream)!) };
}

function isText(value: Placed): value is { text: string } {
  return value !== null && typeof value === 'object' && 'text' in value;
}

function chineseShare({ values }: Stream): number {
  const text = values.map((value) => (isText(value) ? value.text : '')).join('');
  return (text.match(/\p{Script=Han}/gu)?.length ?? 0) / (text.length || 1);
}
