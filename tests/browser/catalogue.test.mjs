// The catalogue of the law: everything the package knows is on the page, found by search, from the keyboard, without the server.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { french } from '../../js-examples/shared/typography.js';
import { norms, vocabulary } from '../../pkg/partage.node.js';
import { barriers, browsers, launch, screenshots, site, visit } from './support.mjs';

const CATALOGUE = 'js-examples/catalogue/';
const READY = '#norms[data-ready=yes]';

const shown = page => page.evaluate(() => ({
  texts: [...document.querySelectorAll('.norm:not([hidden])')].map(({ id }) => id),
  terms: document.querySelectorAll('.list:not([hidden]) .term:not([hidden])').length,
  found: document.querySelector('#found').textContent,
}));

/** Gives a field a value, and the page hears of it. */
const fillIn = (page, id, value) => page.evaluate(([id, value]) => {
  const field = document.querySelector(id);
  field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}, [id, value]);

for (const name of browsers) {
  test(`catalogue in ${name}`, { timeout: 180_000 }, async t => {
    const browser = await launch(name, t);
    const all = norms('fr');

    await t.test('says every text and every value the package has, and asks for nothing more', async t => {
      const server = await site(t);
      const { page, requests, complaints } = await visit(browser, t, `${server.url}${CATALOGUE}`);
      await page.waitForSelector(READY);
      assert.ok(requests.every(url => url.startsWith(server.url)), `asked elsewhere: ${requests}`);
      const asked = requests.length;
      await server.close();

      const { texts, terms } = await shown(page);
      assert.deepEqual(texts, all.map(({ id }) => id));
      assert.equal(terms, Object.values(vocabulary('fr')).flat().length);
      const said = await page.evaluate(() => document.querySelector('main').textContent);
      for (const { citation, summary, conditions, versions } of all) {
        for (const words of [citation, summary, ...conditions, ...versions.map(({ change }) => change)]) assert.ok(said.includes(french(words)), words);
      }
      for (const { label, help } of Object.values(vocabulary('fr')).flat()) assert.ok(said.includes(french(label)) && said.includes(french(help)), label);
      const named = await page.evaluate(() => [...document.querySelectorAll('.list h3')].map(({ textContent }) => textContent));
      assert.ok(named.every(title => /^[A-ZÉ]/.test(title)), `a list without a title: ${named}`);

      await fillIn(page, '#words', 'L226-2-2');
      assert.ok((await shown(page)).texts.includes('casf-l226-2-2'));
      await fillIn(page, '#effect', 'forbids');
      const forbidding = (await shown(page)).texts;
      assert.ok(forbidding.every(id => all.find(norm => norm.id === id).effect === 'forbids'));
      await fillIn(page, '#words', 'aucun texte ne dit cela');
      assert.match((await shown(page)).found, /^0 texte /);
      assert.deepEqual(requests.slice(asked), [], 'asked for something after loading');
      assert.deepEqual(await page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length]), ['', 0, 0]);
      assert.deepEqual(complaints, []);
    });

    await t.test('a day keeps the texts then in force', async t => {
      const server = await site(t);
      const { page } = await visit(browser, t, `${server.url}${CATALOGUE}`);
      await page.waitForSelector(READY);
      await fillIn(page, '#day', '2021-09-29');
      assert.ok(!(await shown(page)).texts.includes('cjpm-l241-2-1'));
      await fillIn(page, '#day', '2021-09-30');
      assert.ok((await shown(page)).texts.includes('cjpm-l241-2-1'));
    });

    await t.test('the keyboard alone is enough, and an address leads to its text', async t => {
      const server = await site(t);
      const { page } = await visit(browser, t, `${server.url}${CATALOGUE}#casf-l226-2-2`);
      await page.waitForSelector(READY);
      assert.deepEqual(await page.evaluate(() => [document.activeElement.id, document.activeElement.querySelectorAll('details[open]').length]), ['casf-l226-2-2', 2]);
      await page.focus('.skip');
      await page.keyboard.press('Enter');
      assert.deepEqual(await page.evaluate(() => [document.activeElement.id, location.hash]), ['texts', '#casf-l226-2-2'], 'the address still names the text');
      await page.focus('#words');
      await page.keyboard.type('bailleur');
      const { texts } = await shown(page);
      assert.ok(texts.length > 0 && texts.length < all.length, `${texts}`);
      await page.focus('#unfold');
      await page.keyboard.press('Enter');
      assert.equal(await page.evaluate(() => document.querySelectorAll('main details:not([open])').length), 0);
      assert.equal(await page.evaluate(() => document.querySelector('#unfold').getAttribute('aria-pressed')), 'true');
      await page.focus('#clear');
      await page.keyboard.press('Enter');
      await page.waitForSelector('#cp-226-13:not([hidden])');
      assert.equal((await shown(page)).texts.length, all.length);
    });

    await t.test('axe finds no barrier, folded or not', async t => {
      const server = await site(t);
      const { page } = await visit(browser, t, `${server.url}${CATALOGUE}`);
      await page.waitForSelector(READY);
      assert.deepEqual(await barriers(page), []);
      await page.focus('#unfold');
      await page.keyboard.press('Enter');
      assert.deepEqual(await barriers(page), []);
    });

    if (name !== 'chromium') return;
    await t.test('on a phone, on a desk, by day and by night: nothing overflows; pictures to look at', async t => {
      const server = await site(t);
      const folder = screenshots();
      for (const [device, viewport] of [['bureau', { width: 1280, height: 900 }], ['telephone', { width: 360, height: 740 }]]) {
        for (const colorScheme of ['light', 'dark']) {
          const { page } = await visit(browser, t, `${server.url}${CATALOGUE}#casf-l226-2-2`, { viewport, colorScheme });
          await page.waitForSelector(READY);
          const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
          assert.ok(overflow <= 0, `${device}: ${overflow} px too wide`);
          assert.deepEqual(await barriers(page), [], `${device} ${colorScheme}`);
          await page.screenshot({ path: join(folder, `catalogue-${device}-${colorScheme}.png`) });
          await page.close();
        }
      }
    });

    await t.test('printed, every fold is open', async t => {
      const server = await site(t);
      const { page } = await visit(browser, t, `${server.url}${CATALOGUE}`);
      await page.waitForSelector(READY);
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      assert.equal(await page.evaluate(() => document.querySelectorAll('main details:not([open])').length), 0);
      await page.evaluate(() => dispatchEvent(new Event('afterprint')));
      assert.ok(await page.evaluate(() => document.querySelectorAll('main details:not([open])').length) > 0);
      const folder = screenshots();
      await page.emulateMedia({ media: 'print' });
      await page.screenshot({ path: join(folder, 'catalogue-papier.png') });
    });
  });
}
