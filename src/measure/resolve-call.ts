import { createHash } from 'node:crypto';

import type { Call, Message } from '../model/call.js';
import { fillTemplate } from '../model/fill-template.js';
import type { Cell } from '../model/plan.js';

/**
 * The call of one slot: the row's values in the placeholders, and under `bust` the nonce where prefix caches begin.
 *
 * Caches match from the first token of the rendered prompt, which is the system message where there is one and else
 * the first message; so the nonce is its first word. Both calls of a pair get the same one, in requests that differ
 * only as the change made them differ.
 */
export function resolveCall(cell: Cell, row: number, nonce: string): Call {
  const { scenario, target } = cell;
  const values = scenario.rows[row % Math.max(1, scenario.rows.length)] ?? {};
  const filled = scenario.messages.map((message) => ({ ...message, content: fillTemplate(message.content, values) }));
  return { target, messages: scenario.cache === 'bust' ? withNonce(filled, nonce) : filled };
}

function withNonce(messages: readonly Message[], nonce: string): readonly Message[] {
  const system = messages.findIndex(({ role }) => role === 'system');
  const first = Math.max(0, system);
  return messages.map((message, index) =>
    index === first ? { ...message, content: `${nonceText(nonce)}\n${message.content}` } : message,
  );
}

/**
 * Four groups of three digits: tokenizers take digits in groups of one or of three, so every nonce is equally long for
 * any of them. Forty bits are plenty for the few thousand calls of a cache's lifetime.
 */
export function nonceText(nonce: string): string {
  const digest = createHash('sha256').update(nonce).digest();
  const groups = [0, 4, 8, 12].map((at) => String(digest.readUInt32BE(at) % 1000).padStart(3, '0'));
  return `[${groups.join(' ')}]`;
}
