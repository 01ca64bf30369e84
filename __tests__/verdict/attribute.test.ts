import { describe, expect, it } from '@jest/globals';

import type { Cell } from '../../src/model/plan.js';
import { attribute } from '../../src/verdict/attribute.js';
import { makeCell, makeTarget } from '../support/make-cell.js';

const NO_ARMS: ReadonlyMap<string, Cell> = new Map();

describe('attribute', () => {
  it('does not call a cell whose request is the same on both sides', () => {
    const cell = makeCell();
    const [entry] = attribute([cell], { config: [cell], baseArm: NO_ARMS }, 'changed');
    expect(entry).toMatchObject({ status: 'unchanged', call: false });
    expect(entry?.base).toBeUndefined();
  });

  it('calls an untouched cell when asked to measure all, still without a base arm', () => {
    const cell = makeCell();
    const [entry] = attribute([cell], { config: [cell], baseArm: NO_ARMS }, 'all');
    expect(entry).toMatchObject({ status: 'unchanged', call: true });
    expect(entry?.base).toBeUndefined();
  });

  it('pairs a changed cell with its base', () => {
    const [before, after] = [makeCell({ fingerprint: 'old' }), makeCell({ fingerprint: 'new' })];
    const [entry] = attribute([after], { config: [before], baseArm: NO_ARMS }, 'changed');
    expect(entry).toMatchObject({ status: 'changed', call: true, base: before, baselineFingerprint: 'old' });
  });

  it('never lets a deployed server be its own base arm', () => {
    const cell = makeCell({ target: makeTarget({ deployed: true }) });
    const [entry] = attribute([cell], { config: [cell], baseArm: NO_ARMS }, 'changed');
    expect(entry).toMatchObject({ status: 'deployed', call: true });
    expect(entry?.base).toBeUndefined();
  });

  it('not even when the request changed with it', () => {
    const before = makeCell({ fingerprint: 'old', target: makeTarget({ deployed: true }) });
    const after = makeCell({ fingerprint: 'new', target: makeTarget({ deployed: true }) });
    const [entry] = attribute([after], { config: [before], baseArm: NO_ARMS }, 'changed');
    expect(entry).toMatchObject({ status: 'deployed', baselineFingerprint: 'old' });
    expect(entry?.base).toBeUndefined();
  });

  it('pairs a preview server with the URL its target names for the base arm', () => {
    const preview = makeCell({
      fingerprint: 'preview',
      target: makeTarget({ deployed: true, baseUrl: 'https://preview' }),
    });
    const production = makeCell({
      fingerprint: 'prod',
      target: makeTarget({ deployed: true, baseUrl: 'https://prod' }),
    });
    const [entry] = attribute(
      [preview],
      { config: undefined, baseArm: new Map([[preview.id, production]]) },
      'changed',
    );
    expect(entry).toMatchObject({ status: 'deployed', base: production, baselineFingerprint: 'prod' });
  });

  it('names new and removed cells, and watches all when no base is known', () => {
    const [a, b] = [makeCell({ id: 'a/x', fingerprint: 'a' }), makeCell({ id: 'b/x', fingerprint: 'b' })];
    const both = attribute([a], { config: [b], baseArm: NO_ARMS }, 'changed');
    expect(both.map((entry) => [entry.id, entry.status, entry.call])).toEqual([
      ['a/x', 'new', true],
      ['b/x', 'removed', false],
    ]);
    expect(attribute([a], { config: undefined, baseArm: NO_ARMS }, 'changed')[0]?.status).toBe('watched');
  });

  it('follows a cell under its new name: the same request is no new one, and is not called', () => {
    const [old, other] = [makeCell({ id: 'mini/old' }), makeCell({ id: 'mini/other', fingerprint: 'other' })];
    const entries = attribute(
      [makeCell({ id: 'mini/new' }), other],
      { config: [old, other], baseArm: NO_ARMS },
      'changed',
    );
    expect(entries.map(({ id, status, call, renamedFrom }) => ({ id, status, call, renamedFrom }))).toEqual([
      { id: 'mini/new', status: 'unchanged', call: false, renamedFrom: 'mini/old' },
      { id: 'mini/other', status: 'unchanged', call: false, renamedFrom: undefined },
    ]);
  });

  it('follows one of two cells that send one request, and calls the other new', () => {
    const entries = attribute(
      [makeCell({ id: 'a/x' }), makeCell({ id: 'b/x' })],
      { config: [makeCell({ id: 'c/x' })], baseArm: NO_ARMS },
      'changed',
    );
    expect(entries.map(({ id, status }) => [id, status])).toEqual([
      ['a/x', 'unchanged'],
      ['b/x', 'new'],
    ]);
  });
});
