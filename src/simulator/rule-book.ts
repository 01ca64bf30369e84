import { createHash } from 'node:crypto';

import { seededRandom } from '../model/seeded-random.js';
import { normal } from './random.js';
import type { Rule, SimulatorScript } from './script.js';

/** The rule for one request, and what it takes to answer it repeatably. */
export interface Assignment {
  readonly rule: Rule;
  /** Number of the request among those of this rule and model, from 0. */
  readonly number: number;
  /** Seed of this request: script seed, rule prefix, model and number, so that other models' traffic cannot change it. */
  readonly seed: string;
  readonly drift: number;
  /** The same body was answered before and the rule has a prompt cache. */
  readonly isCacheHit: boolean;
}

export interface DriftScope {
  readonly model?: string;
  readonly prefix?: string;
}

/** A script with its counters. A new script starts a new book. */
export interface RuleBook {
  readonly assign: (path: string, model: string, body: string) => Assignment | undefined;
  /** Multiplies TTFT and gaps of later requests in that scope; of all requests when the scope is empty. */
  readonly setDrift: (factor: number, scope?: DriftScope) => void;
}

const DEFAULT_SEED = 'lens';
/** Bodies that a prompt cache remembers. */
const CACHE_ENTRIES = 10_000;

export function createRuleBook(script: SimulatorScript): RuleBook {
  const rules = script.rules ?? [{}];
  const counters = new Map<string, number>();
  const drifts = new Map<string, { readonly factor: number; readonly scope: DriftScope }>();
  const seen = new Set<string>();

  function driftOf(rule: Rule, key: string, path: string, model: string): number {
    let drift = (rule.drift ?? 1) * runDrift(script, rule, key);
    for (const { factor, scope } of drifts.values()) if (isInScope(scope, path, model)) drift *= factor;
    return drift;
  }

  /** True from the second time on. */
  function remembers(text: string): boolean {
    const entry = createHash('sha256').update(text).digest('base64');
    if (seen.has(entry)) return true;
    if (seen.size >= CACHE_ENTRIES) seen.clear();
    seen.add(entry);
    return false;
  }

  return {
    assign: (path, model, body) => {
      const rule = rules.find((candidate) => isInScope(candidate, path, model));
      if (rule === undefined) return undefined;
      const key = `${rule.prefix ?? ''}|${model}`;
      const number = counters.get(key) ?? 0;
      counters.set(key, number + 1);
      return {
        rule,
        number,
        seed: `${script.seed ?? DEFAULT_SEED}|${key}|${number}`,
        drift: driftOf(rule, key, path, model),
        isCacheHit: rule.promptCache !== undefined && remembers(`${key}|${body}`),
      };
    },
    setDrift: (factor, scope = {}) => {
      drifts.set(`${scope.prefix ?? ''}|${scope.model ?? ''}`, { factor, scope });
    },
  };
}

function runDrift(script: SimulatorScript, rule: Rule, key: string): number {
  if (rule.driftSigma === undefined) return 1;
  const random = seededRandom(`${script.seed ?? DEFAULT_SEED}|drift|${script.run ?? 0}|${key}`);
  return Math.exp(rule.driftSigma * normal(random));
}

function isInScope(scope: DriftScope, path: string, model: string): boolean {
  return isNamed(scope.model, model) && (scope.prefix === undefined || path.startsWith(`${scope.prefix}/`));
}

function isNamed(pattern: string | undefined, model: string): boolean {
  if (pattern === undefined) return true;
  return pattern.endsWith('*') ? model.startsWith(pattern.slice(0, -1)) : model === pattern;
}
