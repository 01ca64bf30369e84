/** Type-7 quantile of values in ascending order; 0 of none. For figures about the instrument, never about a provider. */
export function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const low = sorted[Math.floor(place)];
  const high = sorted[Math.ceil(place)];
  if (low === undefined || high === undefined) return 0;
  return low + (high - low) * (place - Math.floor(place));
}
