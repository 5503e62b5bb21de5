// The page that cuts a document for each reader: what the package gives, from the keyboard, without the server, for everybody.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { DOCUMENT, LABELS, RECIPIENTS } from '../../js-examples/redact/example.js';
import { NEW_TAB } from '../../js-examples/shared/citation.js';
import { french } from '../../js-examples/shared/typography.js';
import { norms, redactForRecipient } from '../../pkg/partage.node.js';
import { barriers, browsers, launch, screenshots, site, visit } from './support.mjs';

const PAGE = 'js-examples/redact/';
const READY = '#redacted[data-ready=yes]';

const leaves = value => (value === null || typeof value !== 'object' ? [String(value)] : Object.values(value).flatMap(leaves));
const expected = id => redactForRecipient(DOCUMENT, { ...RECIPIENTS.find(one => one.id === id).request, labels: LABELS }, { locale: 'fr' });
const shown = page => page.evaluate(() => [...document.querySelectorAll('#redacted .leaf')].map(leaf => leaf.textContent));
const chosen = page => page.evaluate(() => document.querySelector('#recipients :checked').value);

for (const name of browsers) {
  test(`redaction in ${name}`, { timeout: 180_000 }, async t => {
    const browser = await launch(name, t);

    await t.test('each reader sees what the package leaves, with the server gone, by the arrows alone', async t => {
      const server = await site(t);
      const { page, requests, complaints } = await visit(browser, t, `${server.url}${PAGE}`);
      await page.waitForSelector(READY);
      assert.ok(requests.every(url => url.startsWith(server.url)), `asked elsewhere: ${requests}`);
      const asked = requests.length;
      await server.close();

      await page.focus('#recipients :checked');
      for (const { id, title } of RECIPIENTS) {
        assert.equal(await chosen(page), id);
        const { document, withheld } = expected(id);
        assert.deepEqual(await shown(page), leaves(document), id);
        const live = await page.evaluate(() => document.querySelector('#live').textContent);
        assert.ok(live.startsWith(title) && live.includes(String(withheld.length)), live);
        await page.keyboard.press('ArrowRight');
      }
      assert.equal(await chosen(page), RECIPIENTS[0].id, 'and round again');
      assert.deepEqual(requests.slice(asked), [], 'asked for something after loading');
      assert.deepEqual(complaints, []);
    });

    await t.test('a hidden word typed into the document changes nothing on the right', async t => {
      const server = await site(t);
      const { page } = await visit(browser, t, `${server.url}${PAGE}#mere`);
      await page.waitForSelector(READY);
      const before = await page.evaluate(() => [document.querySelector('#redacted').innerHTML, document.querySelector('#account').innerHTML]);
      await page.focus('#edit');
      await page.keyboard.press('Enter');
      await page.evaluate(() => {
        const area = document.querySelector('#document-json');
        area.value = area.value.replace('condamné l’an dernier', 'vu deux fois, ailleurs, par un tiers').replace('voisine de palier', 'tante');
        area.dispatchEvent(new Event('input', { bubbles: true }));
      });
      const after = await page.evaluate(() => [document.querySelector('#redacted').innerHTML, document.querySelector('#account').innerHTML]);
      assert.deepEqual(after, before);
      assert.ok(await page.evaluate(() => document.querySelector('#source').textContent.includes('vu deux fois')), 'the left has changed');
    });

    await t.test('why a place is kept back is said in words, each reason leading to the catalogue', async t => {
      const server = await site(t);
      const { page } = await visit(browser, t, `${server.url}${PAGE}#mere`);
      await page.waitForSelector(READY);
      const said = await page.evaluate(() => document.querySelector('#account').textContent);
      const links = await page.evaluate(() => [...document.querySelectorAll('#account cite a')].map(({ hash }) => hash.slice(1)));
      const cited = new Set(expected('mere').withheld.flatMap(one => one.norms));
      assert.ok(cited.size > 0);
      for (const { id, citation, summary } of norms('fr').filter(({ id }) => cited.has(id))) {
        assert.ok(said.includes(french(`${citation}${NEW_TAB} : ${summary}`)), id);
        assert.ok(links.includes(id), id);
      }
      assert.match(said, /Mémo sans étiquette/, 'what no label describes is told too');
    });

    await t.test('entries of a list are counted one way, whatever is left of the list', async t => {
      const server = await site(t);
      const { page } = await visit(browser, t, `${server.url}${PAGE}#ecole`);
      await page.waitForSelector(READY);
      const headings = await page.evaluate(() => [...document.querySelectorAll('.paper :is(h3, h4, h5, h6)')].map(({ textContent }) => textContent));
      assert.ok(headings.includes('n°\u00a01'), `${headings}`);
      assert.deepEqual(headings.filter(text => /^\d+$/.test(text)), []);
    });

    await t.test('the address names the reader, and the skip link leaves it alone', async t => {
      const server = await site(t);
      const { page } = await visit(browser, t, `${server.url}${PAGE}#mere`);
      await page.waitForSelector(READY);
      await page.focus('.skip');
      await page.keyboard.press('Enter');
      assert.deepEqual(await page.evaluate(() => [document.activeElement.id, location.hash]), ['received', '#mere']);
      await page.evaluate(() => { location.hash = '#pere'; });
      await page.waitForSelector('#recipients [value=pere]:checked');
      assert.deepEqual(await shown(page), leaves(expected('pere').document));
    });

    await t.test('axe finds no barrier, whoever reads', async t => {
      const server = await site(t);
      for (const { id } of RECIPIENTS) {
        const { page } = await visit(browser, t, `${server.url}${PAGE}#${id}`);
        await page.waitForSelector(READY);
        assert.deepEqual(await barriers(page), [], id);
      }
    });

    if (name !== 'chromium') return;
    await t.test('on paper stands what the reader reads and nothing else; pictures to look at', async t => {
      const server = await site(t);
      const { page } = await visit(browser, t, `${server.url}${PAGE}#mere`, { viewport: { width: 1280, height: 900 } });
      await page.waitForSelector(READY);
      await page.screenshot({ path: join(screenshots(), 'redact-bureau.png'), fullPage: true });
      await page.emulateMedia({ media: 'print' });
      const seen = await page.evaluate(() => document.body.innerText);
      for (const text of leaves(expected('mere').document)) assert.ok(seen.includes(text), text);
      for (const text of ['Bellec', 'condamné', 'Mémo', 'Retenu, et pourquoi', 'Destinataire']) assert.ok(!seen.includes(text), text);
      await page.screenshot({ path: join(screenshots(), 'redact-papier.png'), fullPage: true });
      const phone = await visit(browser, t, `${server.url}${PAGE}#ecole`, { viewport: { width: 360, height: 740 }, colorScheme: 'dark' });
      await phone.page.waitForSelector(READY);
      const overflow = await phone.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      assert.ok(overflow <= 0, `${overflow} px too wide`);
      await phone.page.screenshot({ path: join(screenshots(), 'redact-telephone.png'), fullPage: true });
    });
  });
}
