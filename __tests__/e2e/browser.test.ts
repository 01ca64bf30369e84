import { describe, expect, it } from '@jest/globals';

import { hasBrowser, openBrowser } from '../support/browser.js';

// Chromium comes out of an npm package that has one for Linux on x64; elsewhere there is nothing to open.
const where: (name: string, tests: () => void) => void = hasBrowser ? describe : absent;

function absent(): void {
  describe('the browser', () => {
    it('needs Linux on x64', () => {
      expect(`${process.platform} ${process.arch}`).not.toBe('linux x64');
    });
  });
}

where('openBrowser', () => {
  it('opens a browser that renders a page and runs its script', async () => {
    const browser = await openBrowser();
    try {
      const page = await browser.newPage();
      await page.setContent('<title>t</title><p id="p">before</p><script>p.textContent = "after"</script>');
      expect(await page.textContent('#p')).toBe('after');
    } finally {
      await browser.close();
    }
  }, 60_000);
});
