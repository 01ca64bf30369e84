import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import MarkdownIt from 'markdown-it';

import { visibleText } from '../../src/model/visible-text.js';
import { escapeHtml } from '../../src/report/escape-html.js';
import { commentMarker, escapeMarkdown, escapeMarkdownHtml, markdownCode } from '../../src/report/escape-markdown.js';
import { escapeTerminal } from '../../src/report/escape-terminal.js';
import { escapeWorkflowData, escapeWorkflowProperty } from '../../src/report/escape-workflow.js';
import { HOSTILE } from '../support/hostile.js';

const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string(), fc.constantFrom(...HOSTILE));

/** GitHub's dialect as near as a parser without GitHub gets: tables, bare links, HTML let through. */
const github = new MarkdownIt('default', { html: true, linkify: true });

/** What the platforms look for in the text of a rendered page. */
const PLATFORM_LINK = /(^|[^\w`])@\w|#\d|GH-\d|\w:\/\/|\bwww\.|:[\w+-]+:/i;

function htmlOf(markdown: string): string {
  return github.render(markdown);
}

/** Text of a page without the text of its code spans, as the platforms scan it. */
function scannedText(html: string): string {
  return html
    .replaceAll(/<code>.*?<\/code>/gs, '')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

describe('visibleText', () => {
  it('spells out what cannot be seen, on one line', () => {
    expect(visibleText('a\u202Eb\u001B[1mc\r\nd\u0000\uD800')).toBe('a\\u{202e}b\\u{1b}[1mc d\\u{0}\\u{d800}');
  });

  it('leaves letters of any script and emoji alone', () => {
    expect(visibleText('عربي עברית 日本語 é 😀')).toBe('عربي עברית 日本語 é 😀');
  });

  it('cuts by characters, never through one', () => {
    expect(visibleText('😀'.repeat(20), 5)).toBe('😀😀😀😀…');
  });

  it('leaves no control, format or broken character in any text', () => {
    fc.assert(
      fc.property(anyText, (text) => expect(visibleText(text)).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u)),
    );
  });
});

describe('escapeMarkdown', () => {
  it.each(HOSTILE)('shows %j as plain text in a paragraph', (text) => {
    const html = htmlOf(`before ${escapeMarkdown(text)} after`);
    expect(html.trim()).toMatch(/^<p>before [^<]*after<\/p>$/s);
    expect(scannedText(html)).not.toMatch(PLATFORM_LINK);
  });

  it.each(HOSTILE)('shows %j as plain text at the start of a paragraph', (text) => {
    const html = htmlOf(`${escapeMarkdown(text)} after`);
    expect(html.trim()).toMatch(/^<p>[^<]*after<\/p>$/s);
  });

  it.each(HOSTILE)('keeps %j within its cell of a table', (text) => {
    const html = htmlOf(`| a | b |\n| --- | --- |\n| ${escapeMarkdown(text)} | ${markdownCode(text)} |\n`);
    expect(html.match(/<t[dh]\b/g)).toHaveLength(4);
    expect(html.match(/<tr\b/g)).toHaveLength(2);
    expect(scannedText(html)).not.toMatch(PLATFORM_LINK);
    expect(html.replaceAll(/<\/?(table|thead|tbody|tr|th|td|code)>/g, '')).not.toMatch(/<\w/);
  });

  it('shows any text as it is, one-line, to the reader', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const shown = scannedText(htmlOf(`x${escapeMarkdown(text)}x`)).replaceAll('\u200B', '');
        expect(shown.trim()).toBe(`x${visibleText(text).replaceAll(/ {2,}/g, ' ')}x`);
      }),
    );
  });

  it('leaves figures and sentences of our own readable in the source', () => {
    const own = '+38 % (612 ms → 845 ms, 95 % interval −9 … +64 %), $0.0018 of $1.00; 2026-11-20 03:00 UTC';
    expect(escapeMarkdown(own)).toBe(own);
  });
});

describe('escapeMarkdownHtml', () => {
  it.each(HOSTILE)('keeps %j inside the summary line', (text) => {
    const html = htmlOf(`<details><summary>${escapeMarkdownHtml(text)}</summary>\n\nbody\n\n</details>\n`);
    expect(html.match(/<\w+/g)).toEqual(['<details', '<summary', '<p']);
    expect(html).toContain('<p>body</p>');
  });
});

describe('commentMarker', () => {
  it('names the suite in a hidden comment', () => {
    expect(commentMarker('nightly-eu')).toBe('<!-- latency-lens:suite=nightly-eu -->');
  });

  it('is one HTML comment whatever the suite is called, and another one for each suite', () => {
    fc.assert(
      fc.property(anyText, anyText, (one, other) => {
        expect(commentMarker(one)).toMatch(/^<!-- latency-lens:suite=(?:(?!--)[^<>\s])* -->$/);
        if (one.toWellFormed() !== other.toWellFormed()) expect(commentMarker(one)).not.toBe(commentMarker(other));
      }),
    );
  });
});

describe('escapeHtml', () => {
  it('leaves nothing of any text that could begin a tag, an entity or leave an attribute', () => {
    fc.assert(
      fc.property(anyText, (text) => expect(escapeHtml(text).replaceAll(/&#\d+;/g, '')).not.toMatch(/[<>&"'`=]/)),
    );
  });
});

describe('escapeTerminal', () => {
  it('leaves no escape sequence, line end or CI command in any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(escapeTerminal(text)).not.toMatch(/[\p{Cc}\p{Cf}]|::|##\[/u);
      }),
    );
  });

  it('keeps single colons and names as they are', () => {
    expect(escapeTerminal('a:b #1 mini/support-answer')).toBe('a:b #1 mini/support-answer');
  });
});

describe('escapeWorkflowData and escapeWorkflowProperty', () => {
  it('keep every text on one line and within its place', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(escapeWorkflowData(text)).not.toMatch(/[\p{Cc}]/u);
        expect(escapeWorkflowProperty(text)).not.toMatch(/[\p{Cc}:,]/u);
      }),
    );
  });

  it('escape the percent sign, so that a text cannot bring its own line ends', () => {
    expect(escapeWorkflowData('100 %0A::error::x\ny')).toBe('100 %250A::error::x%0Ay');
  });
});
