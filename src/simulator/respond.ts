import type { ServerResponse } from 'node:http';

import { seededRandom } from '../model/seeded-random.js';
import type { Answer, WireStep } from './answer.js';
import { chooseFault } from './choose-fault.js';
import { type Clockwork, monotonicMs } from './clockwork.js';
import type { Fault, HttpHarm } from './fault.js';
import { FORMATS } from './formats/formats.js';
import { httpError } from './http-error.js';
import { planAnswer } from './plan-answer.js';
import { type Finale, play } from './play.js';
import { askedFor, type SimulatorRequest } from './read-request.js';
import { responseHeaders } from './response-headers.js';
import type { Route } from './route.js';
import type { Assignment, RuleBook } from './rule-book.js';
import { coalesced, withPings } from './shape-steps.js';
import type { StampWriter } from './stamp-log.js';
import { createWire } from './wire.js';

export interface Backstage {
  readonly clockwork: Clockwork;
  readonly book: RuleBook;
}

/** Answers one request by the script. */
export function respond(
  request: SimulatorRequest,
  response: ServerResponse,
  stamps: StampWriter,
  backstage: Backstage,
): void {
  const { route } = request;
  const refuse = (status: number, message: string): void =>
    sendError(response, stamps, route?.dialect ?? 'openai', { type: 'http', status }, message);
  if (route === undefined) return refuse(404, `No API of the simulator has the path ${request.path}.`);
  if (request.method !== 'POST') return refuse(405, `The method is POST, not ${request.method}.`);
  if (request.members === undefined) return refuse(400, 'The request body is not a JSON object.');
  if (request.model === undefined) return refuse(400, 'The request names no model.');
  if (!isStreaming(route, request))
    return refuse(400, 'The simulator only streams: send "stream": true, or use the streaming path.');

  const assignment = backstage.book.assign(request.path, request.model, request.body.toString('latin1'));
  if (assignment === undefined) return refuse(404, `The model ${request.model} does not exist here.`);
  const { rule } = assignment;
  const fault = chooseFault(rule.faults ?? [], assignment.number, assignment.seed);
  if (fault?.type === 'http') {
    const dueMs = request.receivedMs + (fault.afterMs ?? 0);
    const run = (): void =>
      sendError(response, stamps, route.dialect, fault, MESSAGES[fault.status] ?? 'Simulated error.');
    return backstage.clockwork.at({ dueMs, run });
  }
  const isSilent =
    (fault?.type === 'reset' || fault?.type === 'stall' || fault?.type === 'drip') && fault.afterEvents === undefined;
  if (isSilent && fault.type === 'reset') return createWire(response).reset();
  if (isSilent && fault.type === 'stall') return undefined;
  perform(request, route, assignment, fault, { response, stamps, clockwork: backstage.clockwork });
  return undefined;
}

interface Outlets {
  readonly response: ServerResponse;
  readonly stamps: StampWriter;
  readonly clockwork: Clockwork;
}

function perform(
  request: SimulatorRequest,
  route: Route,
  assignment: Assignment,
  fault: Fault | undefined,
  outlets: Outlets,
): void {
  const { rule, seed } = assignment;
  const format = FORMATS[route.format];
  const question = {
    seed,
    model: request.model ?? '',
    asked: askedFor(request),
    bodyBytes: request.body.length,
    drift: assignment.drift,
    isCacheHit: assignment.isCacheHit,
    hasChoices: format.hasChoices,
    sendsToolsWhole: format.sendsToolsWhole,
    opensBeforePings: format.ping?.(undefined).kind !== 'comment',
  };
  const answer = planAnswer(rule, question, fault);
  play(
    {
      fromMs: request.receivedMs,
      headersMs: answer.headersMs,
      headers: { 'content-type': format.contentType, ...responseHeaders(route, answer) },
      steps: shaped(format.speak(answer), answer, format.ping, seed),
      frame: format.frame,
      finale: finaleOf(fault),
      tearsLast: fault?.type === 'cut' && fault.insideEvent === true,
      split: rule.split,
      embedStamps: rule.embedStamps ?? false,
      random: seededRandom(`${seed}|split`),
      filler: format.filler,
    },
    { clockwork: outlets.clockwork, wire: createWire(outlets.response), stamps: outlets.stamps },
  );
}

function shaped(
  steps: Generator<WireStep>,
  answer: Answer,
  ping: ((text: string | undefined) => Omit<WireStep, 'atMs'>) | undefined,
  seed: string,
): Iterator<WireStep> {
  const { coalesce, pings } = answer.behaviour;
  const joined = coalesce === undefined ? steps : coalesced(steps, coalesce, seededRandom(`${seed}|coalesce`));
  return pings === undefined || ping === undefined ? joined : withPings(joined, pings.everyMs, ping(pings.text));
}

function finaleOf(fault: Fault | undefined): Finale {
  switch (fault?.type) {
    case 'reset':
    case 'stall':
      return { type: fault.type };
    case 'drip':
      return { type: 'drip', everyMs: fault.everyMs };
    case 'cut':
      return { type: fault.close === true ? 'close' : 'end' };
    default:
      return { type: 'end' };
  }
}

function isStreaming(route: Route, request: SimulatorRequest): boolean {
  const asked = request.members?.['stream'];
  return (
    route.streams === 'path' ||
    (route.streams === 'body' && asked === true) ||
    (route.streams === 'default-on' && asked !== false)
  );
}

const MESSAGES: Readonly<Record<number, string>> = {
  401: 'Simulated: the key is not valid.',
  403: 'Simulated: no permission.',
  404: 'Simulated: the model does not exist or was retired.',
  429: 'Simulated: the rate limit is exceeded.',
  500: 'Simulated: internal server error.',
  503: 'Simulated: the service is unavailable.',
  529: 'Overloaded',
};

function sendError(
  response: ServerResponse,
  stamps: StampWriter,
  dialect: Route['dialect'],
  harm: HttpHarm,
  message: string,
): void {
  if (response.destroyed || response.writableEnded) return;
  const error = httpError(dialect, harm.status, message, harm.retryAfter, Date.now());
  const shape = harm.body ?? 'own';
  const html = `<html><head><title>${harm.status}</title></head><body><center><h1>${harm.status}</h1></center></body></html>`;
  const body = shape === 'own' ? error.body : shape === 'html' ? html : '';
  const headers = shape === 'html' ? { ...error.headers, 'content-type': 'text/html' } : error.headers;
  stamps.headers(monotonicMs(), harm.status);
  response.writeHead(harm.status, { ...headers, 'content-length': Buffer.byteLength(body) });
  response.end(body);
  stamps.closed(monotonicMs());
}
