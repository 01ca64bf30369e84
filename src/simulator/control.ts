import type { IncomingMessage, ServerResponse } from 'node:http';

import type { SimulatorScript } from './script.js';
import type { DriftScope } from './rule-book.js';
import type { RequestStamps } from './stamp-log.js';

/** What can be asked of a running simulator from outside its process, by loopback callers. */
export interface Controls {
  readonly stamps: () => readonly RequestStamps[];
  readonly clearStamps: () => void;
  readonly setScript: (script: SimulatorScript) => void;
  readonly setDrift: (factor: number, scope?: DriftScope) => void;
}

const ROOT = '/__lens/';

export function isControl(message: IncomingMessage): boolean {
  return message.url?.startsWith(ROOT) ?? false;
}

export function control(_message: IncomingMessage, response: ServerResponse, _controls: Controls): void {
  response.writeHead(404).end();
}
