const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** FNV-1a over text, piece by piece: tells whether two texts differ, for nothing that must be safe from forgery. */
export class Fnv {
  private hash = FNV_OFFSET;

  add(words: string): this {
    for (let at = 0; at < words.length; at += 1) this.hash = Math.imul(this.hash ^ words.charCodeAt(at), FNV_PRIME);
    return this;
  }

  toString(): string {
    return (this.hash >>> 0).toString(36);
  }
}
