import type { Mark, Tone } from '../model/state-words.js';
import type { Phrase } from './phrase.js';

export interface Table {
  readonly columns: readonly { readonly title: string; readonly align: 'left' | 'right' }[];
  readonly rows: readonly Row[];
}

export interface Row {
  readonly tone: Tone;
  /** As many as there are columns. */
  readonly cells: readonly Phrase[];
}

export type Block =
  | { readonly type: 'paragraph'; readonly phrase: Phrase }
  | { readonly type: 'list'; readonly items: readonly Phrase[] }
  | { readonly type: 'table'; readonly table: Table };

/** A part that a reader opens when needed. */
export interface Section {
  readonly id: string;
  /** Where space is short, the highest rank goes first. */
  readonly rank: number;
  readonly title: Phrase;
  readonly blocks: readonly Block[];
}

/**
 * A report in words, not yet in a form: what is said, in which order, and what may be left out. The terminal, markdown
 * and HTML print this and add nothing.
 */
export interface Story {
  readonly suite: string;
  readonly mark: Mark;
  readonly tone: Tone;
  /** Verdict and next step. */
  readonly headline: Phrase;
  /** What must be known before the table: a loosened gate, a removed cell, a silent cell. */
  readonly top: readonly Phrase[];
  /** The cause, then the figures, then what could not be seen. */
  readonly lead: readonly Phrase[];
  /** Changed cells; absent when there is none. */
  readonly table: Table | undefined;
  readonly sections: readonly Section[];
  /** Money, instrument, reach; then how to reproduce and how to accept. */
  readonly footer: readonly Phrase[];
  /** Commits, attempt. */
  readonly imprint: Phrase;
}
