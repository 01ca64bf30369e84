// The parts of the built library that a replay needs. They are rooms of ours, not public API.
const lib = new URL('../../lib/', import.meta.url);

/** @type {typeof import('../../src/measure/framing.ts')} */
const { createFramer } = await import(new URL('measure/framing.js', lib).href);
/** @type {typeof import('../../src/measure/reading.ts')} */
const { createReading } = await import(new URL('measure/reading.js', lib).href);
/** @type {typeof import('../../src/measure/undici-transport.ts')} */
const { createTransport } = await import(new URL('measure/undici-transport.js', lib).href);
/** @type {typeof import('../../src/measure/clock.ts')} */
const { systemClock } = await import(new URL('measure/clock.js', lib).href);
/** @type {typeof import('../../src/providers/registry.ts')} */
const { providerFor } = await import(new URL('providers/registry.js', lib).href);
/** @type {typeof import('../../src/providers/http-error.ts')} */
const { readHttpError } = await import(new URL('providers/http-error.js', lib).href);

export { createFramer, createReading, createTransport, providerFor, readHttpError, systemClock };

/** @type {Partial<Record<import('../../src/model/target.ts').WireFormat, import('../../src/model/call.ts').Framing>>} */
const FRAMINGS = {
  'gemini-json-array': 'json-array',
  'bedrock-converse': 'aws-eventstream',
  'bedrock-invoke': 'aws-eventstream',
  'ollama-ndjson': 'ndjson',
};

/** The framing of a format, as `encode` would ask for it. @param {import('../../src/model/target.ts').WireFormat} format */
export function encodeFraming(format) {
  return FRAMINGS[format] ?? 'sse';
}
