import type { Usage } from '../model/stream-event.js';

export interface SeenInStream {
  /** Reasoning text was streamed. */
  readonly reasoning: boolean;
  /** What was streamed of the reasoning is a summary, or it was hidden without a count. */
  readonly summary: boolean;
  /** The provider ran a tool of its own in mid stream. */
  readonly server: boolean;
}

/**
 * Tokens generated from the first streamed event on: the output, with reasoning when reasoning itself was streamed
 * and without it when it was billed in silence before the first event. Absent where that cannot be known.
 */
export function streamedTokens(usage: Usage | undefined, seen: SeenInStream, choices: number): number | undefined {
  const output = usage?.outputTokens;
  if (usage === undefined || output === undefined || choices > 1 || seen.server || seen.summary) return undefined;
  const { reasoningTokens, outputIncludesReasoning } = usage;
  if (seen.reasoning && outputIncludesReasoning === false && reasoningTokens === undefined) return undefined;
  const reasoning = reasoningTokens ?? 0;
  const all = outputIncludesReasoning === false ? output + reasoning : output;
  const streamed = seen.reasoning ? all : all - reasoning;
  return streamed > 0 ? streamed : undefined;
}
