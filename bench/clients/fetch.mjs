/** `fetch`, each piece decoded and parsed where it is read, as benchmark clients usually do. */
import { now, requestBody, spreadOut } from './stamps-in-body.mjs';

/** @param {{ url: string }} task */
export async function start({ url }) {
  /** @type {{ sendAt: number, events: { at: number, sentAt: number }[] }[]} */
  let streams = [];

  /** @param {string} model */
  const one = async (model) => {
    const stream = { sendAt: now(), events: /** @type {{ at: number, sentAt: number }[]} */ ([]) };
    streams.push(stream);
    const response = await fetch(`${url}/v1/chat/completions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: requestBody(model),
    });
    const decoder = new TextDecoder();
    let rest = '';
    for await (const chunk of response.body ?? []) {
      rest += decoder.decode(chunk, { stream: true });
      const parts = rest.split('\n\n');
      rest = parts.pop() ?? '';
      for (const part of parts) {
        if (!part.startsWith('data: {')) continue;
        const event = JSON.parse(part.slice(6));
        if (event.lens_t !== undefined) stream.events.push({ at: now(), sentAt: Number(event.lens_t) / 1e6 });
      }
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
