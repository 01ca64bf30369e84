import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';

/** A server on loopback that answers bytes with bytes, so that a test can be as rude as it likes. */
export interface RawServer {
  readonly url: string;
  readonly port: number;
  /** Connections accepted so far. */
  readonly accepted: () => number;
  /** Connections open now. */
  readonly open: () => number;
  readonly close: () => Promise<void>;
  /** Resolves when the server has seen the last open connection close. */
  readonly allClosed: () => Promise<void>;
}

/** Called once per request, when its head and body have arrived; `count` counts the requests of the server from 0. */
export type OnRequest = (socket: Socket, head: string, count: number) => void;

export async function startRawServer(
  onRequest: OnRequest,
  tls?: { readonly key: string; readonly cert: string },
): Promise<RawServer> {
  const sockets = new Set<Socket>();
  let accepted = 0;
  let requests = 0;
  const waiting: (() => void)[] = [];
  const onConnection = (socket: Socket): void => {
    accepted += 1;
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => {
      sockets.delete(socket);
      if (sockets.size === 0) for (const done of waiting.splice(0)) done();
    });
    let received = '';
    socket.on('data', (chunk) => {
      received += chunk.toString('latin1');
      const end = received.indexOf('\r\n\r\n');
      const length = Number(/content-length: (\d+)/i.exec(received)?.[1] ?? 0);
      if (end < 0 || received.length < end + 4 + length) return;
      const head = received;
      received = '';
      requests += 1;
      onRequest(socket, head, requests - 1);
    });
  };
  const server: Server =
    tls === undefined ? createServer({ noDelay: true }, onConnection) : createTlsServer(tls, onConnection);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `${tls === undefined ? 'http' : 'https'}://127.0.0.1:${port}`,
    port,
    accepted: () => accepted,
    open: () => sockets.size,
    allClosed: () => (sockets.size === 0 ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve))),
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

export const STREAM_HEAD = 'HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ntransfer-encoding: chunked\r\n\r\n';
export const LAST_CHUNK = '0\r\n\r\n';

export function httpChunk(text: string): string {
  return `${Buffer.byteLength(text).toString(16)}\r\n${text}\r\n`;
}

export interface ChatUsage {
  readonly prompt_tokens: number;
  readonly completion_tokens: number;
  readonly cached?: number;
}

/** A whole answer of Chat Completions: role, one event a word, finish reason, usage, end marker. */
export function chatEvents(words: readonly string[], usage?: ChatUsage): readonly string[] {
  const {
    prompt_tokens: input,
    completion_tokens: output,
    cached,
  } = usage ?? { prompt_tokens: 5, completion_tokens: words.length };
  const event = (body: object): string =>
    `data: ${JSON.stringify({ id: 'x', object: 'chat.completion.chunk', model: 'm-1', ...body })}\n\n`;
  return [
    event({ choices: [{ index: 0, delta: { role: 'assistant', content: '' }, finish_reason: null }] }),
    ...words.map((content) => event({ choices: [{ index: 0, delta: { content }, finish_reason: null }] })),
    event({ choices: [{ index: 0, delta: {}, finish_reason: 'stop' }] }),
    event({
      choices: [],
      usage: {
        prompt_tokens: input,
        completion_tokens: output,
        total_tokens: input + output,
        ...(cached !== undefined && { prompt_tokens_details: { cached_tokens: cached } }),
      },
    }),
    'data: [DONE]\n\n',
  ];
}
