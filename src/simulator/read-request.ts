import { Buffer } from 'node:buffer';
import type { IncomingMessage } from 'node:http';

import type { AskedFor } from './answer.js';
import { isRecord, type Members, memberOf } from './members.js';
import { type Route, routeOf } from './route.js';

/** One request, read whole. */
export interface SimulatorRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  /** What the client put into `x-lens-id`, to find the stamps of its request again. */
  readonly id: string | undefined;
  /** Number among all requests of this simulator, from 0. */
  readonly number: number;
  readonly receivedMs: number;
  readonly route: Route | undefined;
  readonly model: string | undefined;
  readonly body: Buffer;
  /** The body's members, undefined when it is not a JSON object. */
  readonly members: Members | undefined;
}

const MAX_BODY_BYTES = 64 * 1024 * 1024;

/** Reads the body to its end; undefined when the client went away or sent more than the simulator takes. */
export function readRequest(
  message: IncomingMessage,
  arrival: { readonly number: number; readonly receivedMs: number },
  then: (request: SimulatorRequest) => void,
): void {
  const chunks: Buffer[] = [];
  let bytes = 0;
  message.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > MAX_BODY_BYTES) message.destroy();
    else chunks.push(chunk);
  });
  message.on('end', () => then(requestOf(message, arrival, chunks.length === 1 ? chunks[0] : Buffer.concat(chunks))));
  // A reset in mid body is the client's affair.
  message.on('error', () => undefined);
}

function requestOf(
  message: IncomingMessage,
  arrival: { readonly number: number; readonly receivedMs: number },
  body: Buffer = Buffer.alloc(0),
): SimulatorRequest {
  const url = new URL(message.url ?? '/', 'http://simulator.invalid');
  const route = routeOf(url.pathname, url.searchParams);
  const members = parsed(body);
  const id = message.headers['x-lens-id'];
  return {
    method: message.method ?? 'GET',
    path: url.pathname,
    query: url.searchParams,
    id: typeof id === 'string' ? id : undefined,
    ...arrival,
    route,
    model: route?.model ?? textOf(members?.['model']),
    body,
    members,
  };
}

function parsed(body: Buffer): Members | undefined {
  try {
    const value: unknown = JSON.parse(body.toString('utf8'));
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Where each API keeps its output cap. */
const CAPS: readonly (readonly string[])[] = [
  ['max_completion_tokens'],
  ['max_tokens'],
  ['max_output_tokens'],
  ['generationConfig', 'maxOutputTokens'],
  ['inferenceConfig', 'maxTokens'],
  ['inferenceConfig', 'max_new_tokens'],
  ['textGenerationConfig', 'maxTokenCount'],
  ['max_gen_len'],
  ['max_tokens_to_sample'],
  ['options', 'num_predict'],
];

/** What the body asks for that changes the shape of the answer. */
export function askedFor(request: SimulatorRequest): AskedFor {
  const members = request.members ?? {};
  const cap = CAPS.map((path) => memberOf(members, path)).find((value) => typeof value === 'number');
  const choices = memberOf(members, ['n']) ?? memberOf(members, ['generationConfig', 'candidateCount']);
  return {
    includeUsage: memberOf(members, ['stream_options', 'include_usage']) === true,
    maxTokens: typeof cap === 'number' && cap >= 0 ? cap : undefined,
    choices: typeof choices === 'number' && choices >= 1 && choices <= 128 ? Math.floor(choices) : 1,
    isAzure: request.route?.dialect === 'azure',
  };
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
