import type { Wording } from '../words/language';

/** One line of a card: what is charged, and the amounts in the order of the columns. */
export interface TariffRow {
  /** Stays the same from card to card, so that two cards of a series can be compared. */
  key: string;
  label: Wording;
  cells: readonly Wording[];
  /** What every further weight adds. */
  step?: Wording;
}

export interface TariffTable {
  /** A size tier or a group; null where the card is one table. */
  name: Wording | null;
  /** Heads of the cells; empty where there is one and the unit says it all. */
  columns: readonly Wording[];
  rows: readonly TariffRow[];
}

/** What a card charges, as people read it: the one reading of a card for the pane, the changes and the documents. */
export interface Tariff {
  /** What the amounts are counted in: "USD per unit"; null where every cell says it. */
  unit: Wording | null;
  tables: readonly TariffTable[];
}
