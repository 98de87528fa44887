import type { Observation } from './observation';
import { subjectRank } from './roles';

const LONGEST_SUBJECT = 60;

/**
 * What the rows of a table are about. Of the columns that name a row (ASIN, campaign, account …) as few as tell all
 * rows apart are shown, the most specific first; a table about one thing has no subjects.
 */
export class Subjects {
  private readonly rows: { labels: readonly string[]; observations: readonly Observation[] }[] = [];

  /** `headers`: of the columns that `labels` come from. */
  constructor(private readonly headers: readonly string[]) {}

  add(labels: readonly string[], observations: readonly Observation[]): void {
    if (observations.length > 0) this.rows.push({ labels, observations });
  }

  /** Call after the last row. */
  settle(): void {
    const shown = this.telling();
    if (shown.length === 0) return;
    for (const { labels, observations } of this.rows) {
      const of = [...new Set(shown.map((at) => labels[at]).filter(Boolean))].join(' · ').slice(0, LONGEST_SUBJECT);
      for (const observation of observations) observation.of = of;
    }
  }

  /** Columns that together tell as many rows apart as all columns do. */
  private telling(): number[] {
    const columns = this.headers.map((_, at) => at).filter((at) => this.apart([at]) > 1);
    const all = this.apart(columns);
    const ranked = [...columns].sort((a, b) => subjectRank(this.headers[a]!) - subjectRank(this.headers[b]!));
    const shown: number[] = [];
    let apart = 1;
    for (const at of ranked) {
      if (apart >= all) break;
      const more = this.apart([...shown, at]);
      if (more <= apart) continue;
      shown.push(at);
      apart = more;
    }
    return shown.sort((a, b) => a - b);
  }

  private apart(columns: readonly number[]): number {
    return new Set(this.rows.map(({ labels }) => columns.map((at) => labels[at] ?? '').join('\n'))).size;
  }
}
