import { readFileSync, readdirSync } from 'node:fs';

import { describe, expect, it } from '@jest/globals';

import { lintWorkflow, unpinnedActions } from '../support/lint-workflow.js';

const folder = '.github/workflows';
const workflows = readdirSync(folder).map((name) => ({ name, content: readFileSync(`${folder}/${name}`, 'utf8') }));

describe('lintWorkflow', () => {
  const workflow = (job: string): string => `on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n${job}`;

  it.each([
    { why: 'a key that GitHub does not know', job: '    step: []', says: /Unexpected value 'step'/ },
    {
      why: 'a job that does not exist',
      job: '    needs: b\n    steps: [{ run: ls }]',
      says: /depends on unknown job 'b'|needs job "b"/,
    },
    { why: 'an unknown context', job: '    steps: [{ run: "echo ${{ nope.x }}" }]', says: /nope/ },
    {
      why: 'a title run as shell',
      job: '    steps: [{ run: "echo ${{ github.event.pull_request.title }}" }]',
      says: /untrusted/,
    },
  ])('finds $why', async ({ job, says }) => {
    expect((await lintWorkflow('x.yml', workflow(job))).join('\n')).toMatch(says);
  });

  it('finds nothing in a right workflow', async () => {
    expect(await lintWorkflow('x.yml', workflow('    steps: [{ run: ls }]'))).toEqual([]);
  });
});

describe.each(workflows)('.github/workflows/$name', ({ name, content }) => {
  it('is a workflow by GitHub’s schema and by actionlint', async () => {
    expect(await lintWorkflow(`${folder}/${name}`, content)).toEqual([]);
  });

  it('pins every action to a commit', () => {
    expect(unpinnedActions(content)).toEqual([]);
  });

  it('starts from the right to read and nothing else', () => {
    expect(content).toMatch(/^permissions:\n  contents: read\n(?! )/m);
  });
});
