/**
 * Tails of the binomial distribution. Own code, since it is a short sum of positive terms, exact to some 12 digits for
 * any number of cases that a municipality has, while the libraries that have it bring all of statistics along.
 */

/** How probable `least` or more out of `of` are, where each has the probability `each`. */
export function binomialTail(least: number, of: number, each: number): number {
  if (least <= 0) return 1;
  if (least > of) return 0;
  // From below the middle the first terms may be too small to be told from 0, while later ones are not.
  if (least <= of * each) return 1 - binomialTail(of - least + 1, of, 1 - each);
  const odds = each / (1 - each);
  let log = least * Math.log(each) + (of - least) * Math.log1p(-each);
  for (let k = 1; k <= least; k++) log += Math.log((of - least + k) / k);
  let term = Math.exp(log);
  let sum = 0;
  for (let k = least; k <= of && term > sum * Number.EPSILON; k++) {
    sum += term;
    term *= ((of - k) / (k + 1)) * odds;
  }
  return Math.min(1, sum);
}
