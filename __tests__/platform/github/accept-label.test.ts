import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import type { LabelAcceptance } from '../../../src/model/platform.js';
import { acceptLabel } from '../../../src/platform/github/accept-label.js';
import { readEvent } from '../../../src/platform/github/event.js';
import type { FakeGitHub } from '../../support/fake-github.js';
import { type FakeIssueEvent, sha } from '../../support/fake-github-state.js';
import { aGitHub, apiOf, aRunOfMain, assertContract, runnerEnv } from './a-github.js';

const LABEL = 'latency-accepted';

let fake: FakeGitHub;
beforeEach(async () => {
  fake = await aGitHub();
  fake.state.permissions.set('ann', 'write').set('root', 'admin').set('eve', 'read').set('nobody', 'none');
  // The run for the head began at 10:00.
  fake.state.runs.push(
    aRunOfMain(900, 'd', { event: 'pull_request', branch: 'faster-prompt', createdAt: '2026-11-20T10:00:00Z' }),
  );
});
afterEach(async () => {
  await fake.close();
  assertContract(fake);
});

function happened(event: string, clock: string, overrides: Partial<FakeIssueEvent> = {}): void {
  fake.state.events.push({ pull: 7, event, login: 'ann', createdAt: `2026-11-20T${clock}:00Z`, ...overrides });
}

function label(clock: string, login = 'ann'): void {
  fake.state.pulls[0]!.labels = [LABEL];
  happened('labeled', clock, { label: LABEL, login });
}

function ask(action: object = { action: 'synchronize' }): Promise<LabelAcceptance> {
  const pull = {
    number: 7,
    head: { sha: sha('d'), ref: 'faster-prompt', repo: { id: 4711 } },
    base: { ref: 'main' },
    user: { login: 'bob' },
  };
  const payload = { repository: { id: 4711, default_branch: 'main' }, pull_request: pull, ...action };
  return acceptLabel(apiOf(fake), readEvent(runnerEnv('pull_request', payload)), LABEL);
}

describe('acceptLabel', () => {
  it('says nothing where there is no such label', async () => {
    fake.state.pulls[0]!.labels = ['bug', 'latency-accepted-not'];
    expect(await ask()).toEqual({});
  });

  it.each(['ann', 'root'])('counts a label that %s put on this head, with name and time', async (login) => {
    label('10:05', login);
    expect(await ask()).toEqual({ accepted: { label: LABEL, by: login, at: '2026-11-20T10:05:00Z' } });
  });

  it.each(['eve', 'nobody', 'stranger'])('does not count one that %s put on', async (login) => {
    label('10:05', login);
    const { accepted, refused } = await ask();
    expect(accepted).toBeUndefined();
    expect(refused).toMatch(/may not write|no such thing/);
  });

  it('asks for the permission of this moment, not of then', async () => {
    label('10:05');
    fake.state.permissions.set('ann', 'read');
    expect((await ask()).refused).toMatch(/may not write/);
  });

  it('does not count a label that was put on before this commit was pushed', async () => {
    label('09:55');
    expect((await ask()).refused).toMatch(/earlier commit; a later push needs it anew/);
  });

  it('does not believe the dates that commits carry: only runs of this very branch tell the time', async () => {
    label('09:55');
    const early = { event: 'pull_request', createdAt: '2026-11-20T09:00:00Z' };
    fake.state.runs.push(
      aRunOfMain(801, 'd', { ...early, branch: 'other' }),
      aRunOfMain(802, 'd', { ...early, branch: 'faster-prompt', headRepositoryId: 666 }),
      aRunOfMain(803, 'd', { ...early, event: 'push', branch: 'faster-prompt' }),
    );
    expect((await ask()).refused).toMatch(/earlier commit/);
  });

  it('does not count one when the branch was moved away and back since', async () => {
    label('10:05');
    happened('head_ref_force_pushed', '10:06');
    expect((await ask()).refused).toMatch(/earlier commit/);
  });

  it('counts one that was put on anew after that', async () => {
    label('10:05');
    happened('head_ref_force_pushed', '10:06');
    happened('unlabeled', '10:07', { label: LABEL });
    label('10:08');
    expect((await ask()).accepted).toMatchObject({ at: '2026-11-20T10:08:00Z' });
  });

  it('names the last who put it on, not the first', async () => {
    label('10:05');
    happened('unlabeled', '10:06', { label: LABEL });
    label('10:07', 'eve');
    expect((await ask()).refused).toMatch(/eve, who put it on, may not write/);
  });

  it('does not take another label’s event for its own', async () => {
    fake.state.pulls[0]!.labels = [LABEL];
    happened('labeled', '10:05', { label: 'bug' });
    expect((await ask()).refused).toMatch(/nothing says who/);
  });

  it('needs no right to read actions when the label itself began this run', async () => {
    label('10:05');
    fake.refuse.set('actions/list-workflow-runs-for-repo', { status: 403 });
    expect((await ask({ action: 'labeled', label: { name: LABEL }, sender: { login: 'ann' } })).accepted).toBeDefined();
    expect((await ask()).refused).toMatch(/actions: read/);
  });

  it('does not count when the pull request has moved on', async () => {
    label('10:05');
    fake.state.pulls[0]!.headSha = sha('f');
    expect((await ask()).refused).toMatch(/moved on/);
  });

  it('finds its event beyond the first page', async () => {
    for (let index = 0; index < 150; index += 1) happened('mentioned', '09:00');
    label('10:05');
    expect((await ask()).accepted).toBeDefined();
  });

  it.each(['pulls/get', 'issues/list-events', 'repos/get-collaborator-permission-level'])(
    'names what it may not ask: %s',
    async (id) => {
      label('10:05');
      fake.refuse.set(id, { status: 403 });
      const { accepted, refused } = await ask();
      expect(accepted).toBeUndefined();
      expect(refused).toMatch(/permissions:/);
    },
  );
});
