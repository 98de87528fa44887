/** A script that stops the clock of an engine: "now" is the instant, a date that is given is read as ever. */
export const clockAt = (instant: string): string => `
  Date = class extends Date {
    constructor(...parts) { if (parts.length === 0) super(${Date.parse(instant)}); else super(...parts); }
    static now() { return ${Date.parse(instant)}; }
  };`;
