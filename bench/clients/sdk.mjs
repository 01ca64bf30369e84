/** The official OpenAI SDK, its retries off. An event is seen when the SDK yields it. */
import OpenAI from 'openai';

import { now, spreadOut } from './stamps-in-body.mjs';

/** @param {{ url: string }} task */
export async function start({ url }) {
  const client = new OpenAI({ baseURL: `${url}/v1`, apiKey: 'none', maxRetries: 0 });
  /** @type {{ sendAt: number, events: { at: number, sentAt: number }[] }[]} */
  let streams = [];

  /** @param {string} model */
  const one = async (model) => {
    const stream = { sendAt: now(), events: /** @type {{ at: number, sentAt: number }[]} */ ([]) };
    streams.push(stream);
    const chunks = await client.chat.completions.create({
      model,
      messages: [{ role: 'user', content: 'Tell me a story.' }],
      stream: true,
    });
    for await (const chunk of chunks) {
      const at = now();
      if ('lens_t' in chunk) stream.events.push({ at, sentAt: Number(chunk.lens_t) / 1e6 });
    }
  };

  return {
    /** @param {number} count @param {number} spreadMs @param {string} model */
    run: async (count, spreadMs, model) => {
      streams = [];
      await spreadOut(count, spreadMs, () => one(model));
    },
    results: () => streams,
    close: async () => undefined,
  };
}
