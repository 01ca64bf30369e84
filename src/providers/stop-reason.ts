import type { FinishKind } from '../model/stream-event.js';

/** Every vendor's word for why it stopped, lower case, `_` for `-` and blanks, in our words. New words are `other`. */
const KINDS: Readonly<Record<string, FinishKind>> = {
  stop: 'stop',
  eos: 'stop',
  end_turn: 'stop',
  stop_sequence: 'stop',
  complete: 'stop',
  completed: 'stop',
  finish: 'stop',
  finished: 'stop',
  endoftext: 'stop',
  stop_criteria_met: 'stop',
  pause_turn: 'stop',
  length: 'length',
  max_tokens: 'length',
  max_output_tokens: 'length',
  max_length: 'length',
  model_length: 'length',
  model_context_window_exceeded: 'length',
  error_limit: 'length',
  tool_calls: 'tool',
  tool_call: 'tool',
  tool_use: 'tool',
  function_call: 'tool',
  content_filter: 'content-filter',
  content_filtered: 'content-filter',
  guardrail_intervened: 'content-filter',
  refusal: 'content-filter',
  safety: 'content-filter',
  recitation: 'content-filter',
  blocklist: 'content-filter',
  prohibited_content: 'content-filter',
  spii: 'content-filter',
  image_safety: 'content-filter',
  error_toxic: 'content-filter',
  error: 'error',
  failed: 'error',
};

export function finishKind(reason: string): FinishKind {
  return KINDS[reason.toLowerCase().replaceAll(/[\s-]/g, '_')] ?? 'other';
}
