import type { IncomingMessage, ServerResponse } from 'node:http';

import { isLensError } from '../model/lens-error.js';
import { monotonicMs } from './clockwork.js';
import { isRecord, type Members } from './members.js';
import { checkScript } from './read-script.js';
import type { DriftScope } from './rule-book.js';
import type { SimulatorScript } from './script.js';
import { encodeStamps } from './stamp-bytes.js';
import type { RequestStamps } from './stamp-log.js';

/** What can be asked of a running simulator from outside its process, by callers on the same machine. */
export interface Controls {
  readonly stamps: () => readonly RequestStamps[];
  readonly clearStamps: () => void;
  readonly setScript: (script: SimulatorScript) => void;
  readonly setDrift: (factor: number, scope?: DriftScope) => void;
}

const ROOT = '/__lens/';
const MAX_BODY_BYTES = 1024 * 1024;

export function isControl(message: IncomingMessage): boolean {
  return message.url?.startsWith(ROOT) ?? false;
}

/**
 * - `GET /__lens/stamps` all stamps as JSON; `?id=X` those of one `x-lens-id`; `?format=binary` see `decodeStamps`
 * - `DELETE /__lens/stamps`
 * - `POST /__lens/drift` `{"factor": 1.4, "model": …, "prefix": …}`
 * - `POST /__lens/script` a SimulatorScript
 * - `GET /__lens/health` `{"ok": true, "clockMs": …}`
 */
export function control(message: IncomingMessage, response: ServerResponse, controls: Controls): void {
  // A web page in a browser on this machine could reach us too; it cannot hide its origin.
  if (!isLoopback(message.socket.remoteAddress) || message.headers.origin !== undefined) {
    answer(response, 403, { error: 'Controls are for callers on the same machine.' });
    return;
  }
  const chunks: Buffer[] = [];
  let bytes = 0;
  message.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > MAX_BODY_BYTES) message.destroy();
    else chunks.push(chunk);
  });
  message.on('error', () => undefined);
  message.on('end', () => {
    const url = new URL(message.url ?? ROOT, 'http://simulator.invalid');
    const call = `${message.method ?? 'GET'} ${url.pathname.slice(ROOT.length)}`;
    perform(call, url.searchParams, Buffer.concat(chunks), response, controls);
  });
}

function perform(
  call: string,
  query: URLSearchParams,
  body: Buffer,
  response: ServerResponse,
  controls: Controls,
): void {
  switch (call) {
    case 'GET health':
      return answer(response, 200, { ok: true, clockMs: monotonicMs() });
    case 'GET stamps':
      return sendStamps(query, response, controls.stamps());
    case 'DELETE stamps':
      controls.clearStamps();
      return answer(response, 200, { ok: true });
    case 'POST drift':
      return changeDrift(membersOf(body), response, controls);
    case 'POST script':
      return changeScript(membersOf(body), response, controls);
    default:
      return answer(response, 404, { error: `No such control: ${call}.` });
  }
}

function sendStamps(query: URLSearchParams, response: ServerResponse, all: readonly RequestStamps[]): void {
  const id = query.get('id');
  const chosen = id === null ? all : all.filter((stamps) => stamps.id === id);
  if (query.get('format') !== 'binary') return answer(response, 200, chosen);
  const bytes = encodeStamps(chosen);
  response.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': bytes.length }).end(bytes);
  return undefined;
}

function changeDrift(members: Members | undefined, response: ServerResponse, controls: Controls): void {
  const { factor, model, prefix } = members ?? {};
  if (typeof factor !== 'number' || !(factor > 0))
    return answer(response, 400, { error: 'factor must be a number above 0.' });
  const scope = { ...(typeof model === 'string' && { model }), ...(typeof prefix === 'string' && { prefix }) };
  controls.setDrift(factor, scope);
  return answer(response, 200, { ok: true });
}

function changeScript(members: Members | undefined, response: ServerResponse, controls: Controls): void {
  try {
    controls.setScript(checkScript(members, 'body'));
  } catch (error) {
    if (!isLensError(error)) throw error;
    return answer(response, 400, { error: error.message });
  }
  return answer(response, 200, { ok: true });
}

function membersOf(body: Buffer): Members | undefined {
  try {
    const value: unknown = JSON.parse(body.toString('utf8'));
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function answer(response: ServerResponse, status: number, value: unknown): void {
  const body = JSON.stringify(value);
  response
    .writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) })
    .end(body);
}

function isLoopback(address: string | undefined): boolean {
  return address === '::1' || /^(?:::ffff:)?127\./u.test(address ?? '');
}
