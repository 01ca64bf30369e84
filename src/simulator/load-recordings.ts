import type { Buffer } from 'node:buffer';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { isRecord, type Members } from './members.js';
import type { SimulatorRequest } from './read-request.js';
import type { Recording } from './replay.js';

/** One recorded exchange of a folder `<provider>/<name>/` with `request.json`, `response.json` and a `body.*`. */
export interface StoredRecording {
  /** `<provider>/<name>`. */
  readonly id: string;
  readonly request: {
    readonly method: string;
    readonly path: string;
    readonly query: string;
    readonly model: string | undefined;
  };
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  /** Sizes of the transport reads, where they were recorded; they add up to the body. */
  readonly reads: readonly number[] | undefined;
}

/**
 * Reads every recording of a folder, sorted by id. What is no recording (no response, no body) is passed over.
 *
 * @throws the system's error when the folder cannot be read, a SyntaxError on a file that is not JSON.
 */
export async function loadRecordings(folder: string): Promise<readonly StoredRecording[]> {
  const found: StoredRecording[] = [];
  for (const provider of await folders(folder)) {
    for (const name of await folders(join(folder, provider))) {
      const recording = await loadRecording(join(folder, provider, name), `${provider}/${name}`);
      if (recording !== undefined) found.push(recording);
    }
  }
  return found;
}

async function folders(path: string): Promise<readonly string[]> {
  const entries = await readdir(path, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .toSorted();
}

async function loadRecording(path: string, id: string): Promise<StoredRecording | undefined> {
  const files = await readdir(path);
  const bodyFile = files.find((file) => file.startsWith('body.'));
  if (bodyFile === undefined || !files.includes('response.json')) return undefined;
  const response = await membersIn(join(path, 'response.json'));
  const request = files.includes('request.json') ? await membersIn(join(path, 'request.json')) : {};
  const sent = request['body'];
  const reads = response['reads'];
  return {
    id,
    request: {
      method: textOf(request['method']) ?? 'POST',
      path: textOf(request['path']) ?? '/',
      query: textOf(request['query']) ?? '',
      model: isRecord(sent) ? textOf(sent['model']) : undefined,
    },
    status: typeof response['status'] === 'number' ? response['status'] : 200,
    headers: headersOf(response['headers']),
    body: await readFile(join(path, bodyFile)),
    reads: Array.isArray(reads) && reads.every((size) => typeof size === 'number') ? reads : undefined,
  };
}

async function membersIn(file: string): Promise<Members> {
  const value: unknown = JSON.parse(await readFile(file, 'utf8'));
  return isRecord(value) ? value : {};
}

function headersOf(value: unknown): Readonly<Record<string, string>> {
  const pairs = isRecord(value) ? Object.entries(value) : [];
  return Object.fromEntries(pairs.flatMap(([name, text]) => (typeof text === 'string' ? [[name, text]] : [])));
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** How a recorded body is cut again: in its recorded reads (whole where none were), or as the caller says. */
export type Cut = (recording: StoredRecording) => readonly Buffer[];

const asRecorded: Cut = ({ body, reads }) => {
  let from = 0;
  return (reads ?? [body.length]).map((size) => body.subarray(from, (from += size)));
};

/**
 * Serves the recording that a request names: by a path that begins with its id (`/openai/chat-…/v1/chat/completions`),
 * or by its id as the model.
 */
export function replayOf(
  recordings: readonly StoredRecording[],
  cut: Cut = asRecorded,
): (request: SimulatorRequest) => Recording | undefined {
  const byId = new Map(recordings.map((recording) => [recording.id, recording]));
  return (request) => {
    const fromPath = byId.get(request.path.split('/').slice(1, 3).join('/'));
    const recording = fromPath ?? byId.get(request.model ?? '');
    return recording && { status: recording.status, headers: recording.headers, chunks: cut(recording) };
  };
}
