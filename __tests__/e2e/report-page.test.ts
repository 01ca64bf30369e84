import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';

import { renderHtml } from '../../src/report/html.js';
import { hasBrowser, openBrowser } from '../support/browser.js';
import { hostileReport } from '../support/hostile-report.js';
import { HOSTILE } from '../support/hostile.js';
import { REPORT_CASES } from '../support/report-cases.js';

// Chromium comes out of an npm package that has one for Linux on x64; elsewhere there is nothing to open.
const where: (name: string, tests: () => void) => void = hasBrowser ? describe : absent;

function absent(): void {
  describe('the browser', () => {
    it('needs Linux on x64', () => {
      expect(`${process.platform} ${process.arch}`).not.toBe('linux x64');
    });
  });
}
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

where('the report as a page in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  }, 60_000);
  afterAll(async () => {
    await browser.close();
  });

  /** Opens a page and notes everything it tries to load or run. */
  async function open(html: string, colorScheme: 'light' | 'dark'): Promise<{ page: Page; tried: string[] }> {
    const page = await browser.newPage({ colorScheme, viewport: { width: 1180, height: 900 } });
    const tried: string[] = [];
    page.on('request', (request) => tried.push(request.url()));
    page.on('dialog', (dialog) => tried.push(dialog.message()));
    page.on('console', (message) => tried.push(message.text()));
    await page.setContent(html);
    return { page, tried };
  }

  it.each(['light', 'dark'] as const)(
    'passes every rule of axe in %s, with all parts unfolded',
    async (colorScheme) => {
      for (const name of ['regression', 'nightly', 'cannot-tell', 'loosened-and-failing', 'first-run', 'passed']) {
        const { page, tried } = await open(renderHtml(REPORT_CASES[name]!), colorScheme);
        expect({ name, tried }).toEqual({ name, tried: [] });
        await page.evaluate('for (const part of document.querySelectorAll("details")) part.open = true');
        await page.evaluate(axe);
        const found = await page.evaluate<{ violations: { id: string; nodes: { html: string }[] }[] }>('axe.run()');
        const broken = found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
        expect({ name, broken }).toEqual({ name, broken: [] });
        await page.close();
      }
    },
    60_000,
  );

  it('keeps within the width of a phone', async () => {
    const page = await browser.newPage({ viewport: { width: 390, height: 800 } });
    await page.setContent(renderHtml(REPORT_CASES['regression']!));
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
    await page.close();
  });

  it('loads nothing and runs nothing whatever stands in the names', async () => {
    const { page, tried } = await open(renderHtml(hostileReport(HOSTILE.slice(0, 25).join(' '))), 'light');
    expect(tried).toEqual([]);
    expect(await page.locator('script, img, iframe, form').count()).toBe(0);
    await page.close();
  });
});
