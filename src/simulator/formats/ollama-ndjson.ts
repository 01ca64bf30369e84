import type { JsonObject } from '../../model/json.js';
import type { Answer, Beat, WireStep } from '../answer.js';

const ERRORS = {
  overloaded: 'server busy, please try again. maximum pending requests exceeded',
  'server-error': 'an error was encountered while running the model: unexpected EOF',
  'rate-limited': 'too many requests',
} as const;

/** Ollama's own `/api/chat`: one JSON object a line, durations in nanoseconds. */
export function* ollamaNdjson(answer: Answer): Generator<WireStep> {
  const line = (atMs: number, members: JsonObject, isToken: boolean): WireStep => {
    const created_at = new Date(answer.createdS * 1000 + atMs).toISOString();
    return { atMs, data: JSON.stringify({ model: answer.servedModel, created_at, ...members }), isToken };
  };
  for (const beat of answer.beats) yield line(beat.atMs, { message: messageOf(beat), done: false }, true);
  if (answer.ending === 'error') {
    yield { atMs: answer.closingMs, data: JSON.stringify({ error: ERRORS[answer.error] }), isToken: false };
  }
  if (answer.ending !== 'complete') return;
  const done = { message: { role: 'assistant', content: '' }, done_reason: reasonOf(answer), done: true };
  yield line(answer.closingMs, { ...done, ...countsOf(answer) }, false);
}

function messageOf(beat: Beat): JsonObject {
  if (beat.type === 'text') return { role: 'assistant', content: beat.text };
  if (beat.type === 'reasoning') return { role: 'assistant', content: '', thinking: beat.text };
  const call = { id: `call_${beat.id}`, function: { index: beat.call, name: beat.name, arguments: beat.arguments } };
  return { role: 'assistant', content: '', tool_calls: [call] };
}

/** Ollama has no word for a filter. */
function reasonOf(answer: Answer): string {
  return answer.finish === 'length' ? 'length' : 'stop';
}

function countsOf(answer: Answer): JsonObject {
  const firstMs = answer.beats[0]?.atMs ?? answer.closingMs;
  const { usage } = answer;
  return {
    total_duration: nanoseconds(answer.closingMs),
    load_duration: 0,
    ...(usage && { prompt_eval_count: usage.input }),
    prompt_eval_duration: nanoseconds(firstMs),
    ...(usage && { eval_count: usage.output + usage.reasoning }),
    eval_duration: nanoseconds(answer.closingMs - firstMs),
  };
}

function nanoseconds(ms: number): number {
  return Math.round(ms * 1e6);
}
