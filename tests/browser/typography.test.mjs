// Every text of the pages is set as French wants it, and what is not the pages' own is left to the letter.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DOCUMENT } from '../../js-examples/redact/example.js';
import { french } from '../../js-examples/shared/typography.js';
import { browsers, launch, site, visit } from './support.mjs';

/** The texts of a page, without code and what somebody else wrote. */
const texts = page => page.evaluate(() => {
  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) {
    const { parentElement, data } = walker.currentNode;
    if (!parentElement.closest('code, textarea, script, noscript, [translate=no]') && data.trim()) found.push(data);
  }
  return found;
});

for (const name of browsers) {
  test(`typography in ${name}`, { timeout: 120_000 }, async t => {
    const browser = await launch(name, t);
    for (const place of ['form/', 'form/#releve', 'form/#synthese', 'redact/#mere', 'catalogue/']) {
      await t.test(place, async t => {
        const server = await site(t);
        const { page } = await visit(browser, t, `${server.url}js-examples/${place}`);
        await page.waitForSelector('[data-ready=yes]');
        // Folds hold folds, made when the outer one is opened: until none is left closed or empty.
        await page.waitForFunction(() => {
          for (const summary of document.querySelectorAll('details:not([open]) > summary')) summary.click();
          return [...document.querySelectorAll('details')].every(fold => fold.open && fold.children.length > 1);
        });
        const found = await texts(page);
        assert.ok(found.length > 50, `${found.length} texts`);
        assert.deepEqual(found.filter(text => french(text) !== text), []);
      });
    }

    await t.test('a document is shown to the letter', async t => {
      const server = await site(t);
      const { page } = await visit(browser, t, `${server.url}js-examples/redact/`);
      await page.waitForSelector('[data-ready=yes]');
      const written = { ...DOCUMENT, "L'été ": "d'où ? « là » : art. 3" };
      await page.evaluate(written => {
        const area = document.querySelector('#document-json');
        area.value = JSON.stringify(written);
        area.dispatchEvent(new Event('input', { bubbles: true }));
      }, written);
      const [shown, account] = await page.evaluate(() => ['#source', '#account'].map(place => document.querySelector(place).textContent));
      assert.ok(shown.includes("L'été ") && shown.includes("d'où ? « là » : art. 3"), shown);
      assert.ok(account.includes("L'été "), account);
    });
  });
}
