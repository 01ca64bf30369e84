// What a recording's expected.json demands of us. Used by scripts/conformance.mjs and by the tests.
//
// expected.json names things as the provider does; where our own definitions differ, the rule stands here by name.

/** @typedef {any} Data parsed expected.json */

const SAFETY =
  /^(PROMPT_BLOCKED:.*|(image_)?safety|recitation|blocklist|prohibited_content|spii|content_filter(ed)?|guardrail_intervened|refusal|error_toxic|[34678])$/i;
const CAP = /^(length|max_(output_)?tokens|max_length|model_length|model_context_window_exceeded|error_limit|2)$/i;

/**
 * The outcome table. First match wins; several outcomes where a class inside the error may name a finer one.
 *
 * @type {readonly { readonly why: string, readonly when: (expected: Data, body: string) => boolean, readonly outcomes: readonly string[] }[]}
 */
export const OUTCOME_TABLE = [
  {
    why: 'a rate limit or throttling reported inside the stream keeps its class, because it pauses the lane',
    when: ({ error }) =>
      error !== null &&
      /rate_?limit|throttl|too_?many_?requests|resource_exhausted|\b429\b/i.test(`${error.type} ${error.code}`),
    outcomes: ['rate-limited'],
  },
  {
    why: 'so does overload',
    when: ({ error }) =>
      error !== null && /overloaded|unavailable|modelnotready|\b(503|529)\b/i.test(`${error.type} ${error.code}`),
    outcomes: ['overloaded'],
  },
  {
    why: 'any other error inside the stream, or "error" for a finish reason',
    when: ({ error, finish_reason: reason }) => error !== null || /^(error|failed)$/i.test(String(reason)),
    outcomes: ['in-stream-error', 'content-filter'],
  },
  {
    why: 'stopped by safety, a guardrail, recitation, refusal, or the prompt was blocked',
    when: ({ finish_reason: reason }) => SAFETY.test(String(reason)),
    outcomes: ['content-filter'],
  },
  {
    why: 'Titan on InvokeModel says that a guardrail intervened in a member of its own, without a finish reason',
    when: (_, body) => body.includes('guardrailAction":"INTERVENED'),
    outcomes: ['content-filter'],
  },
  {
    why: 'cut before any finish reason or end marker',
    when: (expected) => !expected.complete && !expected.terminated,
    outcomes: ['truncated'],
  },
  { why: 'cut by the output cap, with or without a visible token', when: isCapped, outcomes: ['ok'] },
  { why: 'ended in order without any token', when: (expected) => !hasTokens(expected), outcomes: ['empty'] },
  { why: 'ended in order', when: () => true, outcomes: ['ok'] },
];

/** @param {Data} expected */
function isCapped(expected) {
  return CAP.test(String(expected.finish_reason));
}

/** @param {Data} expected */
function hasTokens({ counts }) {
  return counts.text_events + counts.reasoning_events + counts.tool_events + (counts.refusal_events ?? 0) > 0;
}

/**
 * Differences between a stream's expectation and what we read, in words; none when they agree.
 *
 * @param {Data} expected
 * @param {import('../../src/measure/reading.ts').ReadingResult} result read with `keepText`
 * @param {string} body the body as text, base64 payloads decoded
 * @returns {string[]}
 */
export function streamDifferences(expected, result, body) {
  const { kept } = result;
  if (kept === undefined) throw new TypeError('read with keepText');
  const { counts } = expected;
  const choices = expected['text_by_choice'];
  const row = OUTCOME_TABLE.find(({ when }) => when(expected, body));
  /** @type {[string, unknown, unknown][]} */
  const pairs = [
    ['outcome', row?.outcomes.includes(result.outcome) ? result.outcome : row?.outcomes.join(' or '), result.outcome],
    ['capped', row?.outcomes.includes('ok') === true && isCapped(expected), result.capped],
    ['text', expected.text, kept.text],
    [
      'text_by_choice',
      choices === undefined ? undefined : Object.values(choices),
      choices === undefined ? undefined : kept.textByChoice,
    ],
    ['reasoning_text', expected.reasoning_text, kept.reasoning],
    ['refusal_text', expected.refusal_text ?? '', kept.refusal],
    [
      'tool_calls',
      expected.tool_calls,
      kept.tools.map((tool) => ({ id: tool.id ?? null, name: tool.name ?? null, arguments: tool.arguments })),
    ],
    // A last event that was cut inside its JSON counts there; we never dispatch it.
    ['counts.events', counts.events - counts.not_json, result.events],
    ['counts.text_events', counts.text_events, result.textEvents],
    ['counts.reasoning_events', counts.reasoning_events, result.reasoningEvents],
    ['counts.tool_events', counts.tool_events, result.toolEvents],
    ['counts.refusal_events', counts.refusal_events ?? 0, result.refusalEvents],
    ['counts.first_text_event', counts.first_text_event, kept.firstTextEvent ?? null],
    ['counts.last_text_event', counts.last_text_event, kept.lastTextEvent ?? null],
    ['counts.first_reasoning_event', counts.first_reasoning_event, kept.firstReasoningEvent ?? null],
    ['counts.first_tool_event', counts.first_tool_event, kept.firstToolEvent ?? null],
    [
      'finish_reason',
      expected.finish_reason === null ? null : String(expected.finish_reason),
      result.finishReason ?? null,
    ],
    ['model', expected.model ?? null, result.servedModel ?? null],
    ['latencyMs', latencyOf(expected), expected.server_metrics === undefined ? undefined : result.serverMs],
    ...usagePairs(expected, result),
    ...errorPairs(expected, result),
  ];
  return differences(pairs);
}

/** @param {Data} expected */
function latencyOf({ server_metrics: metrics }) {
  return metrics?.latencyMs ?? metrics?.invocationLatency;
}

/**
 * Members that expected.json takes from the vendor's plain names, and that we also know under others.
 *
 * @param {Data} expected
 * @param {import('../../src/measure/reading.ts').ReadingResult} result
 * @returns {[string, unknown, unknown][]}
 */
function usagePairs(expected, { usage = {}, usageRaw = {} }) {
  const raw = expected.usage_raw ?? {};
  // Our input counts cached and cache-written tokens where the vendor leaves them out, and Gemini's built-in tools.
  const apart = /^(anthropic-messages|bedrock)/.test(expected.api);
  const written = apart ? (usage.cacheWriteTokens ?? 0) : 0;
  const read = apart ? (usage.cachedInputTokens ?? 0) : 0;
  const input =
    expected.input_tokens === null ? null : expected.input_tokens + written + read + (raw.toolUsePromptTokenCount ?? 0);
  const thinking = raw.output_tokens_details?.thinking_tokens ?? raw.tokens?.reasoning_tokens ?? null;
  const cached =
    raw.cached_tokens ??
    raw.cacheReadInputTokenCount ??
    raw.cache_read_input_tokens ??
    raw.prompt_cache_hit_tokens ??
    null;
  return [
    ['input_tokens', input, usage.inputTokens ?? null],
    ['output_tokens', expected.output_tokens, usage.outputTokens ?? null],
    ['reasoning_tokens', expected.reasoning_tokens ?? thinking, usage.reasoningTokens ?? null],
    ['cached_input_tokens', expected.cached_input_tokens ?? cached, usage.cachedInputTokens ?? null],
    ...Object.keys(raw)
      .filter((name) => raw[name] !== null)
      .map((name) => /** @type {[string, unknown, unknown]} */ ([`usage_raw.${name}`, raw[name], usageRaw[name]])),
  ];
}

/**
 * @param {Data} expected
 * @param {import('../../src/measure/reading.ts').ReadingResult} result
 * @returns {[string, unknown, unknown][]}
 */
function errorPairs({ error }, result) {
  if (error === null) return [];
  return [
    ['error.type', error.type ?? undefined, error.type === null ? undefined : result.error?.type],
    [
      'error.code',
      error.code === null ? undefined : String(error.code),
      error.code === null ? undefined : result.error?.code,
    ],
    ['error.message', error.message, result.error?.message],
  ];
}

/** Which outcome a status stands for; a cause that the body names wins over it, see `BODY_CAUSES`. */
const STATUS_OUTCOMES = new Map([
  [400, 'bad-request'],
  [401, 'auth'],
  [402, 'auth'],
  [403, 'auth'],
  [404, 'not-found'],
  [405, 'bad-request'],
  [408, 'server-error'],
  [410, 'not-found'],
  [413, 'bad-request'],
  [422, 'bad-request'],
  [424, 'server-error'],
  [429, 'rate-limited'],
  [500, 'server-error'],
  [502, 'server-error'],
  [504, 'server-error'],
  [503, 'overloaded'],
  [529, 'overloaded'],
]);

/** @type {readonly { readonly why: string, readonly when: (expected: Data, body: string) => boolean, readonly outcome: string }[]} */
export const BODY_CAUSES = [
  {
    why: 'an unknown or retired model under 400 (Groq)',
    when: ({ status, error_type: type, error_code: code, error_message: message }) =>
      status < 404 &&
      status !== 401 &&
      status !== 403 &&
      (/model_decommissioned|model_not_found|invalid_model|deploymentnotfound/i.test(`${type} ${code}`) ||
        /\bmodel (identifier is invalid|not exist)/i.test(message ?? '')),
    outcome: 'not-found',
  },
  {
    why: 'a bad key under 400 (Google)',
    when: ({ status, error_type: type, error_code: code }, body) =>
      status === 400 &&
      (body.includes('API_KEY_INVALID') || /invalid_api_key|invalid_authentication/i.test(`${type} ${code}`)),
    outcome: 'auth',
  },
  {
    why: 'a blocked prompt under 400 (Azure)',
    when: ({ status, error_type: type, error_code: code }) =>
      status === 400 && /content_filter|content_policy/i.test(`${type} ${code}`),
    outcome: 'content-filter',
  },
];

/**
 * @param {Data} expected
 * @param {import('../../src/providers/http-error.ts').HttpError} result
 * @param {string} body
 * @param {Record<string, string>} headers
 * @returns {string[]}
 */
export function errorDifferences(expected, result, body, headers = {}) {
  const cause = BODY_CAUSES.find(({ when }) => when(expected, body));
  const wait =
    expected.retry_after_ms > 0 ? Number(expected.retry_after_ms) : secondsOf(expected.retry_after, headers['date']);
  return differences([
    ['outcome', cause?.outcome ?? STATUS_OUTCOMES.get(expected.status), result.outcome],
    // Cohere's `error_type` is not taken up by expected.json.
    [
      'error_type',
      expected.error_type === null ? undefined : String(expected.error_type),
      expected.error_type === null ? undefined : result.errorType,
    ],
    ['error_code', expected.error_code === null ? undefined : String(expected.error_code), result.code],
    ['error_message', expected.error_message ?? undefined, result.message],
    ['retry_after', wait, wait === undefined ? undefined : result.retryAfterMs],
  ]);
}

/** Seconds or a date, which is compared with the server's own. @param {any} given @param {string | undefined} date */
function secondsOf(given, date) {
  if (given === null || given === undefined) return undefined;
  if (/^\d+$/.test(String(given))) return Number(given) * 1000;
  return date === undefined ? undefined : Date.parse(String(given)) - Date.parse(date);
}

/** @param {readonly [string, unknown, unknown][]} pairs */
function differences(pairs) {
  return pairs
    .filter(([, wanted, got]) => canonical(wanted) !== canonical(got))
    .map(([name, wanted, got]) => `${name}: wanted ${short(wanted)}, got ${short(got)}`);
}

/** @param {unknown} value */
function canonical(value) {
  return JSON.stringify(value, (_, member) =>
    typeof member === 'object' && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  );
}

/** @param {unknown} value */
function short(value) {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 160 ? `${text.slice(0, 160)}… (${text.length} characters)` : text;
}
