/**
 * How a figure is written, everywhere: tables, sentences, JUnit messages. Whatever is absent or not finite is `n/a`,
 * so that neither NaN nor undefined can reach a reader. Signs are typographic: − for minus, … between two bounds.
 */

export const NOT_AVAILABLE = 'n/a';

export type FigureUnit = 'ms' | 'usd' | 'tokens/s' | 'share';

/** `612 ms`, `1.31 s`, `$0.0018`, `48 tokens/s`, `3.4 %`. */
export function formatFigure(value: number | undefined, unit: FigureUnit): string {
  switch (unit) {
    case 'ms':
      return formatMs(value);
    case 'usd':
      return formatUsd(value);
    case 'tokens/s':
      return formatSpeed(value);
    case 'share':
      return formatShare(value);
  }
}

/** @param ms Milliseconds. `0.2 ms`, `4 ms`, `612 ms`, `1.31 s`, `12.3 s`, `2 min 10 s`, `1 h 5 min`. */
export function formatMs(ms: number | undefined): string {
  if (ms === undefined || !Number.isFinite(ms)) return NOT_AVAILABLE;
  if (ms < 0) return `−${formatMs(-ms)}`;
  if (ms === 0) return '0 ms';
  if (ms < 0.01) return '< 0.01 ms';
  if (ms < 0.095) return `${ms.toFixed(2)} ms`;
  if (ms < 9.95) return `${ms.toFixed(1).replace('.0', '')} ms`;
  if (Math.round(ms) < 1000) return `${Math.round(ms)} ms`;
  if (ms < 9_995) return `${(ms / 1000).toFixed(2)} s`;
  if (ms < 59_950) return `${(ms / 1000).toFixed(1)} s`;
  return formatLong(Math.round(ms / 1000));
}

function formatLong(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return joinParts(`${minutes} min`, seconds % 60, 's');
  const wholeMinutes = Math.round(seconds / 60);
  const hours = Math.floor(wholeMinutes / 60);
  return hours < 48
    ? joinParts(`${hours} h`, wholeMinutes % 60, 'min')
    : joinParts(`${formatCount(Math.floor(hours / 24))} d`, hours % 24, 'h');
}

function joinParts(head: string, rest: number, unit: string): string {
  return rest === 0 ? head : `${head} ${rest} ${unit}`;
}

/** Cents from ten cents up, two significant digits below: `$1.00`, `$0.41`, `$0.0018`. */
export function formatUsd(usd: number | undefined): string {
  if (usd === undefined || !Number.isFinite(usd)) return NOT_AVAILABLE;
  if (usd < 0) return `−${formatUsd(-usd)}`;
  if (usd === 0) return '$0.00';
  if (usd < 1e-7) return '< $0.0000001';
  if (usd >= 0.0995) return `$${usd.toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`;
  return `$${usd.toFixed(1 - Math.floor(Math.log10(usd))).replace(/(\.\d\d\d*?)0+$/, '$1')}`;
}

/** Tokens per second. */
export function formatSpeed(perSecond: number | undefined): string {
  if (perSecond === undefined || !Number.isFinite(perSecond)) return NOT_AVAILABLE;
  return `${perSecond.toLocaleString('en-US', { maximumFractionDigits: perSecond < 10 ? 1 : 0 })} tokens/s`;
}

/** @param share 0–1. `0 %`, `3.4 %`, `12 %`. */
export function formatShare(share: number | undefined): string {
  if (share === undefined || !Number.isFinite(share)) return NOT_AVAILABLE;
  const percent = share * 100;
  return `${percent.toLocaleString('en-US', { maximumFractionDigits: percent < 10 ? 1 : 0 })} %`;
}

/** @param relative 0.38 = +38 %. One decimal below one percent: `+38 %`, `−9 %`, `+0.4 %`, `0 %`. */
export function formatChange(relative: number | undefined): string {
  if (relative === undefined || !Number.isFinite(relative)) return NOT_AVAILABLE;
  return `${signedPercent(relative)} %`;
}

/** @param ratio candidate ÷ base. */
export function formatRatio(ratio: number | undefined): string {
  return ratio === undefined ? NOT_AVAILABLE : formatChange(ratio - 1);
}

/** @param low,high Ratios, candidate ÷ base: `+24 … +53`; undefined when a bound is missing. */
export function formatInterval(low: number | undefined, high: number | undefined): string | undefined {
  if (low === undefined || high === undefined || !Number.isFinite(low) || !Number.isFinite(high)) return undefined;
  return `${signedPercent(low - 1)} … ${signedPercent(high - 1)}`;
}

/** Difference of two shares: `+10 points`. */
export function formatPoints(difference: number | undefined): string {
  if (difference === undefined || !Number.isFinite(difference)) return NOT_AVAILABLE;
  const points = signedPercent(difference);
  return `${points} ${/^[+−]?1$/.test(points) ? 'point' : 'points'}`;
}

/** A difference with its sign: `+233 ms`, `−$0.0004`. */
export function formatDifference(value: number | undefined, unit: FigureUnit): string {
  if (value === undefined || !Number.isFinite(value)) return NOT_AVAILABLE;
  const size = formatFigure(Math.abs(value), unit);
  return value === 0 ? size : `${value > 0 ? '+' : '−'}${size}`;
}

/** `1,210`. */
export function formatCount(count: number | undefined): string {
  if (count === undefined || !Number.isFinite(count)) return NOT_AVAILABLE;
  return Math.round(count).toLocaleString('en-US');
}

function signedPercent(relative: number): string {
  const percent = relative * 100;
  const size = Math.abs(percent);
  const digits = size < 0.95 ? 1 : 0;
  const rounded = size.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits });
  if (Number(rounded.replaceAll(',', '')) === 0) return '0';
  return `${percent > 0 ? '+' : '−'}${rounded}`;
}
