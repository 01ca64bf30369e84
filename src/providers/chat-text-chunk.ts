import type { JsonObject } from '../model/json.js';
import type { StreamEvent } from '../model/stream-event.js';
import { servedEvents } from './served-events.js';
import { isJsonObject } from './wire.js';

/**
 * What the commonest message of a stream means: one choice with a piece of text, or of reasoning beside no text, and
 * nothing else that matters. Undefined when the payload is any other; then its schema is asked, which gives the same
 * answer to this one and takes several times as long. It runs once per token.
 */
export function chatTextChunk(payload: JsonObject): readonly StreamEvent[] | undefined {
  const { model, system_fingerprint: fingerprint, service_tier: tier, choices } = payload;
  if (!isWord(model) || !isWord(fingerprint) || !isWord(tier)) return undefined;
  if (!isAbsent(payload['usage']) || !isAbsent(payload['x_groq'])) return undefined;
  if (!Array.isArray(choices) || choices.length !== 1) return undefined;
  const said = choiceText(choices[0]);
  if (said === undefined) return undefined;
  return model || fingerprint || tier ? [...servedEvents(model, fingerprint, tier), said] : [said];
}

function choiceText(choice: unknown): StreamEvent | undefined {
  if (!isJsonObject(choice)) return undefined;
  const { index, delta } = choice;
  if (typeof index !== 'number' || !Number.isSafeInteger(index) || index < 0) return undefined;
  if (!isAbsent(choice['finish_reason']) || !isAbsent(choice['usage']) || !isAbsent(choice['error'])) return undefined;
  return isJsonObject(delta) ? deltaText(delta, index) : undefined;
}

function deltaText(delta: JsonObject, choice: number): StreamEvent | undefined {
  const { content, reasoning_content: reasoning } = delta;
  if (!isAbsent(delta['reasoning']) || !isAbsent(delta['reasoning_text']) || !isAbsent(delta['reasoning_details'])) {
    return undefined;
  }
  if (!isAbsent(delta['refusal']) || !isAbsent(delta['tool_calls']) || !isAbsent(delta['function_call'])) {
    return undefined;
  }
  if (typeof content === 'string') {
    return isAbsent(reasoning) || reasoning === '' ? { type: 'text-delta', text: content, choice } : undefined;
  }
  if (!isAbsent(content) || typeof reasoning !== 'string' || reasoning === '') return undefined;
  return { type: 'reasoning-delta', text: reasoning, choice };
}

function isAbsent(value: unknown): value is null | undefined {
  return value === undefined || value === null;
}

function isWord(value: unknown): value is string | null | undefined {
  return typeof value === 'string' || value === undefined || value === null;
}
