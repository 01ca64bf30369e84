import type { StreamEvent } from '../model/stream-event.js';

/** Some servers send empty words in the first chunk. */
export function servedEvents(
  model: string | null | undefined,
  fingerprint?: string | null,
  tier?: string | null,
): readonly StreamEvent[] {
  if (!model && !fingerprint && !tier) return [];
  return [{ type: 'served', ...(model && { model }), ...(fingerprint && { fingerprint }), ...(tier && { tier }) }];
}
