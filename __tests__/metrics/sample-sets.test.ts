import { describe, expect, it } from '@jest/globals';

import { sampleSet, sampleSets } from '../../src/metrics/sample-sets.js';
import type { Run } from '../../src/model/run.js';
import type { Trial } from '../../src/model/trial.js';
import { aRun } from '../baseline/a-run.js';
import { aCell, aTrial } from './a-trial.js';

function runOf(trials: readonly Partial<Trial>[], cells = [aCell()]): Run {
  return { ...aRun(), cells, trials: trials.map((trial, seq) => aTrial({ seq, ...trial })) };
}

const price = (cell: { readonly model: string }): number => (cell.model === 'gpt-5-mini' ? 1 : 2);
const main = { arm: 'candidate', stages: ['main'] } as const;

describe('sampleSets', () => {
  it('keeps the order of the calls, whatever the order in the file', () => {
    const run = runOf([
      { seq: 2, ttftMs: 300 },
      { seq: 0, ttftMs: 100 },
      { seq: 1, ttftMs: 200 },
    ]);
    const samples = sampleSets(run, main, price).get('mini/answer')?.samples;
    expect(samples?.map((sample) => sample.ttftMs)).toEqual([100, 200, 300]);
  });

  it('counts failures by outcome, leaves warm-up and aborted calls out, and keeps timeouts as samples', () => {
    const set = sampleSets(
      runOf([
        { stage: 'warmup' },
        {},
        { outcome: 'rate-limited' },
        { outcome: 'rate-limited' },
        { outcome: 'timeout-total', limitMs: 9000 },
        { outcome: 'aborted' },
      ]),
      main,
      price,
    ).get('mini/answer');
    expect(set).toMatchObject({ attempts: 4, planned: 10, failures: { 'rate-limited': 2, 'timeout-total': 1 } });
    expect(set?.samples.map((sample) => sample.censored)).toEqual([false, true]);
  });

  it('gives a cell that reported nothing an empty set', () => {
    expect(sampleSets(runOf([]), main, price).get('mini/answer')).toMatchObject({
      samples: [],
      attempts: 0,
      planned: 10,
    });
  });

  it('keeps a batch number beside each sample, also past a failure', () => {
    const run = runOf([{ batch: 0 }, { batch: 0, outcome: 'server-error' }, { batch: 1 }]);
    expect(sampleSets(run, main, price).get('mini/answer')?.batches).toEqual([0, 1]);
  });

  it('prices the base arm by what the base arm called', () => {
    const base = { provider: 'openai', format: 'openai-chat', model: 'gpt-5', host: 'api.openai.com' } as const;
    const run = runOf([{}, { arm: 'base' }], [aCell({ base })]);
    const costs = (['candidate', 'base'] as const).map(
      (arm) => sampleSets(run, { arm, stages: ['main'] }, price).get('mini/answer')?.samples[0]?.costUsd,
    );
    expect(costs).toEqual([1, 2]);
  });

  it('plans as many sentinels and confirmations as were started, and pooled attempts beyond the iterations', () => {
    const planned = (run: Run, selection: Parameters<typeof sampleSets>[1]): number | undefined =>
      sampleSets(run, selection, price).get('mini/answer')?.planned;
    const three = [{ arm: 'base' }, { arm: 'base' }, { arm: 'base', outcome: 'aborted' }] as const;
    expect(planned(runOf(three), { arm: 'base', stages: ['main'] })).toBe(3);
    expect(planned(runOf([{}, { stage: 'confirm' }]), { arm: 'candidate', stages: ['main', 'confirm'] })).toBe(11);
    expect(planned(runOf(Array.from({ length: 20 }, () => ({}))), main)).toBe(20);
  });

  it('counts what answered', () => {
    const set = sampleSets(
      runOf([
        { servedModel: 'a', fingerprint: 'fp', serviceTier: 'default' },
        { servedModel: '__proto__', region: 'eu' },
      ]),
      main,
      price,
    ).get('mini/answer');
    expect(set?.served).toEqual({
      models: { a: 1, ['__proto__']: 1 },
      fingerprints: { fp: 1 },
      tiers: { default: 1 },
      regions: { eu: 1 },
    });
  });
});

describe('sampleSet', () => {
  it('takes its own calls out of all the trials of a run', () => {
    const { trials } = runOf([
      { ttftMs: 1 },
      { ttftMs: 2, cell: 'other' },
      { ttftMs: 3, arm: 'base' },
      { ttftMs: 4, stage: 'confirm' },
      { ttftMs: 5, stage: 'warmup' },
    ]);
    expect(sampleSet(aCell(), trials, main, price).samples.map((sample) => sample.ttftMs)).toEqual([1]);
  });
});
