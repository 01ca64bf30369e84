import { request } from 'node:http';

/** What a plain client saw of one response. */
export interface Seen {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** The body's data events, one per HTTP chunk. */
  readonly chunks: readonly Buffer[];
  readonly text: string;
  /** end: the body ended as it should · cut: the connection closed inside the body. */
  readonly how: 'end' | 'cut';
}

export interface Asked {
  readonly path?: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

export const CHAT = { model: 'm', stream: true, messages: [{ role: 'user', content: 'hi' }] };

/**
 * One request with nothing between us and the socket; a Chat request unless told otherwise.
 *
 * @throws the connection's error when it ends before the headers.
 */
export function ask(url: string, asked: Asked = {}): Promise<Seen> {
  const { path = '/v1/chat/completions', method = 'POST', headers = {}, body = CHAT } = asked;
  return new Promise((resolve, reject) => {
    const outgoing = request(`${url}${path}`, { method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      const done = (how: Seen['how']): void => {
        const text = Buffer.concat(chunks).toString('utf8');
        resolve({ status: response.statusCode ?? 0, headers: response.headers, chunks, text, how });
      };
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => done('end'));
      response.on('error', () => done('cut'));
    });
    outgoing.on('error', reject);
    outgoing.end(method === 'POST' ? (typeof body === 'string' ? body : JSON.stringify(body)) : undefined);
  });
}

/** Opens a request and gives up after `count` data events; resolves with what came until then. */
export function askUntil(url: string, count: number, asked: Asked = {}): Promise<readonly Buffer[]> {
  const { path = '/v1/chat/completions', body = CHAT } = asked;
  return new Promise((resolve, reject) => {
    const outgoing = request(`${url}${path}`, { method: 'POST', agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('error', () => undefined);
      response.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        if (chunks.length < count) return;
        resolve(chunks);
        outgoing.destroy();
      });
    });
    outgoing.on('error', reject);
    outgoing.end(JSON.stringify(body));
  });
}

/** The JSON payloads of a stream's `data:` lines. */
export function dataOf(text: string): readonly unknown[] {
  return text
    .split(/\r?\n/u)
    .filter((line) => line.startsWith('data: ') && line !== 'data: [DONE]')
    .map((line) => JSON.parse(line.slice('data: '.length)));
}
