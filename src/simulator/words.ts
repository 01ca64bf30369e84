import type { Random } from './random.js';

// Some words need two, three or four bytes in UTF-8, so that cut writes cut characters too.
const WORDS = [
  'the',
  'a',
  'time',
  'first',
  'token',
  'stream',
  'of',
  'and',
  'to',
  'in',
  'slow',
  'fast',
  'answer',
  'question',
  'model',
  'calls',
  'waits',
  'for',
  'with',
  'over',
  'under',
  'about',
  'seven',
  'hundred',
  'milliseconds',
  'naïve',
  'Zürich',
  '東京',
  '😊',
  'is',
  'was',
  'then',
  'measured',
  'again',
  'it',
  'holds',
  'still',
  'quiet',
  'machine',
  'clock',
  '—',
  '≈',
] as const;

/** `count` tokens of plain prose; a token is a word with the blank before it. `isStart` leaves out the first blank. */
export function prose(count: number, random: Random, isStart: boolean): string {
  let text = '';
  for (let token = 0; token < count; token += 1) {
    const word = WORDS[Math.floor(random() * WORDS.length)] ?? 'the';
    text += isStart && token === 0 ? word : ` ${word}`;
  }
  return text;
}
