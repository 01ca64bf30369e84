import { describe, expect, it } from '@jest/globals';

import { hasBrowser, openBrowser } from '../support/browser.js';

const where = hasBrowser ? describe : describe.skip;

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
