import { type FailureCode, failures } from '../model/failures.js';
import { painter } from './paint.js';
import { wrapWords } from './wrap-words.js';

/** What `latency-lens explain CODE` prints. */
export function renderExplain(
  code: FailureCode,
  options: { readonly colour: boolean; readonly width: number },
): string {
  const { meaning, remedy, exit } = failures[code];
  const width = Math.max(40, Math.min(100, options.width));
  return [
    painter(options.colour).bold(code),
    '',
    wrapWords(meaning, width),
    '',
    wrapWords(`What to do: ${remedy}`, width, '  '),
    '',
    `Exit code ${exit}.`,
    '',
  ].join('\n');
}

/** The list for `latency-lens explain` without a code. */
export function renderCodes(): string {
  return `${Object.keys(failures).join('\n')}\n`;
}
