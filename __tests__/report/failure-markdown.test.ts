import { describe, expect, it } from '@jest/globals';
import MarkdownIt from 'markdown-it';

import { LensError } from '../../src/model/lens-error.js';
import { renderFailureMarkdown } from '../../src/report/failure-markdown.js';

const HOSTILE =
  '<img src=x onerror=alert(1)> @everyone #1 | [x](javascript:alert(1)) ` `` \u202E\n## head\n<!-- --> www.evil.example';

function words(message: string): Parameters<typeof renderFailureMarkdown>[0] {
  const position = { file: message, line: 3, column: 1, length: 1, source: '' };
  return {
    suite: 'default',
    errors: [new LensError('config/invalid', message, { position, remedy: message })],
    called: false,
  };
}

describe('renderFailureMarkdown', () => {
  it.each([HOSTILE, `\`${HOSTILE}\``, `${HOSTILE}\``])('lets nothing of an error become markup: %j', (message) => {
    const markdown = renderFailureMarkdown(words(message), 60_000);
    const html = new MarkdownIt({ html: true, linkify: true }).render(markdown.replaceAll('<br>', ' '));
    expect(html.replace(/^<!--[^>]*-->/, '')).not.toMatch(/<img|<a |<!--|<h[12]|\u202E/);
    expect(markdown.split('\n')).toHaveLength(7);
    expect(html.replaceAll(/<code>.*?<\/code>/g, '')).not.toMatch(/@everyone|#1/);
  });

  it('names ten problems of one mistake and counts the rest', () => {
    const [error] = words('x').errors;
    const markdown = renderFailureMarkdown(
      { suite: 's', errors: Array.from({ length: 13 }, () => error!), called: true },
      60_000,
    );
    expect(markdown.match(/^- `config\/invalid`/gm)).toHaveLength(10);
    expect(markdown).toContain('- and 3 more');
    expect(markdown).not.toContain('Nothing was called');
  });

  it('shrinks to its first lines and the link', () => {
    const markdown = renderFailureMarkdown(words('x'.repeat(900)), 300, 'https://github.com/acme/shop/actions/runs/1');
    expect(markdown.length).toBeLessThanOrEqual(300);
    expect(markdown).toContain('[the run](https://github.com/acme/shop/actions/runs/1)');
  });

  it('says of a bug that it is ours', () => {
    expect(renderFailureMarkdown({ suite: 's', errors: [], called: true }, 60_000)).toMatch(
      /ended by a bug of its own/,
    );
  });
});
