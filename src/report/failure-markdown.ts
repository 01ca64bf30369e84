import type { LensError } from '../model/lens-error.js';
import { commentMarker, escapeMarkdown, markdownAddress, markdownCode } from './escape-markdown.js';

export interface FailureWords {
  readonly suite: string;
  /** The user's errors; empty when it is our bug. */
  readonly errors: readonly LensError[];
  /** Calls were made, or may have been. */
  readonly called: boolean;
}

/** More than that is one mistake told many times. */
const SHOWN = 10;

/**
 * What is said in place of a report when there is none: which code, what, what to do. Under the same hidden marker, so
 * that it takes the place of an older verdict that no longer holds.
 */
export function renderFailureMarkdown({ suite, errors, called }: FailureWords, limit: number, link?: string): string {
  const headline =
    errors.length === 0
      ? 'ended by a bug of its own — this says nothing about the change; please report it'
      : 'could not run — nothing is known about this change';
  const shown = errors.slice(0, SHOWN).map(errorItem);
  const more = errors.length > SHOWN ? [`- and ${errors.length - SHOWN} more`] : [];
  const money = called ? [] : ['Nothing was called, nothing was spent.'];
  const where = link === undefined ? [] : [`<sub>[the run](${markdownAddress(link)})</sub>`];
  const blocks = [[...shown, ...more].join('\n'), ...money, ...where].filter((block) => block !== '');
  const head = `${commentMarker(suite)}\n### ✖ Latency Lens: ${headline}\n`;
  const whole = `${head}\n${blocks.join('\n\n')}\n`;
  return whole.length <= limit ? whole : `${head}\n${where.join('')}\n`;
}

function errorItem({ code, message, remedy, position }: LensError): string {
  const place = position === undefined ? '' : ` at ${markdownCode(`${position.file}:${position.line}`)}`;
  return `- ${markdownCode(code)}${place}: ${withCode(message)}<br>${withCode(remedy)}`;
}

/** What stands between backticks is code; every piece is escaped on its own, whoever wrote it. */
function withCode(text: string): string {
  const pieces = text.split('`');
  if (pieces.length % 2 === 0) return escapeMarkdown(text);
  return pieces.map((piece, index) => (index % 2 === 0 ? escapeMarkdown(piece) : markdownCode(piece))).join('');
}
