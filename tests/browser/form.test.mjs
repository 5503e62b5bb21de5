// The form that professionals see: it answers at every change, from the keyboard, without the server, for everybody.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { EXAMPLES } from '../../js-examples/form/examples.js';
import { NEW_TAB } from '../../js-examples/shared/citation.js';
import { headline } from '../../js-examples/shared/headline.js';
import { french } from '../../js-examples/shared/typography.js';
import { evaluateShare, noticeFor, norms, traceOf } from '../../pkg/partage.node.js';
import { barriers, browsers, launch, screenshots, site, visit } from './support.mjs';

const FORM = 'js-examples/form/';
const READY = '#decision[data-ready=yes]';

/** What the page shows of the answer. */
const shown = page => page.evaluate(() => ({
  outcome: document.querySelector('#decision .verdict').dataset.outcome,
  summary: document.querySelector('.verdict-summary').textContent,
  cited: [...document.querySelectorAll('#decision cite')].map(cite => cite.textContent),
  live: document.querySelector('#live').textContent,
}));

async function presses(page, ...keys) {
  for (const key of keys) await page.keyboard.press(key);
}

for (const name of browsers) {
  test(`form in ${name}`, { timeout: 180_000 }, async t => {
    const browser = await launch(name, t);

    await t.test('each example gets the answer that the package gives, with the server gone', async t => {
      for (const { id, request } of EXAMPLES) {
        const server = await site(t);
        const { page, requests, complaints } = await visit(browser, t, `${server.url}${FORM}#${id}`);
        await page.waitForSelector(READY);
        assert.ok(requests.every(url => url.startsWith(server.url)), `asked elsewhere: ${requests}`);
        const asked = requests.length;
        await server.close();

        const decision = evaluateShare(request);
        const { outcome, summary, live } = await shown(page);
        assert.equal(outcome, headline(decision, 'fr', (_, value) => value).sign, id);
        assert.equal(summary, french(decision.summary), id);
        assert.ok(live.includes(french(decision.summary)), id);
        await page.evaluate(() => { for (const fold of document.querySelectorAll('.item:not([open]) > summary')) fold.click(); });
        await page.waitForFunction(() => [...document.querySelectorAll('.item')].every(fold => fold.children.length > 1));
        const unfolded = (await shown(page)).cited;
        for (const { grounds } of decision.items) for (const { citation } of grounds) assert.ok(unfolded.includes(french(citation) + NEW_TAB), `${id}: ${citation} is not on the page`);

        // A change without the server: the answer follows.
        await page.focus('#purpose');
        await presses(page, 'Home', 'ArrowDown');
        assert.equal(await page.evaluate(() => document.querySelector('#purpose').selectedIndex), 1, id);
        const changed = { ...request, purpose: await page.evaluate(() => document.querySelector('#purpose').value) };
        if (changed.purpose !== '') assert.equal((await shown(page)).summary, french(evaluateShare(changed).summary), id);
        assert.deepEqual(requests.slice(asked), [], 'asked for something after loading');
        assert.deepEqual(await page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length]), ['', 0, 0]);
        assert.deepEqual(complaints, []);
      }
    });

    await t.test('the keyboard alone is enough', async t => {
      const server = await site(t);
      const { page } = await visit(browser, t, `${server.url}${FORM}`);
      await page.waitForSelector(READY);
      const focused = () => page.evaluate(() => document.activeElement.id || document.activeElement.className);
      await presses(page, 'Tab');
      assert.equal(await focused(), 'skip', 'the first stop leads past the form');
      await presses(page, 'Enter');
      assert.equal(await focused(), 'answer');

      await page.evaluate(() => { document.activeElement.blur(); document.querySelector('.skip').focus(); });
      const seen = [];
      for (let stops = 0; stops < 40 && await focused() !== 'recipient-role'; stops++) {
        await presses(page, 'Tab');
        seen.push(await focused());
      }
      assert.equal(await focused(), 'recipient-role', `stops: ${seen}`);
      assert.ok(seen.indexOf('sender-role') < seen.indexOf('recipient-role'));
      const before = await page.evaluate(() => document.querySelector('#decision').textContent);
      await presses(page, 'ArrowDown', 'ArrowDown');
      assert.notEqual(await page.evaluate(() => document.querySelector('#recipient-role').value), '');
      await page.focus('#add-item');
      await presses(page, 'Enter');
      assert.match(await focused(), /^items-\d+-category$/, 'a new line takes the keyboard with it');
      assert.notEqual(await page.evaluate(() => document.querySelector('#decision').textContent), before);
    });

    await t.test('who must be told can be told in the words of the package, opened from the keyboard', async t => {
      const server = await site(t);
      let found = 0;
      for (const { id, request } of EXAMPLES) {
        const { page } = await visit(browser, t, `${server.url}${FORM}#${id}`);
        await page.waitForSelector(READY);
        await page.evaluate(() => { for (const summary of document.querySelectorAll('.notice > summary')) summary.click(); });
        await page.waitForFunction(() => [...document.querySelectorAll('.notice')].every(fold => fold.children.length > 1));
        const said = await page.evaluate(() => [...document.querySelectorAll('.notice')].map(({ children: [, title, ...rest] }) => [title, ...rest].map(one => one.textContent)));
        const { before, after } = evaluateShare(request);
        const expected = [['before', before], ['after', after]].flatMap(([when, list]) =>
          [...new Set(list.filter(({ kind }) => kind === 'inform' || kind === 'seek-consent').map(({ towards }) => towards).filter(Boolean))]
            .map(reader => noticeFor(request, reader, { when })).filter(({ title }) => title).map(({ title, paragraphs }) => [title, ...paragraphs].map(french)));
        assert.deepEqual(said, expected, id);
        found += said.length;
        if (said.length > 0) {
          await page.focus('.notice > summary');
          await presses(page, 'Enter');
          assert.equal(await page.evaluate(() => document.querySelector('.notice').open), false);
          await presses(page, 'Enter');
          assert.equal(await page.evaluate(() => document.querySelector('.notice').open), true);
        }
        await page.close();
      }
      assert.ok(found > 0, 'no example has a notice');
    });

    await t.test('the trace that is copied is that of the package', async t => {
      const server = await site(t);
      const { id, request } = EXAMPLES[0];
      const { page } = await visit(browser, t, `${server.url}${FORM}#${id}`);
      await page.waitForSelector(READY);
      await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: { writeText: async text => { window.copied = text; } } }));
      await page.focus('#trace');
      await presses(page, 'Enter');
      assert.deepEqual(JSON.parse(await page.evaluate(() => window.copied)), traceOf(request));
      assert.match(await page.evaluate(() => document.querySelector('#live').textContent), /trace est copiée/);
    });

    await t.test('facts that cannot hold together are named, and their field says so to whoever cannot see it', async t => {
      const server = await site(t);
      const { page } = await visit(browser, t, `${server.url}${FORM}`);
      await page.waitForSelector(READY);
      const answered = (selector, value) => page.evaluate(([selector, value]) => {
        const control = document.querySelector(selector);
        control.value = value;
        control.dispatchEvent(new Event('input', { bubbles: true }));
      }, [selector, value]);
      await answered('#child-age', '9');
      await answered('#measure', 'accueil-jeune-majeur');
      const told = await page.evaluate(() => {
        const field = document.querySelector('#measure');
        return { invalid: field.ariaInvalid ?? field.getAttribute('aria-invalid'), why: document.getElementById(field.getAttribute('aria-errormessage'))?.textContent };
      });
      assert.equal(told.invalid, 'true');
      assert.match(told.why, /ne peuvent pas aller ensemble.*À comparer avec\u00a0: Âge de l’enfant/);
      assert.deepEqual(await barriers(page), []);
      await answered('#child-age', '19');
      assert.equal(await page.evaluate(() => document.querySelectorAll('[aria-invalid]').length), 0);
    });

    await t.test('axe finds no barrier, empty or answered', async t => {
      const server = await site(t);
      for (const place of ['', ...EXAMPLES.map(({ id }) => `#${id}`)]) {
        const { page } = await visit(browser, t, `${server.url}${FORM}${place}`);
        await page.waitForSelector(READY);
        assert.deepEqual(await barriers(page), [], place);
      }
    });

    if (name !== 'chromium') return;
    await t.test('on a phone, on a desk, by day and by night: nothing overflows, no barrier; pictures to look at', async t => {
      const server = await site(t);
      const folder = screenshots();
      for (const [device, viewport] of [['bureau', { width: 1280, height: 900 }], ['telephone', { width: 360, height: 740 }]]) {
        for (const colorScheme of ['light', 'dark']) {
          for (const { id } of EXAMPLES.slice(0, 3)) {
            const { page } = await visit(browser, t, `${server.url}${FORM}#${id}`, { viewport, colorScheme });
            await page.waitForSelector(READY);
            const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
            assert.ok(overflow <= 0, `${id} ${device}: ${overflow} px too wide`);
            assert.deepEqual(await barriers(page), [], `${id} ${device} ${colorScheme}`);
            await page.screenshot({ path: join(folder, `form-${id}-${device}-${colorScheme}.png`), fullPage: true });
            await page.close();
          }
        }
      }
    });
  });
}
