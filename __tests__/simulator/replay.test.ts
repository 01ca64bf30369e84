import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';

import { seededRandom } from '../../src/model/seeded-random.js';
import { cutIntoPieces } from '../../src/simulator/chunking.js';
import { type Cut, loadRecordings, replayOf } from '../../src/simulator/load-recordings.js';
import type { Recording } from '../../src/simulator/replay.js';
import { ask } from './ask.js';
import { withSimulator } from './with-simulator.js';

const BODY = Buffer.from('data: {"choices":[{"delta":{"content":"Zürich 😊"}}]}\n\ndata: [DONE]\n\n');
const SSE = { 'content-type': 'text/event-stream' };

function serve(recording: Recording) {
  return withSimulator({ replay: () => recording }, async (simulator) => ({
    seen: await ask(simulator.url),
    stamps: simulator.stamps()[0],
  }));
}

describe('replay', () => {
  it.each([
    { why: 'whole', maxBytes: BODY.length },
    { why: 'byte by byte', maxBytes: 1 },
    { why: 'in random pieces', maxBytes: 9 },
  ])('sends a body $why: the same bytes, cut at the same places', async ({ maxBytes }) => {
    const chunks = maxBytes === BODY.length ? [BODY] : cutIntoPieces(BODY, maxBytes, seededRandom('cut'));
    const { seen } = await serve({ status: 200, headers: SSE, chunks });
    expect(seen.chunks).toEqual(chunks);
    expect(seen.how).toBe('end');
  });

  it('sends status and headers, and leaves out what belonged to the recorded connection', async () => {
    const headers = {
      'content-type': 'application/json',
      'retry-after': '7',
      'content-length': '3',
      'transfer-encoding': 'gzip',
    };
    const { seen } = await serve({ status: 429, headers: { ...headers, 'Content-Encoding': 'gzip' }, chunks: [BODY] });
    expect([seen.status, seen.text]).toEqual([429, BODY.toString()]);
    expect(seen.headers).toMatchObject({
      'content-type': 'application/json',
      'retry-after': '7',
      'transfer-encoding': 'chunked',
    });
    expect([seen.headers['content-length'], seen.headers['content-encoding']]).toEqual([undefined, undefined]);
  });

  it('keeps the pauses, and stamps every piece', async () => {
    const chunks = [BODY.subarray(0, 20), Buffer.alloc(0), BODY.subarray(20)];
    const { seen, stamps } = await serve({ status: 200, headers: SSE, chunks, pausesMs: [6, 4, 2] });
    expect(seen.chunks).toHaveLength(2);
    const since = stamps?.eventsMs.map((atMs) => atMs - stamps.receivedMs) ?? [];
    expect(since).toHaveLength(2);
    expect([(since[0] ?? 0) >= 6, (since[1] ?? 0) >= 12]).toEqual([true, true]);
  });

  it('can break the connection off after the last piece', async () => {
    const { seen } = await serve({ status: 200, headers: SSE, chunks: [BODY], finale: 'close' });
    expect([seen.how, seen.text]).toEqual(['cut', BODY.toString()]);
  });

  it('leaves requests that it has no recording for to the script', () =>
    withSimulator({ script: { rules: [{ ttft: 1, tokens: 1 }] }, replay: () => undefined }, async ({ url }) => {
      expect((await ask(url)).text).toContain('chat.completion.chunk');
    }));
});

describe('loadRecordings', () => {
  it('reads a folder of recordings, and serves each by its path or as a model', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'recordings-'));
    const put = async (id: string, files: Readonly<Record<string, string | Buffer>>): Promise<void> => {
      await mkdir(join(folder, id), { recursive: true });
      await Promise.all(Object.entries(files).map(([name, content]) => writeFile(join(folder, id, name), content)));
    };
    await put('openai/chat-one', {
      'request.json': '{"method":"POST","path":"/v1/chat/completions","query":"a=b","body":{"model":"gpt"}}',
      'response.json': '{"status":200,"headers":{"content-type":"text/event-stream"},"reads":[10,70]}',
      'body.sse': BODY,
    });
    await put('bedrock/err-503', { 'response.json': '{"status":503,"headers":{}}', 'body.json': '{"message":"no"}' });
    await put('bedrock/notes', { 'README.txt': 'no recording' });
    try {
      const recordings = await loadRecordings(folder);
      expect(recordings.map(({ id, request, reads }) => [id, request.model, reads])).toEqual([
        ['bedrock/err-503', undefined, undefined],
        ['openai/chat-one', 'gpt', [10, 70]],
      ]);
      await withSimulator({ replay: replayOf(recordings) }, async ({ url }) => {
        const byPath = await ask(url, { path: '/openai/chat-one/v1/chat/completions' });
        expect(byPath.chunks.map(({ length }) => length)).toEqual([10, BODY.length - 10]);
        const byModel = await ask(url, { body: { model: 'bedrock/err-503' } });
        expect([byModel.status, byModel.text]).toEqual([503, '{"message":"no"}']);
      });
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

const SHARED = fileURLToPath(new URL('../../../shared/data/recordings', import.meta.url));

if (existsSync(SHARED)) {
  describe('the shared recordings', () => {
    it('arrive byte for byte, as recorded and cut at random', async () => {
      const recordings = await loadRecordings(SHARED);
      expect(recordings.length).toBeGreaterThan(200);
      const atRandom: Cut = ({ body }) => cutIntoPieces(body, 200, seededRandom('shared'));
      for (const replay of [replayOf(recordings), replayOf(recordings, atRandom)]) {
        await withSimulator({ replay }, async ({ url }) => {
          for (const { id, status, body } of recordings) {
            const seen = await ask(url, { path: `/${id}/x` });
            expect([id, seen.status, Buffer.concat(seen.chunks).equals(body)]).toEqual([id, status, true]);
          }
        });
      }
    });
  });
}
