import { seededRandom } from '../model/seeded-random.js';
import type { Answer, AnswerUsage, AskedFor, Beat, Finish } from './answer.js';
import { drawFrom } from './distribution.js';
import type { Harm } from './fault.js';
import { normal, type Random } from './random.js';
import type { Behaviour, ScriptedUsage } from './script.js';
import { prose } from './words.js';

export interface Question {
  /** Seed of this one request. */
  readonly seed: string;
  readonly model: string;
  readonly asked: AskedFor;
  readonly bodyBytes: number;
  /** Product of every drift that is in force. */
  readonly drift: number;
  readonly isCacheHit: boolean;
  readonly hasChoices: boolean;
  /** A tool call is one event. */
  readonly sendsToolsWhole: boolean;
  /** Pings are events of the format and come after its opening; comments come whenever they like. */
  readonly opensBeforePings: boolean;
}

const DEFAULT_TTFT_MS = 200;
const DEFAULT_GAP_MS = 20;
const DEFAULT_TOKENS = 32;
const CACHED_SHARE = 0.9;
/** 2026-01-01: bytes must repeat, so no clock is read. */
const CREATED_S = 1_767_225_600;

/** Everything that is random about one answer is drawn here. Every purpose has a generator of its own. */
export function planAnswer(behaviour: Behaviour, question: Question, harm: Harm | undefined): Answer {
  const random = (purpose: string): Random => seededRandom(`${question.seed}|${purpose}`);
  const spoken = speak(behaviour, question, harm, random);
  const lastMs = spoken.beats.at(-1)?.atMs ?? spoken.firstMs;
  const tailMs = Math.max(0, drawFrom(behaviour.tail ?? 0, random('tail')));
  const opening = behaviour.opening === undefined ? spoken.firstMs : drawFrom(behaviour.opening, random('opening'));
  const openingMs = Math.min(Math.max(0, opening), spoken.firstMs);
  return {
    id: hex(random('id'), 24),
    createdS: CREATED_S,
    model: question.model,
    servedModel: behaviour.servedModel ?? question.model,
    choices: spoken.choices,
    headersMs: behaviour.pings === undefined ? openingMs : 0,
    openingMs: behaviour.pings !== undefined && question.opensBeforePings ? 0 : openingMs,
    beats: spoken.beats,
    closingMs: lastMs + tailMs,
    finish: spoken.finish,
    ending: endingOf(harm),
    error: harm?.type === 'stream-error' ? (harm.kind ?? 'server-error') : 'server-error',
    promptBlocked: harm?.type === 'content-filter' && harm.afterEvents === undefined,
    usage: usageOf(behaviour, question, spoken.usage),
    behaviour,
    request: question.asked,
  };
}

function endingOf(harm: Harm | undefined): Answer['ending'] {
  if (harm === undefined || harm.type === 'empty' || harm.type === 'content-filter') return 'complete';
  return harm.type === 'stream-error' ? 'error' : 'none';
}

interface Spoken {
  readonly choices: number;
  readonly firstMs: number;
  readonly beats: readonly Beat[];
  readonly finish: Finish;
  readonly usage: { readonly output: number; readonly reasoning: number };
}

function speak(
  behaviour: Behaviour,
  question: Question,
  harm: Harm | undefined,
  random: (purpose: string) => Random,
): Spoken {
  const choices = question.hasChoices ? (behaviour.choices ?? question.asked.choices) : 1;
  const cacheFactor = question.isCacheHit ? (behaviour.promptCache?.ttftFactor ?? 1) : 1;
  const firstMs = Math.max(
    0,
    drawFrom(behaviour.ttft ?? DEFAULT_TTFT_MS, random('ttft')) * question.drift * cacheFactor,
  );
  const budget = tokenBudget(behaviour, question.asked.maxTokens, random('tokens'));
  const clock = beatClock(behaviour, firstMs, question.drift, random('gap'));
  const all: Beat[] = [];
  const visible = behaviour.reasoning?.visible ?? true;
  const sizes = random('size');
  if (visible)
    sayProse(all, 'reasoning', pieces(budget.reasoning, behaviour, sizes), choices, clock, random('thought'));
  sayProse(all, 'text', pieces(budget.text, behaviour, sizes), choices, clock, random('text'));
  const toolTokens = budget.isCapped
    ? 0
    : sayTools(all, behaviour, question.sendsToolsWhole, choices, clock, random('tool'));

  const kept = keptBeats(all, harm);
  const usesTools = toolTokens > 0;
  const stopped: Finish = budget.isCapped ? 'length' : usesTools ? 'tool' : 'stop';
  return {
    choices,
    firstMs,
    beats: kept,
    finish: harm?.type === 'content-filter' ? 'content-filter' : harm?.type === 'empty' ? 'stop' : stopped,
    usage:
      harm?.type === 'empty' || (harm?.type === 'content-filter' && kept.length === 0)
        ? { output: 0, reasoning: 0 }
        : { output: (budget.text + toolTokens) * choices, reasoning: budget.reasoning * choices },
  };
}

/** What remains of the beats when a fault ends them early. */
function keptBeats(beats: readonly Beat[], harm: Harm | undefined): readonly Beat[] {
  if (harm === undefined || harm.type === 'http') return beats;
  if (harm.type === 'empty') return [];
  const kept = harm.afterEvents ?? 0;
  // The event that will be torn in two is planned as well.
  return beats.slice(0, harm.type === 'cut' && harm.insideEvent === true ? kept + 1 : kept);
}

interface Budget {
  readonly text: number;
  readonly reasoning: number;
  readonly isCapped: boolean;
}

/** The cap of the request covers reasoning and text, in this order, as providers do it. */
function tokenBudget(behaviour: Behaviour, cap: number | undefined, random: Random): Budget {
  const text = Math.max(0, Math.round(drawFrom(behaviour.tokens ?? DEFAULT_TOKENS, random)));
  const thought = Math.max(0, Math.round(drawFrom(behaviour.reasoning?.tokens ?? 0, random)));
  const limit = cap ?? Number.POSITIVE_INFINITY;
  const reasoning = Math.min(thought, limit);
  return { reasoning, text: Math.min(text, limit - reasoning), isCapped: thought + text > limit };
}

/** How many tokens each event carries. */
function pieces(tokens: number, behaviour: Behaviour, random: Random): readonly number[] {
  const sizes: number[] = [];
  for (let left = tokens; left > 0;) {
    const size = Math.min(left, Math.max(1, Math.round(drawFrom(behaviour.tokensPerEvent ?? 1, random))));
    sizes.push(size);
    left -= size;
  }
  return sizes;
}

/** Gives the time of one beat after the other. */
function beatClock(behaviour: Behaviour, firstMs: number, drift: number, random: Random): () => number {
  const factor = drift * Math.exp((behaviour.gapRequestSigma ?? 0) * normal(random));
  let atMs: number | undefined;
  return () => {
    atMs =
      atMs === undefined ? firstMs : atMs + Math.max(0, drawFrom(behaviour.gap ?? DEFAULT_GAP_MS, random) * factor);
    return atMs;
  };
}

function sayProse(
  into: Beat[],
  type: 'reasoning' | 'text',
  sizes: readonly number[],
  choices: number,
  clock: () => number,
  random: Random,
): void {
  for (const [index, size] of sizes.entries()) {
    const atMs = clock();
    for (let choice = 0; choice < choices; choice += 1) {
      into.push({ type, atMs, choice, text: prose(size, random, index === 0) });
    }
  }
}

/** First the name, then the arguments in pieces of about a token's length. Returns the tokens of one choice. */
function sayTools(
  into: Beat[],
  behaviour: Behaviour,
  isWhole: boolean,
  choices: number,
  clock: () => number,
  random: Random,
): number {
  let tokens = 0;
  for (const [call, tool] of (behaviour.tools ?? []).entries()) {
    const id = hex(random, 16);
    const json = JSON.stringify(tool.arguments);
    const parts = json.match(/.{1,6}/gsu) ?? [];
    const texts = isWhole ? [json] : ['', ...parts];
    for (const [index, text] of texts.entries()) {
      const atMs = clock();
      const place = { isFirst: index === 0, isLast: index === texts.length - 1 };
      for (let choice = 0; choice < choices; choice += 1) {
        into.push({ type: 'tool', atMs, choice, call, id, name: tool.name, arguments: tool.arguments, text, ...place });
      }
    }
    tokens += 1 + parts.length;
  }
  return tokens;
}

function usageOf(behaviour: Behaviour, question: Question, said: Spoken['usage']): AnswerUsage | undefined {
  const scripted: ScriptedUsage = behaviour.usage ?? {};
  if (scripted.absent === true) return undefined;
  const input = scripted.input ?? Math.max(1, Math.ceil(question.bodyBytes / 4));
  const hit = question.isCacheHit ? Math.floor(input * (behaviour.promptCache?.share ?? CACHED_SHARE)) : 0;
  const factor = scripted.outputFactor ?? 1;
  return {
    input,
    cached: scripted.cached ?? hit,
    cacheWrite: scripted.cacheWrite ?? 0,
    output: Math.round(said.output * factor),
    reasoning: Math.round(said.reasoning * factor),
  };
}

function hex(random: Random, digits: number): string {
  let text = '';
  while (text.length < digits) text += Math.floor(random() * 16).toString(16);
  return text;
}
