import { z } from 'zod';

import type { FileWords, TextWords } from './config-words.js';

/**
 * Values with units, as people write them. Inside, a duration is milliseconds, a share is 0–1 (20% = 0.2), money is
 * USD, a rate is per second. A bare number is refused where two units could be meant.
 */
const worded = (expected: string): { readonly error: string } => ({ error: `must be ${expected}` });

const MS_PER_UNIT: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, min: 60_000, h: 3_600_000 };

const DURATION = 'a duration with its unit, such as 500ms, 30s or 2m';
export const duration: z.ZodType<number, string> = z
  .string(worded(DURATION))
  .regex(/^\d{1,9}(\.\d{1,6})?\s?(ms|s|m|min|h)$/, worded(DURATION))
  .meta({ description: 'A duration with its unit: 500ms, 30s, 2m, 1h.', examples: ['30s'] })
  .transform(toMilliseconds);

export const positiveDuration: z.ZodType<number, string> = duration.refine((ms) => ms > 0, worded('longer than zero'));

const SHARE = 'a share in percent, such as 20%';
export const share: z.ZodType<number, string> = z
  .string(worded(SHARE))
  .regex(/^\d{1,5}(\.\d{1,6})?\s?%$/, worded(SHARE))
  .meta({ description: 'A share in percent: 20%, 2.5%.', examples: ['20%'] })
  .transform((text) => Number(text.replace('%', '')) / 100);

export const positiveShare: z.ZodType<number, string> = share.refine((value) => value > 0, worded('above 0%'));

const MONEY = 'an amount of money, such as 0.0001usd';
export const money: z.ZodType<number, string> = z
  .string(worded(MONEY))
  .regex(/^(\$\d{1,9}(\.\d{1,12})?|\d{1,9}(\.\d{1,12})?\s?usd)$/i, worded(MONEY))
  .meta({ description: 'An amount in US dollars: 0.0001usd or $0.0001.', examples: ['0.0001usd'] })
  .transform((text) => Number(text.replace(/\$|\s?usd/i, '')));

const RATE = 'a rate with its unit, such as 5/s or 300/min';
export const rate: z.ZodType<number, string> = z
  .string(worded(RATE))
  .regex(/^\d{1,7}(\.\d{1,6})?\s?\/\s?(s|m|min|h)$/, worded(RATE))
  .meta({ description: 'A rate: 5/s, 300/min.', examples: ['5/s'] })
  .transform((text) => {
    const [count = '', unit = ''] = text.split('/');
    return (Number(count) * 1000) / (MS_PER_UNIT[unit.trim()] ?? 1000);
  })
  .refine((perSecond) => perSecond > 0, worded('above zero'));

export function wholeNumber(low: number, high: number): z.ZodNumber {
  const range = worded(`a whole number from ${low} to ${high}`);
  return z.number(range).int(range).min(low, range).max(high, range);
}

export function numberBetween(low: number, high: number): z.ZodNumber {
  const range = worded(`a number from ${low} to ${high}`);
  return z.number(range).min(low, range).max(high, range);
}

export function words(what: string, longest: number): z.ZodString {
  return z
    .string(worded(what))
    .min(1, worded(`${what}, not empty`))
    .max(longest, worded(`at most ${longest} characters`));
}

const ID = 'a name of letters, digits, dots, dashes and underscores, at most 64 of them';
export const id: z.ZodType<string> = z
  .string(worded(ID))
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, worded(ID))
  .meta({ description: 'A name that stays the same over time: baselines are found by it.' });

/** A cell's id, or several by `*`. */
export const cellPattern: z.ZodType<string> = words(
  'the id of a cell (target/scenario), with * for any part of it',
  200,
).meta({
  description: 'Cells by id: `target/scenario`, `target/scenario@8` at concurrency 8; `*` stands for any text.',
});

export const fileReference: z.ZodType<FileWords> = z
  .strictObject({ file: words('the path of a file, relative to this config', 1000) })
  .meta({ description: 'A text file of the workspace, by its path relative to this config.' });

/** A text, in place or in a file. */
export const textOrFile: z.ZodType<TextWords> = z
  .union([z.string().min(1, worded('a text that is not empty')), fileReference], worded('a text, or { file: … }'))
  .meta({ description: 'A text, or { file: path }. `{{name}}` is filled from the data set.' });

function toMilliseconds(text: string): number {
  const [, count = '', unit = ''] = /^([\d.]+)\s?([a-z]+)$/.exec(text) ?? [];
  return Number(count) * (MS_PER_UNIT[unit] ?? 1);
}
