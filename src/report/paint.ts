import type { Tone } from '../model/state-words.js';

export type Paint = Readonly<Record<Tone | 'bold' | 'dim', (text: string) => string>>;

/** Colours of a terminal, or none. A state is never told by colour alone: its mark and word stand beside it. */
export function painter(colour: boolean): Paint {
  const wrap =
    (open: number, close: number) =>
    (text: string): string =>
      colour && text !== '' ? `\u001B[${open}m${text}\u001B[${close}m` : text;
  return {
    bad: wrap(31, 39),
    warn: wrap(33, 39),
    good: wrap(32, 39),
    open: wrap(36, 39),
    bold: wrap(1, 22),
    dim: wrap(2, 22),
  };
}
