import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { About } from '../../about';
import { rateFiles } from '../compile-rates';

const ROOT = path.resolve(__dirname, '../../..');
/** What the build is made from; the same sources always have the same build number, on any machine. */
const SOURCES = ['src', 'assets', 'manifest.xml', 'package-lock.json', 'webpack.config.js'];

/** What the pane shows under About, and what a served copy is compared with. */
export function about(): About {
  const { version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { version: string };
  return { version, build: sourceNumber(), ...cardDays() };
}

function sourceNumber(): string {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap(filesBelow).sort()) {
    const text = readFileSync(path.join(ROOT, file));
    hash.update(`${file.replaceAll('\\', '/')}\n${text.length}\n`).update(text);
  }
  return hash.digest('hex').slice(0, 8);
}

function filesBelow(name: string): string[] {
  const place = path.join(ROOT, name);
  if (path.extname(name)) return [name];
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name)));
}

/** The first day of the newest card, and the last day on which any card was checked. */
function cardDays(): { newestCard: string; lastChecked: string } {
  let newestCard = '';
  let lastChecked = '';
  for (const [, text] of rateFiles()) {
    const { series } = JSON.parse(text) as { series: { from: Record<string, { lastChecked?: string } | null> }[] };
    for (const [day, card] of series.flatMap(({ from }) => Object.entries(from))) {
      if (card !== null && day > newestCard) newestCard = day;
      if (card?.lastChecked !== undefined && card.lastChecked > lastChecked) lastChecked = card.lastChecked;
    }
  }
  return { newestCard, lastChecked };
}
