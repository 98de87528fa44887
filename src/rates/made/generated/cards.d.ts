/**
 * What the build writes to build/generated/cards.ts: sources and cards as JSON text. tsconfig.json lays this folder over
 * build/, so that a fresh clone is free of errors in an editor before anything was built.
 */
export const LEFT_OUT: readonly string[];
export const SOURCES: string;
export const FILES: Readonly<Record<string, string>>;
