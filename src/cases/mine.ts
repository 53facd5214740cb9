/** Rows of a list of cases on one card. */
export const MINE_ROWS = 10;
