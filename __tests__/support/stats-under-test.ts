import { duetResult } from '../../src/stats/duet-result.js';
import { sentinelCount, sentinelPositions } from '../../src/stats/duet-rule.js';
import { judgeOneStage } from '../../src/stats/judge-one-stage.js';
import { moderatedQuantileTest } from '../../src/stats/moderated-test.js';
import { quantile } from '../../src/stats/quantile.js';
import { feedPairs, nextRequest, startDuet } from '../../src/stats/sequential-duet.js';

/** The sources, in the shape the corpus engine wants; the script hands it the built library instead. */
export const stats = {
  moderatedQuantileTest,
  quantile,
  judgeOneStage,
  sentinelCount,
  sentinelPositions,
  startDuet,
  nextRequest,
  feedPairs,
  duetResult,
};
