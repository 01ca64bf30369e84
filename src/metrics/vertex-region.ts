import type { PricedCell } from './price-of.js';

/**
 * Claude on Vertex AI costs 10 % more through a regional or multi-regional endpoint than through the global one, whose
 * price the table lists. That began with Sonnet 4.5; older models kept one price.
 *
 * Source: https://platform.claude.com/docs/en/build-with-claude/claude-on-vertex-ai, "Global vs regional endpoints",
 * and the comments of the price table's own entries (read 2026-11-22).
 */
export function vertexRegionFactor(cell: PricedCell, tableModelId: string): number {
  if (cell.provider !== 'vertex' || !tableModelId.startsWith('claude')) return 1;
  const onePrice = /^claude-(3-|4-|opus-4-[01]$|sonnet-4-0$)/.test(tableModelId);
  return onePrice || cell.region === 'global' ? 1 : 1.1;
}
