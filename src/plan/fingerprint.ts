import { createHash } from 'node:crypto';

import { canonicalJson } from '../model/canonical-json.js';
import { fillTemplate } from '../model/fill-template.js';
import type { Json, JsonObject } from '../model/json.js';
import type { CachePolicy, Load, Scenario } from '../model/plan.js';
import type { Params, Target } from '../model/target.js';

/** What every request of a scenario says, in so few bytes that a matrix of cells can share it. */
export interface Wording {
  /** Digest of every row's messages. */
  readonly digest: string;
  /** UTF-8 bytes of the longest row's messages, as JSON. */
  readonly maxBytes: number;
}

/** More text than this is no prompt; it would be hashed for minutes. */
export const MAX_WORDING_BYTES: number = 256 * 1024 * 1024;

/** `undefined` when all rows together are larger than `MAX_WORDING_BYTES`. */
export function wordingOf({ messages, rows }: Pick<Scenario, 'messages' | 'rows'>): Wording | undefined {
  const digests: string[] = [];
  let total = 0;
  let maxBytes = 0;
  for (const row of rows) {
    const filled = messages.map(({ role, content }) => ({ role, content: fillTemplate(content, row) }));
    const text = JSON.stringify(filled);
    const bytes = Buffer.byteLength(text);
    maxBytes = Math.max(maxBytes, bytes);
    total += bytes;
    if (total > MAX_WORDING_BYTES) return undefined;
    digests.push(sha256(text));
  }
  // The rows' order is a matter of the schedule, not of what is asked.
  return { digest: sha256(digests.toSorted().join('\n')), maxBytes };
}

/** Settings that change what a call measures although they are not part of its request. */
interface Circumstances {
  readonly concurrency: number;
  readonly cache: CachePolicy;
  readonly connection: 'warm' | 'cold';
  readonly load: Load;
}

/**
 * Hash of a cell's fully resolved request and its circumstances: two cells have the same one exactly when they ask the
 * same of the same endpoint in the same way. The key, its name, prices, ids and timeouts have no part in it; the order
 * of keys and the case of header names neither.
 */
export function fingerprint(target: Target, wording: Wording, circumstances: Circumstances): string {
  return sha256(
    canonicalJson({
      version: 1,
      url: target.baseUrl,
      format: target.format,
      model: target.model,
      auth: target.auth,
      region: target.region ?? null,
      project: target.project ?? null,
      deployment: target.deployment ?? null,
      apiVersion: target.apiVersion ?? null,
      headers: lowerCased(target.headers),
      params: paramsJson(target.params),
      wording: wording.digest,
      ...circumstances,
    }),
  );
}

function paramsJson(params: Params): JsonObject {
  const entries = Object.entries(params).flatMap(([name, value]: [string, Json | undefined]) =>
    value === undefined || isEmpty(value) ? [] : [[name, value] as const],
  );
  return Object.fromEntries(entries);
}

/** `extra: {}` sends what no `extra` sends. */
function isEmpty(value: Json): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length === 0;
}

function lowerCased(headers: Readonly<Record<string, string>>): JsonObject {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value.trim()]));
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
