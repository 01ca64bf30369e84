/** Even in [0, 1); repeats itself for the same seed (`seededRandom`). */
export type Random = () => number;

/** A standard normal number (Box & Muller 1958); always takes two draws. */
export function normal(random: Random): number {
  // 1 − random() is never 0, so the logarithm is finite.
  const radius = Math.sqrt(-2 * Math.log(1 - random()));
  return radius * Math.cos(2 * Math.PI * random());
}
