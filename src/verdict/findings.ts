import type { SampleSet, Served } from '../model/sample.js';
import type { Comparison, Finding } from '../model/verdict.js';
import { bothArms } from './duet.js';
import type { CellEvidence } from './evidence.js';
import { answers, joinSets, sum } from './values.js';

/** Cached shares of two arms further apart than this are not the same experiment (PITFALLS "prompt cache flatters"). */
const CACHE_ASYMMETRY = 0.1;
/** Half the latency or less: more often a cut answer or a cache than good work. */
const SUSPICIOUS_RATIO = 0.5;

/** What the arms of a cell say about themselves beside their numbers. */
export function cellFindings(evidence: CellEvidence, comparisons: readonly Comparison[]): readonly Finding[] {
  const cell = evidence.cell.id;
  const { head, base } = referenceArms(evidence);
  const findings: Finding[] = [];
  if (evidence.candidate !== undefined && answers(head) === 0) {
    findings.push({
      kind: 'silent-cell',
      cell,
      top: true,
      text: `${cell} gave no valid answer (${outcomesOf(head)}), so nothing is known about it`,
    });
  }
  findings.push(...remediesFor(evidence, head));
  if (isBaseSilent(evidence)) {
    const tally = outcomesOf(bothArms(evidence).base);
    findings.push({
      kind: 'silent-cell',
      cell,
      top: true,
      text: `${cell}: the base arm gave no valid answer (${tally}), so the change has nothing to be compared with`,
    });
  }
  if (base.samples.length > 0 && head.samples.length > 0) {
    findings.push(...servedChanges(cell, base.served, head.served));
    if (isCacheAsymmetric(evidence)) {
      findings.push({
        kind: 'cache-asymmetry',
        cell,
        top: true,
        text: `${cell}: ${share(cachedShare(base))} of the input came from a prompt cache on the base side and ${share(cachedShare(head))} now, so the two are not comparable`,
      });
    }
  }
  if (comparisons.some((row) => row.metric === 'cost' && row.method === 'shown')) {
    findings.push({
      kind: 'price-unknown',
      cell,
      top: false,
      text: `${cell}: its cost is not gated, because the price of ${evidence.cell.model} or its token counts are unknown. Give the target a price, or leave cost out of gate.metrics`,
    });
  }
  const lost = comparisons.filter(
    (row) => row.state === 'inconclusive' && row.gated && row.base !== undefined && row.candidate === undefined,
  );
  if (lost.length > 0 && head.samples.length > 0) {
    const names = [...new Set(lost.map((row) => row.metric))].join(', ');
    findings.push({
      kind: 'silent-cell',
      cell,
      top: true,
      text: `${cell}: no call gave ${names} any more, so that much of it is not compared`,
    });
  }
  for (const row of comparisons) {
    if (row.state === 'improvement' && row.ratio !== undefined && row.ratio < SUSPICIOUS_RATIO) {
      findings.push({
        kind: 'suspicious-improvement',
        cell,
        top: false,
        text: `${cell}: ${row.metric} fell to ${share(row.ratio)} of the base. Check that answers are still whole and not served from a cache`,
      });
      break;
    }
  }
  return findings;
}

/** Failures that nobody but the user can end, each with what to look at. */
function remediesFor({ cell }: CellEvidence, { failures }: SampleSet): readonly Finding[] {
  const line = cell.configLine === undefined ? '' : ` (line ${cell.configLine} of the config)`;
  const told: Readonly<Record<string, string>> = {
    'not-found': `the endpoint does not serve the model ${cell.model}${line}: it was retired, renamed, or is not open to this key`,
    auth: `the endpoint refused the key of target ${cell.target}${line}`,
    connect: `no connection to ${cell.host} came about: is the address right, and does anything listen there`,
    tls: `the certificate of ${cell.host} was not accepted`,
    'bad-request': `the endpoint refused the request of target ${cell.target}${line} as it stands; the trials in the run file say why`,
  };
  return Object.entries(told).flatMap(([outcome, text]): readonly Finding[] =>
    (failures[outcome] ?? 0) === 0 ? [] : [{ kind: 'note', cell: cell.id, top: true, text: `${cell.id}: ${text}` }],
  );
}

/** The base was called, and not one call came through. */
export function isBaseSilent(evidence: CellEvidence): boolean {
  const { base } = bothArms(evidence);
  return base.attempts > 0 && answers(base) === 0;
}

function outcomesOf(set: SampleSet): string {
  const tally = Object.entries(set.failures).map(([outcome, count]) => `${count} ${outcome}`);
  return tally.length === 0 ? 'no call was made' : tally.join(', ');
}

/** A prompt cache that served one side and not the other; on a changed request that is the change's own doing. */
export function isCacheAsymmetric(evidence: CellEvidence): boolean {
  const { head, base } = referenceArms(evidence);
  if (evidence.cell.cache !== 'bust' || base.samples.length === 0 || head.samples.length === 0) return false;
  return Math.abs(cachedShare(head) - cachedShare(base)) > CACHE_ASYMMETRY;
}

/** Candidate, and what it is compared with: the base arm where there is one, else the stored runs. */
export function referenceArms(evidence: CellEvidence): { readonly head: SampleSet; readonly base: SampleSet } {
  const arms = bothArms(evidence);
  return arms.base.attempts > 0 ? arms : { head: arms.head, base: joinSets(evidence.history) };
}

function servedChanges(cell: string, base: Served, head: Served): readonly Finding[] {
  const sides = [
    { what: 'the served model', before: base.models, after: head.models },
    { what: 'the system fingerprint', before: base.fingerprints, after: head.fingerprints },
    { what: 'the service tier', before: base.tiers, after: head.tiers },
    { what: 'the region', before: base.regions, after: head.regions },
  ];
  return sides.flatMap(({ what, before, after }): readonly Finding[] => {
    const [was, is] = [mostly(before), mostly(after)];
    if (was === undefined || is === undefined || was === is) return [];
    return [{ kind: 'served-changed', cell, top: false, text: `${cell}: ${what} was ${was} and is now ${is}` }];
  });
}

/** The name that most answers gave. */
export function mostly(counts: Readonly<Record<string, number>>): string | undefined {
  return Object.entries(counts).toSorted(([a, n], [b, m]) => m - n || a.localeCompare(b))[0]?.[0];
}

function cachedShare(set: SampleSet): number {
  const known = set.samples.filter(
    (sample) => sample.inputTokens !== undefined && sample.cachedInputTokens !== undefined,
  );
  const input = sum(known.map((sample) => sample.inputTokens ?? 0));
  return input === 0 ? 0 : sum(known.map((sample) => sample.cachedInputTokens ?? 0)) / input;
}

function share(value: number): string {
  return `${(100 * value).toFixed(0)} %`;
}
