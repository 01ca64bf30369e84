import { describe, expect, it } from '@jest/globals';

import { fillTemplate, placeholdersIn } from '../../src/model/fill-template.js';

describe('fillTemplate', () => {
  it.each([
    ['Hello {{name}}!', { name: 'Ada' }, 'Hello Ada!'],
    ['{{ name }}{{name}}', { name: 'x' }, 'xx'],
    ['{{a}}', { a: '{{b}}', b: 'no' }, '{{b}}'],
    ['{{a}}', { a: '$& $1 $$' }, '$& $1 $$'],
    ['\\{{a}}', { a: 'no' }, '{{a}}'],
    ['{{missing}}', {}, '{{missing}}'],
    ['{{toString}}', {}, '{{toString}}'],
    ['{a} {{}} {{1x}} {{a b}}', { a: 'no' }, '{a} {{}} {{1x}} {{a b}}'],
  ])('%j with %j is %j', (text, row, filled) => {
    expect(fillTemplate(text, row)).toBe(filled);
  });
});

describe('placeholdersIn', () => {
  it('names each once, in order, and none that is escaped', () => {
    expect(placeholdersIn('{{b}} {{ a }} {{b}} \\{{c}} {{d.e-f_1}}')).toEqual(['b', 'a', 'd.e-f_1']);
  });
});
