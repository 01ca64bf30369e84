import { execFileSync } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';

import type { Report } from '../../src/model/report.js';
import type { Settings } from '../../src/model/settings.js';
import { reportFiles } from '../../src/pipeline/report-files.js';
import { measureJob } from '../../src/pipeline/measure-job.js';
import { prepareJob } from '../../src/pipeline/prepare.js';
import { toReport } from '../../src/pipeline/to-report.js';
import { headlineOf } from '../../src/report/headline.js';
import { leadOf } from '../../src/report/lead.js';
import { plainText } from '../../src/report/phrase.js';
import { answer, fakeInstrument } from '../support/fake-instrument.js';
import { makeVerdict } from '../support/make-report.js';
import { makeWorld } from '../support/make-world.js';
import { makeConfig, makeWorkspace, recordedRun, type Workspace } from '../support/workspace.js';

const NOW = new Date('2026-11-22T03:00:00.000Z');

async function told(space: Workspace, settings: Partial<Settings> = {}): Promise<Report> {
  const job = await prepareJob({ ...space.settings, ...settings }, makeWorld(space.cwd));
  const instrument = fakeInstrument(() => answer(400, 20, 100));
  await measureJob(job, instrument, () => undefined);
  const run = recordedRun(job, instrument, NOW, 'r');
  const verdict = makeVerdict({ state: 'no-baseline', mode: 'first-run', exit: 0, cells: [] });
  return toReport(job, run, verdict, reportFiles('out', space.cwd));
}

async function workspace(): Promise<Workspace> {
  const space = await makeWorkspace();
  await space.write('head.json', makeConfig(['mini'], { iterations: 20 }));
  return space;
}

function words(report: Report): string {
  return [headlineOf(report).phrase, ...leadOf(report)].map(plainText).join('\n');
}

describe('toReport, on whether the run is kept', () => {
  it('says so of a watch with a baseline directory', async () => {
    const report = await told(await workspace());
    expect(words(report)).toMatch(/^first run — recorded, nothing to compare with yet/);
    expect(words(report)).toContain('The next runs on the default branch become the baseline (0 of 5).');
  });

  it.each([
    { why: 'no directory was named', settings: { baselineDir: undefined } },
    { why: 'the caller said not to', settings: { record: false } },
    { why: 'it is a change', settings: { baseConfigFile: 'base.json', measure: 'all' } },
  ] as const)('does not say so where $why', async ({ settings }) => {
    const space = await workspace();
    await space.write('base.json', makeConfig(['mini'], { iterations: 20 }));
    const { baselineDir: _, ...rest } = space.settings;
    const bare = 'baselineDir' in settings ? { ...space, settings: rest } : space;
    const report = await told(bare, 'baselineDir' in settings ? {} : settings);
    expect(words(report)).toMatch(/^first run — nothing to compare with yet/);
    expect(words(report)).not.toMatch(/— recorded|next runs/);
    expect(words(report)).toContain('This run is not kept');
  });
});

describe('toReport, on how to do it again', () => {
  it('prints what was said over the config, ready to paste', async () => {
    const report = await told(await workspace(), {
      allowedEnv: ['REGION', 'TEAM'],
      allowedHosts: ['llm.example.com:8443', '*.example.com'],
      iterations: 20,
      confirm: 'lean',
      suite: 'nightly run',
      measure: 'all',
      onDrift: 'warn',
      maxCostUsd: null,
      maxMinutes: 20,
      record: false,
    });
    const line = report.reproduce ?? '';
    for (const flag of [
      '--config head.json',
      '--baseline-dir nights',
      '--allow-env REGION,TEAM',
      "--allowed-hosts 'llm.example.com:8443,*.example.com'",
      '--iterations 20',
      '--confirm lean',
      "--suite 'nightly run'",
      '--measure all',
      '--on-drift warn',
      '--max-cost-usd none',
      '--max-minutes 20',
      '--no-record',
    ])
      expect(line).toContain(` ${flag}`);
    expect(line).not.toMatch(/--mode|--baseline-runs|--base-|--max-cost-usd null/);
  });

  it('names the commit that a ref was when the job began', async () => {
    const space = await workspace();
    const git = (...rest: readonly string[]): string =>
      execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', ...rest], { cwd: space.cwd })
        .toString()
        .trim();
    git('init', '-q');
    git('add', 'head.json');
    git('commit', '-q', '-m', 'base');
    const sha = git('rev-parse', 'HEAD');
    await space.write('head.json', makeConfig(['mini'], { iterations: 20, prompt: 'Say hi.' }));
    const report = await told(space, { baseRef: 'HEAD' });
    expect(report).toMatchObject({ baseSha: sha });
    expect(report.reproduce).toContain(`--base-ref ${sha}`);
  });
});
