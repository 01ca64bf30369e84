import { LensError } from '../model/lens-error.js';
import { anyObject, type Check, flag, list, number, object, oneOf, text, whole } from './check.js';
import { isRecord } from './members.js';
import type { SimulatorScript } from './script.js';

/**
 * A script from JSON text, such as a file's.
 *
 * @throws LensError `simulator/bad-script`, with every problem that was found.
 */
export function readScript(json: string, name: string): SimulatorScript {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw new LensError('simulator/bad-script', `${name} is not JSON.`);
  }
  return checkScript(value, name);
}

/**
 * A script from a value that came from outside.
 *
 * @throws LensError `simulator/bad-script`, with every problem that was found.
 */
export function checkScript(value: unknown, name: string): SimulatorScript {
  const problems: string[] = [];
  if (isScript(value, problems)) return value;
  const shown = problems.slice(0, MAX_PROBLEMS).join(' ');
  const more = problems.length > MAX_PROBLEMS ? ` And ${problems.length - MAX_PROBLEMS} more.` : '';
  throw new LensError('simulator/bad-script', `${name}: ${shown}${more}`);
}

const MAX_PROBLEMS = 10;

function isScript(value: unknown, problems: string[]): value is SimulatorScript {
  script(value, 'script', problems);
  return problems.length === 0;
}

const share = number(0, 1);
const ms = number(0, 86_400_000);
const shape = object(
  {
    median: number(0),
    sigma: number(0, 10),
    slow: object({ share, factor: number(0) }, ['share', 'factor']),
    outliers: object({ share, from: number(0), to: number(0) }, ['share', 'from', 'to']),
  },
  ['median'],
);
const distribution: Check = (value, at, problems) => {
  if (typeof value === 'number') number(0)(value, at, problems);
  else if (isRecord(value)) shape(value, at, problems);
  else problems.push(`${at} must be a number or a distribution such as { "median": 200, "sigma": 0.2 }.`);
};

const trigger = { requests: list(whole(0)), every: whole(1), share };
const afterEvents = whole(0);
const HARMS: Readonly<
  Record<string, { readonly members: Readonly<Record<string, Check>>; readonly required?: readonly string[] }>
> = {
  http: {
    members: {
      status: whole(400, 599),
      afterMs: ms,
      retryAfter: object({ seconds: number(0), style: oneOf('seconds', 'ms', 'date', 'provider') }, [
        'seconds',
        'style',
      ]),
      body: oneOf('own', 'html', 'empty'),
    },
    required: ['status'],
  },
  reset: { members: { afterEvents } },
  stall: { members: { afterEvents } },
  drip: { members: { afterEvents, everyMs: number(0.1) }, required: ['everyMs'] },
  cut: { members: { afterEvents, insideEvent: flag, close: flag } },
  'stream-error': { members: { afterEvents, kind: oneOf('overloaded', 'server-error', 'rate-limited') } },
  empty: { members: {} },
  'content-filter': { members: { afterEvents } },
};

const fault: Check = (value, at, problems) => {
  const type = isRecord(value) ? value['type'] : undefined;
  const harm = typeof type === 'string' && Object.hasOwn(HARMS, type) ? HARMS[type] : undefined;
  if (harm === undefined) problems.push(`${at}.type must be one of ${Object.keys(HARMS).join(', ')}.`);
  else object({ type: text, ...trigger, ...harm.members }, harm.required)(value, at, problems);
};

const rule = object({
  model: text,
  prefix: text,
  ttft: distribution,
  gap: distribution,
  gapRequestSigma: number(0, 10),
  tail: distribution,
  opening: distribution,
  drift: number(0),
  driftSigma: number(0, 10),
  tokens: distribution,
  tokensPerEvent: distribution,
  coalesce: share,
  reasoning: object({ tokens: distribution, visible: flag }, ['tokens']),
  tools: list(object({ name: text, arguments: anyObject }, ['name', 'arguments'])),
  choices: whole(1, 128),
  usage: object({
    input: whole(0),
    cached: whole(0),
    cacheWrite: whole(0),
    outputFactor: number(0),
    absent: flag,
  }),
  promptCache: object({ ttftFactor: number(0), share }, ['ttftFactor']),
  servedModel: text,
  fingerprint: text,
  serviceTier: text,
  serverTiming: flag,
  pings: object({ everyMs: number(1), text }, ['everyMs']),
  split: object({ maxBytes: whole(1), pauseMs: ms }, ['maxBytes']),
  embedStamps: flag,
  chat: object({
    reasoning: oneOf('reasoning_content', 'reasoning', 'think-tags', 'content-array'),
    usage: oneOf('own-event', 'finish-chunk', 'x-groq'),
    done: flag,
  }),
  faults: list(fault),
});

const script = object({ seed: text, run: whole(0), rules: list(rule) });
