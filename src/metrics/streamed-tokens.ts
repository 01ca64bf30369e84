import type { RunCell } from '../model/run.js';
import type { Trial } from '../model/trial.js';

export type ReadingCell = Pick<RunCell, 'format' | 'model' | 'preset'>;

/**
 * How many of the output tokens came through the stream, so that time per token divides by what the clock saw.
 *
 * Reasoning that is billed but not streamed was made before the first event and is left out. `undefined` where the
 * provider does not say how many tokens that was: then no time per token is known (DESIGN §6).
 */
export function streamedTokens(trial: Trial, cell: ReadingCell): number | undefined {
  const { outputTokens, reasoningTokens, outputIncludesReasoning } = trial.usage ?? {};
  if (outputTokens === undefined) return undefined;
  if (trial.reasoningEvents > 0) {
    if (streamsSummaries(cell)) return undefined;
    if (outputIncludesReasoning === true) return outputTokens;
    if (outputIncludesReasoning === undefined || reasoningTokens === undefined) return undefined;
    return outputTokens + reasoningTokens;
  }
  if (reasoningTokens === undefined || reasoningTokens === 0 || outputIncludesReasoning === false) return outputTokens;
  return outputIncludesReasoning === true ? outputTokens - reasoningTokens : undefined;
}

/**
 * Does this endpoint bill whole thoughts and stream a shorter account of them? OpenAI Responses, Gemini and Claude 4
 * do; OpenRouter passes on whatever the provider behind it does, so it may.
 *
 * Sources (read 2026-11-22): https://platform.openai.com/docs/guides/reasoning (reasoning summaries),
 * https://ai.google.dev/gemini-api/docs/thinking (thought summaries),
 * https://platform.claude.com/docs/en/build-with-claude/extended-thinking (summarized thinking).
 */
function streamsSummaries(cell: ReadingCell): boolean {
  switch (cell.format) {
    case 'openai-responses':
    case 'gemini':
    case 'gemini-json-array':
    case 'anthropic-messages':
      return true;
    case 'bedrock-converse':
    case 'bedrock-invoke':
      return cell.model.includes('claude');
    default:
      return cell.preset === 'openrouter';
  }
}
