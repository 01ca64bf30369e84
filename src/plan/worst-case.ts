import { LensError, LensErrors } from '../model/lens-error.js';
import type { Caps, Cell } from '../model/plan.js';
import type { Usage } from '../model/stream-event.js';
import type { Target } from '../model/target.js';
import type { Arm } from '../model/trial.js';
import { callCounts } from './call-counts.js';
import { maxOutputTokens } from './input-bound.js';

/** USD of one call with this usage at this service tier; undefined = unknown price. */
export type PriceOf = (target: Target, usage: Usage, served: { readonly tier?: string }) => number | undefined;

/**
 * The most that one call of a cell can cost: its bytes as input tokens, written to the prompt cache where the request
 * asks for that, and the output cap for each of its choices. Undefined without an output cap or a price; a server whose
 * output is free needs no cap.
 */
export function worstCallUsd(cell: Cell, priceOf: PriceOf): number | undefined {
  const { params } = cell.target;
  const tier = params.serviceTier === undefined ? {} : { tier: params.serviceTier };
  const writesCache = /"(?:cache_control|cachePoint)"/.test(JSON.stringify(params.extra ?? {}));
  const inputTokens = cell.maxInputTokens;
  const costOf = (outputTokens: number): number | undefined => {
    const plain = priceOf(cell.target, { inputTokens, outputTokens }, tier);
    const written = writesCache
      ? priceOf(cell.target, { inputTokens, outputTokens, cacheWriteTokens: inputTokens }, tier)
      : plain;
    return plain === undefined || written === undefined ? undefined : Math.max(plain, written);
  };
  const cap = maxOutputTokens(params);
  if (cap !== undefined) return costOf(cap);
  const least = costOf(1);
  return least !== undefined && costOf(1_000_000) === least ? least : undefined;
}

export interface PlannedCell {
  readonly cell: Cell;
  /** The cell as the base arm calls it, where there is one. */
  readonly base: Cell | undefined;
  /** Iterations. */
  readonly candidate: number;
  /** Base calls among them. */
  readonly sentinels: number;
}

/** A target whose calls have no upper bound in USD. */
interface Unbounded {
  readonly target: Target;
  readonly arm: Arm;
  readonly missing: 'output-cap' | 'price';
}

export interface WorstCase {
  readonly requests: number;
  /** Undefined as soon as one call has no bound. */
  readonly costUsd: number | undefined;
  readonly perCell: readonly {
    readonly cell: string;
    readonly requests: number;
    readonly costUsd: number | undefined;
  }[];
  readonly unbounded: readonly Unbounded[];
}

/**
 * Upper bound of the planned calls: stage 1 on both arms, and warm-up. Confirmation is not in it: it may use what these
 * leave of the caps, call by call, and ends where nothing is left.
 */
export function worstCase(
  planned: readonly PlannedCell[],
  options: {
    readonly warmup: number;
    /** `plan.idleMs` makes one more call of each cell. */
    readonly idleProbe?: boolean;
    readonly worstCaseUsd: (cell: Cell) => number | undefined;
  },
): WorstCase {
  const perCell = planned.map(({ cell, base, candidate, sentinels }) => {
    const counts = callCounts({ cell, candidate, base: base === undefined ? 0 : sentinels }, options.warmup);
    const heads = counts.candidate + counts.warmup.candidate + (options.idleProbe === true ? 1 : 0);
    const bases = counts.base + counts.warmup.base;
    const costs = [
      times(heads, options.worstCaseUsd(cell)),
      base === undefined ? 0 : times(bases, options.worstCaseUsd(base)),
    ];
    return { cell: cell.id, requests: heads + bases, costUsd: sum(costs) };
  });
  return {
    requests: perCell.reduce((total, { requests }) => total + requests, 0),
    costUsd: sum(perCell.map(({ costUsd }) => costUsd)),
    perCell,
    unbounded: planned.flatMap(({ cell, base }) => [
      ...unboundedOf(cell, 'candidate', options.worstCaseUsd),
      ...(base === undefined ? [] : unboundedOf(base, 'base', options.worstCaseUsd)),
    ]),
  };
}

function unboundedOf(cell: Cell, arm: Arm, worstCaseUsd: (cell: Cell) => number | undefined): readonly Unbounded[] {
  const { target } = cell;
  if (worstCaseUsd(cell) !== undefined) return [];
  if (maxOutputTokens(target.params) !== undefined) return [{ target, arm, missing: 'price' }];
  // Both lines are asked for at once.
  const { extra: _, ...params } = target.params;
  const capped = { ...cell, target: { ...target, params: { ...params, maxOutputTokens: 1 } } };
  const noPrice: readonly Unbounded[] = worstCaseUsd(capped) === undefined ? [{ target, arm, missing: 'price' }] : [];
  return [{ target, arm, missing: 'output-cap' }, ...noPrice];
}

/**
 * Refuses a plan before its first call.
 *
 * @throws LensErrors caps/output-cap-missing, caps/price-unknown (under a cost cap only), caps/worst-case, each with
 *   the line to write
 */
export function checkCaps(worst: WorstCase, caps: Caps, configFile: string): void {
  const capped = caps.maxCostUsd !== undefined;
  const errors = [...(capped ? unboundedErrors(worst.unbounded, configFile) : []), ...excessErrors(worst, caps)];
  if (errors.length > 0) throw new LensErrors(errors);
}

function unboundedErrors(unbounded: readonly Unbounded[], configFile: string): readonly LensError[] {
  const distinct = new Map(unbounded.map((entry) => [`${entry.arm} ${entry.target.id} ${entry.missing}`, entry]));
  return [...distinct.values()].map(({ target, arm, missing }) => {
    const line = target.configLine === undefined ? '' : `:${target.configLine}`;
    const where = arm === 'base' ? `target "${target.id}" of the base` : `target "${target.id}" (${configFile}${line})`;
    return missing === 'output-cap'
      ? new LensError(
          'caps/output-cap-missing',
          `${where} has no output cap, so under a cost cap no call of it can be made`,
          {
            remedy: `Add \`params: { max-output-tokens: 256 }\` to target "${target.id}", or switch the cost cap off with \`--max-cost-usd none\`.`,
          },
        )
      : new LensError('caps/price-unknown', `the price of model "${target.model}" of ${where} is not known`, {
          remedy: `Add \`price: { input: …, output: … }\` to target "${target.id}" (USD per million tokens; both 0 for a server of your own), or switch the cost cap off with \`--max-cost-usd none\`.`,
        });
  });
}

function excessErrors(
  { requests, costUsd = 0 }: WorstCase,
  { maxRequests, maxCostUsd = costUsd }: Caps,
): readonly LensError[] {
  const errors: LensError[] = [];
  if (requests > maxRequests) {
    const text = `${requests} calls are planned, and the cap is ${maxRequests}`;
    const remedy = `Lower \`iterations\`, leave cells out with \`matrix.exclude\`, or raise the cap with \`--max-requests ${requests}\` (a config can only lower it).`;
    errors.push(new LensError('caps/worst-case', text, { remedy }));
  }
  if (costUsd > maxCostUsd * (1 + 1e-9)) {
    const text = `the planned calls could cost ${usd(costUsd)}, and the cap is ${usd(maxCostUsd)}`;
    const remedy = `Lower \`iterations\` or \`params.max-output-tokens\`, or raise the cap with \`--max-cost-usd ${roundedUp(costUsd)}\` (a config can only lower it).`;
    errors.push(new LensError('caps/worst-case', text, { remedy }));
  }
  return errors;
}

/** Two figures behind the point, more for small amounts, and never less than the amount. */
function roundedUp(amount: number): string {
  const digits = amount >= 0.1 ? 2 : Math.min(12, 1 - Math.floor(Math.log10(amount)));
  return (Math.ceil(amount * 10 ** digits - 1e-6) / 10 ** digits).toFixed(digits);
}

function usd(amount: number): string {
  return `$${amount === 0 ? '0' : roundedUp(amount)}`;
}

function times(calls: number, each: number | undefined): number | undefined {
  return calls === 0 ? 0 : each === undefined ? undefined : calls * each;
}

function sum(amounts: readonly (number | undefined)[]): number | undefined {
  return amounts.reduce<number | undefined>(
    (total, amount) => (total === undefined || amount === undefined ? undefined : total + amount),
    0,
  );
}
