import { describe, expect, it } from '@jest/globals';

import { parseStrictXml } from '../support/strict-xml.js';

describe('parseStrictXml, which judges our writers', () => {
  it('reads elements, attributes, text and references', () => {
    expect(parseStrictXml('<a b="1 &amp; 2"><c/>x &#62; y</a>')).toEqual({
      name: 'a',
      attributes: { b: '1 & 2' },
      children: [{ name: 'c', attributes: {}, children: [], text: '' }],
      text: 'x > y',
    });
  });

  it.each([
    ['an element left open', '<a><b></a>'],
    ['elements closed out of order', '<a><b></a></b>'],
    ['two roots', '<a/><b/>'],
    ['text beside the root', '<a/>x'],
    ['a bare ampersand', '<a>x & y</a>'],
    ['an entity of its own', '<a>&b;</a>'],
    ['a reference to a control character', '<a>&#8;</a>'],
    ['a control character', '<a>\u0008</a>'],
    ['a lone surrogate', '<a>\uD800</a>'],
    ['a non-character', '<a>\uFFFE</a>'],
    ['an attribute without quotes', '<a b=1/>'],
    ['an attribute twice', '<a b="1" b="2"/>'],
    ['a tag in an attribute', '<a b="<c>"/>'],
    ['a document type', '<!DOCTYPE a><a/>'],
    ['a CDATA section', '<a><![CDATA[x]]></a>'],
    ['a comment', '<a><!-- x --></a>'],
  ])('refuses %s', (_, xml) => {
    expect(() => parseStrictXml(xml)).toThrow(/at \d+|root/);
  });
});
