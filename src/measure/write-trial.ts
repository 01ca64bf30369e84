import type { Outcome } from '../model/outcome.js';
import type { Trial, TrialError } from '../model/trial.js';
import { readHttpError } from '../providers/http-error.js';
import { AddressRefused } from './connect.js';
import { connectionOutcome, errorCode } from './connection-outcome.js';
import type { AttemptEnd, PreparedCall } from './attempt.js';
import { type ExchangeLog, phasesOf } from './exchange-log.js';
import type { Attempted } from './measure-context.js';
import type { Reading, ReadingResult } from './reading.js';
import { safeJson } from './safe-json.js';

export interface AttemptRecord {
  readonly call: PreparedCall;
  readonly seq: number;
  readonly scheduledAt: number;
  readonly startedAt: number;
  readonly log: ExchangeLog;
  readonly reading: Reading;
  readonly errorBody: readonly Uint8Array[];
  readonly end: AttemptEnd;
  /** Wall clock, for waits that are given as dates. */
  readonly today: () => Date;
}

/** What made an attempt end as it did, in one shape for all kinds of ends. */
interface Finding {
  readonly outcome: Outcome;
  readonly error?: TrialError;
  readonly retryAfterMs?: number;
}

/** Everything that is known of an attempt, as it is kept in the run file. */
export function writeTrial(record: AttemptRecord): Attempted {
  const { call, log, end } = record;
  const { cell, arm, stage, row, block, batch } = call.slot;
  const read = record.reading.finish(bodyEnd(end));
  const found = findingOf(record, read);
  const error = safeError(found.error, call);
  const trial: Trial = {
    cell,
    arm,
    stage,
    seq: record.seq,
    row,
    block,
    batch,
    outcome: found.outcome,
    ...(found.outcome === 'ok' && read.capped && { capped: true }),
    startedMs: log.sendAt - record.startedAt,
    queueMs: Math.max(0, log.sendAt - record.scheduledAt),
    connection: log.connection,
    ...(call.afterIdleMs !== undefined && { afterIdleMs: call.afterIdleMs }),
    ...phasesOf(log),
    ...readingMembers(read, call.safe),
    bytes: log.bytes,
    ...(call.cell.target.region !== undefined && { region: call.cell.target.region }),
    ...('limitMs' in end && { limitMs: end.limitMs }),
    ...(error !== undefined && { error }),
    ...(found.retryAfterMs !== undefined && { retryAfterMs: found.retryAfterMs }),
    ...(call.cell.scenario.cache === 'bust' && (read.usage?.cachedInputTokens ?? 0) > 0 && { flags: ['cache-hit'] }),
  };
  return { trial, gapsMs: read.gapsMs };
}

function bodyEnd(end: AttemptEnd): Parameters<Reading['finish']>[0] {
  return end.how === 'no-response' ? 'reset' : end.how;
}

/** Numbers pass; whatever a server writes around them is a word of its own, and could be our key. */
function readingMembers(
  read: ReadingResult,
  safe: (text: string) => string,
): Pick<Trial, 'tokenEvents' | 'textEvents' | 'reasoningEvents'> & Partial<Trial> {
  return {
    ...(read.firstTokenMs !== undefined && { ttftMs: read.firstTokenMs }),
    ...(read.firstVisibleMs !== undefined && { ttfoMs: read.firstVisibleMs }),
    ...(read.lastTokenMs !== undefined && { e2eMs: read.lastTokenMs }),
    ...(read.stallMs !== undefined && { stallMs: read.stallMs }),
    tokenEvents: read.tokenEvents,
    textEvents: read.textEvents,
    reasoningEvents: read.reasoningEvents,
    ...(read.streamedTokens !== undefined && { streamedTokens: read.streamedTokens }),
    ...(read.usage !== undefined && { usage: read.usage }),
    ...(read.usageRaw !== undefined && { usageRaw: safeJson(read.usageRaw, safe) }),
    ...(read.servedModel !== undefined && { servedModel: safe(read.servedModel) }),
    ...(read.fingerprint !== undefined && { fingerprint: safe(read.fingerprint) }),
    ...(read.serviceTier !== undefined && { serviceTier: safe(read.serviceTier) }),
    ...(read.finishReason !== undefined && { finishReason: safe(read.finishReason) }),
    ...(read.serverMs !== undefined && { serverMs: read.serverMs }),
  };
}

function findingOf(record: AttemptRecord, read: ReadingResult): Finding {
  const { call, log, errorBody, end } = record;
  if (end.how !== 'end' && end.how !== 'reset' && end.how !== 'no-response') return { outcome: end.how };
  if (end.how === 'no-response') return noResponse(end.error, call, log);
  if (log.status !== undefined && log.status >= 400) {
    const { outcome, errorType, code, message, retryAfterMs } = readHttpError(
      { status: log.status, headers: log.headers, body: Buffer.concat(errorBody).toString('utf8') },
      call.provider,
      record.today().getTime(),
    );
    const error = {
      ...(errorType !== undefined && { type: errorType }),
      ...(code !== undefined && { code }),
      ...(message !== undefined && { message }),
    };
    return { outcome, error, ...(retryAfterMs !== undefined && { retryAfterMs }) };
  }
  if (log.status !== undefined && log.status >= 300) return redirected(log.status);
  return { outcome: read.outcome, ...(read.error !== undefined && { error: read.error }) };
}

/** A redirect could carry the key to another host, so it is never followed, and its target is not repeated here. */
function redirected(status: number): Finding {
  const message = `the server answers with a redirect (HTTP ${status}), which is never followed: give the final address as base-url`;
  return { outcome: 'bad-request', error: { type: 'redirect-refused', message } };
}

function noResponse(error: Error, call: PreparedCall, log: ExchangeLog): Finding {
  const code = errorCode(error);
  const outcome = connectionOutcome(call.request.url.startsWith('https:'), log.connect);
  const type = error instanceof AddressRefused ? 'address-refused' : outcome;
  return { outcome, error: { type, ...(code !== undefined && { code }), message: error.message } };
}

function safeError(error: TrialError | undefined, call: PreparedCall): TrialError | undefined {
  if (error === undefined) return undefined;
  const { safe } = call;
  return {
    ...(error.type !== undefined && { type: safe(error.type) }),
    ...(error.code !== undefined && { code: safe(error.code) }),
    ...(error.message !== undefined && { message: safe(error.message) }),
  };
}
