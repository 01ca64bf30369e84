import { isTimeout } from '../model/outcome.js';
import type { Sample } from '../model/sample.js';
import type { Trial } from '../model/trial.js';
import type { PricedCell, PriceOf } from './price-of.js';

type Times = Pick<Sample, 'ttftMs' | 'ttfoMs' | 'tpotMs' | 'e2eMs' | 'stallMs' | 'outputTokensPerSecond'>;

/**
 * The numbers of one trial, by the definitions of DESIGN §6; `undefined` for a trial that is no latency at all (any
 * failure but a timeout). Cost is absent where it is unknown.
 */
export function toSample(trial: Trial, cell: PricedCell, priceOf: PriceOf): Sample | undefined {
  const censored = isTimeout(trial.outcome);
  if (!censored && trial.outcome !== 'ok') return undefined;
  const times = censored ? timeoutTimes(trial) : answerTimes(trial);
  return times === undefined ? undefined : { ...times, ...tokensOf(trial), ...costOf(trial, cell, priceOf), censored };
}

function answerTimes(trial: Trial): Times {
  const tpotMs = timePerToken(trial);
  return {
    ...(trial.ttftMs !== undefined && { ttftMs: trial.ttftMs }),
    ...(trial.ttfoMs !== undefined && { ttfoMs: trial.ttfoMs }),
    ...(tpotMs !== undefined && { tpotMs }),
    ...(trial.e2eMs !== undefined && { e2eMs: trial.e2eMs }),
    ...(trial.stallMs !== undefined && { stallMs: trial.stallMs }),
    ...(tpotMs !== undefined && tpotMs > 0 && { outputTokensPerSecond: 1000 / tpotMs }),
  };
}

/**
 * A timeout counts as its limit in every metric that it left open, or a candidate that times out would look faster
 * than one that answers late (STATISTICS §3, required practice). What was measured before stays as measured.
 */
function timeoutTimes(trial: Trial): Times | undefined {
  const limitMs = trial.limitMs;
  if (limitMs === undefined) return undefined;
  return {
    ttftMs: trial.ttftMs ?? limitMs,
    ttfoMs: trial.ttfoMs ?? limitMs,
    tpotMs: limitMs,
    e2eMs: limitMs,
    ...(trial.stallMs !== undefined && { stallMs: trial.stallMs }),
  };
}

/**
 * (Last − first token-bearing event) ÷ (tokens − 1), in ms; 0 when all came at one instant. Counts the tokens that the
 * stream carried, so it is absent where billed and streamed tokens cannot be told apart.
 */
function timePerToken({ ttftMs, e2eMs, tokenEvents, streamedTokens }: Trial): number | undefined {
  if (ttftMs === undefined || e2eMs === undefined || streamedTokens === undefined) return undefined;
  return tokenEvents < 2 || streamedTokens < 2 ? undefined : (e2eMs - ttftMs) / (streamedTokens - 1);
}

function tokensOf({ usage }: Trial): Partial<Sample> {
  if (usage === undefined) return {};
  const { inputTokens, cachedInputTokens, cacheWriteTokens, outputTokens, reasoningTokens, outputIncludesReasoning } =
    usage;
  return {
    ...(inputTokens !== undefined && { inputTokens }),
    ...(cachedInputTokens !== undefined && { cachedInputTokens }),
    ...(cacheWriteTokens !== undefined && { cacheWriteTokens }),
    ...(outputTokens !== undefined && { outputTokens }),
    ...(reasoningTokens !== undefined && { reasoningTokens }),
    ...(outputIncludesReasoning !== undefined && { outputIncludesReasoning }),
  };
}

function costOf(trial: Trial, cell: PricedCell, priceOf: PriceOf): Pick<Sample, 'costUsd'> {
  if (trial.usage === undefined) return {};
  const costUsd = priceOf(cell, trial.usage, { servedModel: trial.servedModel, tier: trial.serviceTier });
  return costUsd === undefined ? {} : { costUsd };
}
