import { describe, expect, it } from '@jest/globals';

import { matchesCell } from '../../src/model/cell-pattern.js';

describe('matchesCell', () => {
  it.each([
    { pattern: '*', cell: 'mini/support', matches: true },
    { pattern: 'mini/*', cell: 'mini/support@8', matches: true },
    { pattern: 'mini/*', cell: 'maxi/support', matches: false },
    { pattern: '*/support', cell: 'mini/support', matches: true },
    { pattern: '*/support', cell: 'mini/support@8', matches: false },
    { pattern: 'mini/support', cell: 'mini/support', matches: true },
    { pattern: 'mini', cell: 'mini/support', matches: false },
    { pattern: 'a*b*c', cell: 'a-b-c', matches: true },
    { pattern: 'a*b*c', cell: 'a-c', matches: false },
    { pattern: 'ab*ba', cell: 'aba', matches: false },
    { pattern: 'm.*', cell: 'mini/x', matches: false },
  ])('$pattern on $cell → $matches', ({ pattern, cell, matches }) => {
    expect(matchesCell(pattern, cell)).toBe(matches);
  });
});
