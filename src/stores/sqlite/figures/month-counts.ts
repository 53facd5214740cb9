import type { Cell, Counts, Dimension } from '../../../domain/statistics/cells.ts';
import type { Book } from '../../../domain/statistics/counted.ts';
import type { Counters } from './counters.ts';

/** All cells that there are, by place. */
export interface Cells {
  readonly at: readonly (Cell | undefined)[];
  readonly places: ReadonlyMap<Cell, number>;
  /** By `BOOK:DIMENSION`, the values of which there are cells. */
  readonly values: ReadonlyMap<string, readonly { readonly value: string; readonly place: number }[]>;
}

/**
 * The counts of one month of a unit as they were read, looked up by cell and gone through like a map's. To make a map of
 * each of some thousand of them takes longer than all the rest of reading them.
 */
export class MonthCounts implements Counts {
  readonly #counters: Counters;
  readonly #from: number;
  readonly #cells: Cells;
  readonly size: number;

  /** Its counters are those from this one on, one for each of the cells. */
  constructor(counters: Counters, from: number, cells: Cells) {
    this.#counters = counters;
    this.#from = from;
    this.#cells = cells;
    let size = 0;
    for (let place = 0; place < cells.at.length; place++) if (this.#of(place) > 0) size++;
    this.size = size;
  }

  #of(place: number): number {
    return this.#counters[this.#from + place] ?? 0;
  }

  get(cell: Cell): number | undefined {
    const place = this.#cells.places.get(cell);
    const count = place === undefined ? 0 : this.#of(place);
    return count > 0 ? count : undefined;
  }

  has(cell: Cell): boolean {
    return this.get(cell) !== undefined;
  }

  forEach(take: (count: number, cell: Cell, all: ReadonlyMap<Cell, number>) => void): void {
    for (const [cell, count] of this.entries()) take(count, cell, this);
  }

  eachValue(book: Book, dimension: Dimension, take: (value: string, count: number) => void): void {
    for (const { value, place } of this.#cells.values.get(`${book}:${dimension}`) ?? []) {
      const count = this.#of(place);
      if (count > 0) take(value, count);
    }
  }

  *entries(): MapIterator<[Cell, number]> {
    const { at } = this.#cells;
    for (let place = 0; place < at.length; place++) {
      const count = this.#of(place);
      if (count <= 0) continue;
      const cell = at[place];
      if (cell !== undefined) yield [cell, count];
    }
  }

  *keys(): MapIterator<Cell> {
    for (const [cell] of this.entries()) yield cell;
  }

  *values(): MapIterator<number> {
    for (const [, count] of this.entries()) yield count;
  }

  [Symbol.iterator](): MapIterator<[Cell, number]> {
    return this.entries();
  }
}
