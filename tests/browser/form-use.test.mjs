// How the form holds in the hands: what it says first, what it never takes away, what it leaves on paper and in other files.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EXAMPLES } from '../../js-examples/form/examples.js';
import { NEW_TAB } from '../../js-examples/shared/citation.js';
import { french } from '../../js-examples/shared/typography.js';
import { evaluateShare, norms } from '../../pkg/partage.node.js';
import { browsers, launch, site, visit } from './support.mjs';

const FORM = 'js-examples/form/';
const READY = '#decision[data-ready=yes]';
const exampleOf = id => structuredClone(EXAMPLES.find(one => one.id === id).request);
const text = (page, selector) => page.evaluate(selector => document.querySelector(selector)?.textContent.replaceAll('\u00a0', ' '), selector);
const value = (page, selector) => page.evaluate(selector => document.querySelector(selector).value, selector);
const focused = page => page.evaluate(() => document.activeElement.id);

/** The form under an address, in a window of that size. */
async function open(browser, t, place = '', viewport = { width: 1280, height: 900 }) {
  const server = await site(t);
  const { page } = await visit(browser, t, `${server.url}${FORM}${place}`);
  await (page.setViewportSize ?? page.setViewport).call(page, viewport);
  await page.waitForSelector(READY);
  return page;
}

const answer = (page, selector, value) => page.evaluate(([selector, value]) => {
  const control = document.querySelector(selector);
  control.value = value;
  control.dispatchEvent(new Event('input', { bubbles: true }));
}, [selector, value]);

async function press(page, selector, ...keys) {
  await page.focus(selector);
  for (const key of keys) await page.keyboard.press(key);
}

for (const name of browsers) {
  test(`use of the form in ${name}`, { timeout: 180_000 }, async t => {
    const browser = await launch(name, t);

    await t.test('where items differ, what may go is said before what may not: in the headline, the dock and the live region', async t => {
      const page = await open(browser, t, '#releve');
      const { items } = evaluateShare(exampleOf('releve'));
      assert.deepEqual([items.filter(({ outcome }) => outcome === 'permitted').length, items.filter(({ outcome }) => outcome === 'prohibited').length], [2, 1]);
      assert.equal(await text(page, '.verdict-word'), 'Une partie seulement');
      assert.match(await text(page, '.parts'), /^2 peuvent partir : .*1 ne peut pas partir : Procédure judiciaire/);
      assert.equal(await text(page, '#dock'), 'Une partie seulement2 peuvent partir, 1 ne peut pas partir');
      assert.match(await text(page, '#live'), /^Une partie seulement\. 2 peuvent partir, 1 ne peut pas partir\. /);
    });

    await t.test('what nobody knows is not asked again as the next question', async t => {
      const page = await open(browser, t, '#synthese');
      assert.equal(await text(page, '.ask .eyebrow'), 'Question suivante');
      await page.evaluate(() => { location.hash = '#releve'; });
      await page.waitForSelector('.verdict[data-outcome=mixed]');
      await answer(page, '#items-0-necessary', 'unknown');
      assert.equal(await text(page, '.ask .eyebrow'), 'Cela reste inconnu');
      assert.match(await text(page, '.ask .unknown'), /ni un oui ni un non : rien n’est tranché.*Demandez à votre hiérarchie ou à la CRIP\.$/);
      assert.equal(await text(page, '.verdict-word'), 'Tranché en partie');
      await page.evaluate(() => { location.hash = '#pmi'; });
      await page.waitForSelector('.verdict[data-outcome=required]');
      for (const field of ['#items-0-category', '#offence', '#offence-on']) await answer(page, field, 'unknown');
      assert.match(await text(page, '.ask .unknown'), /Une obligation de transmettre reste possible/);
      assert.match(await text(page, '#dock'), /Reste inconnu : /);
    });

    await t.test('reading through the examples takes nothing away; loading one can be undone', async t => {
      const page = await open(browser, t);
      await answer(page, '#recipient-role', 'crip');
      await press(page, '#examples', 'ArrowDown', 'ArrowDown');
      assert.equal(await value(page, '#examples'), EXAMPLES[1].id, 'the arrows go through the whole list');
      assert.equal(await value(page, '#sender-role'), '', 'and load nothing');
      await press(page, '#load', 'Enter');
      assert.equal(await value(page, '#sender-role'), EXAMPLES[1].request.sender.role);
      await press(page, '#restore', 'Enter');
      assert.deepEqual([await value(page, '#sender-role'), await value(page, '#recipient-role')], ['', 'crip']);
      await press(page, '#clear', 'Enter');
      assert.equal(await value(page, '#recipient-role'), '');
      await press(page, '#restore', 'Enter');
      assert.equal(await value(page, '#recipient-role'), 'crip');
    });

    await t.test('the address names a situation: changed, the form follows and can come back; the skip link leaves it alone', async t => {
      const page = await open(browser, t);
      await answer(page, '#recipient-role', 'maire');
      await page.evaluate(() => { location.hash = '#pmi'; });
      await page.waitForSelector('.verdict[data-outcome=required]');
      await press(page, '.skip', 'Enter');
      assert.deepEqual(await page.evaluate(() => [document.activeElement.id, location.hash]), ['answer', '#pmi']);
      await press(page, '#restore', 'Enter');
      assert.equal(await value(page, '#recipient-role'), 'maire');
      assert.match(await text(page, '.lede'), /Rien n’est gardé/);
    });

    await t.test('a closed fold is made when it is opened', async t => {
      const page = await open(browser, t, '#enseignante');
      const rules = () => page.evaluate(() => document.querySelectorAll('.closed .norm').length);
      assert.equal(await rules(), 0);
      const expected = evaluateShare(exampleOf('enseignante')).items[0].closed.length;
      await press(page, '.closed > summary', 'Enter');
      await page.waitForSelector('.closed .norm');
      assert.equal(await rules(), expected);
      await answer(page, '#danger', 'risque');
      assert.equal(await page.evaluate(() => document.querySelector('.closed').open), true, 'and stays as the reader left it');
    });

    await t.test('on paper: the reasons of every item and the situation, not the rules that do not open', async t => {
      const page = await open(browser, t, '#releve');
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      const printed = await page.evaluate(() => ({
        folded: document.querySelectorAll('.item:not([open])').length,
        cited: [...document.querySelectorAll('.item cite')].map(cite => cite.textContent),
        rules: document.querySelectorAll('.closed .norm').length,
        recap: document.querySelector('#recap').textContent,
      }));
      assert.equal(printed.folded, 0);
      for (const { grounds } of evaluateShare(exampleOf('releve')).items) for (const { citation } of grounds) assert.ok(printed.cited.includes(french(citation) + NEW_TAB), citation);
      assert.equal(printed.rules, 0);
      assert.match(printed.recap, /Information sur ce partage.*Faite/);
      await page.evaluate(() => dispatchEvent(new Event('afterprint')));
      assert.ok(await page.evaluate(() => document.querySelectorAll('.item:not([open])').length) > 0, 'left as it was');
    });

    await t.test('the answer is copied in words that stand alone', async t => {
      const page = await open(browser, t, '#releve');
      await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: { writeText: async text => { window.copied = text; } } }));
      await press(page, '#copy-answer', 'Enter');
      assert.match(await text(page, '#live'), /réponse est copiée/);
      const copied = await page.evaluate(() => window.copied);
      const { summary, items, before, after } = evaluateShare(exampleOf('releve'));
      assert.match(copied, /^Chef de service → Éducateur spécialisé\u00a0: Assurer la continuité\n\nUne partie seulement\n/);
      for (const said of [summary, ...[...before, ...after].flatMap(duty => [duty.text, duty.citation]), ...items.flatMap(({ grounds }) => grounds.map(({ citation }) => citation))]) {
        assert.ok(copied.includes(french(said)), `${said}\n${copied}`);
      }
      assert.doesNotMatch(copied, /\/items|\[i\d\]|--all|[{}]/);
    });

    await t.test('what has the keyboard is never under the dock', async t => {
      const page = await open(browser, t, '#pmi', { width: 320, height: 568 });
      await page.focus('.skip');
      const hidden = [];
      let stops = 0;
      for (; stops < 60; stops++) {
        await page.keyboard.press('Tab');
        const { id, bottom, dock } = await page.evaluate(() => ({
          id: document.activeElement.id || document.activeElement.textContent, bottom: document.activeElement.getBoundingClientRect().bottom,
          dock: document.querySelector('#dock').getBoundingClientRect().top,
        }));
        if (id === 'copy-answer') break;
        if (bottom > dock) hidden.push(id);
      }
      assert.ok(stops > 20, `${stops} stops`);
      assert.deepEqual(hidden, []);
    });

    await t.test('on an empty form few fields are marked, and no field waits for another answer', async t => {
      const page = await open(browser, t);
      const marked = await page.evaluate(() => document.querySelectorAll('.asked').length);
      assert.ok(marked > 0 && marked < 12, `${marked} marked`);
      const revealed = await page.evaluate(() => [...document.querySelectorAll('form [data-when]:not([hidden]) label')].map(({ textContent }) => textContent));
      assert.deepEqual(revealed, []);
    });

    await t.test('with no item the page asks for one, and leads to it', async t => {
      const page = await open(browser, t);
      await press(page, '[data-remove="/items/0"]', 'Enter');
      assert.equal(await text(page, '.verdict-word'), 'Aucune information');
      await press(page, '.verdict-summary a', 'Enter');
      assert.equal(await focused(page), 'add-item');
    });

    await t.test('a citation leads to its text in the catalogue', async t => {
      const page = await open(browser, t, '#releve');
      const links = await page.evaluate(() => [...document.querySelectorAll('#decision cite a')].map(link => [link.textContent, new URL(link.href).pathname, link.hash.slice(1), link.title]));
      assert.ok(links.length > 0);
      for (const [words, path, id, title] of links) {
        assert.ok(words.endsWith(NEW_TAB) && title === '', `${words}: the tab is told in the link, and only there`);
        assert.equal(path, '/js-examples/catalogue/');
        assert.ok(norms('fr').some(norm => norm.id === id), `${words}: ${id}`);
      }
    });

    await t.test('an unlikely age is said, an impossible one with its bounds', async t => {
      const page = await open(browser, t);
      await answer(page, '#child-age', '99');
      assert.match(await text(page, '#child-age-range'), /À vérifier : de 0 à 30 ans/);
      await answer(page, '#child-age', '-3');
      assert.match(await text(page, '#problem-0'), /Attendu : 0–130\./);
      await answer(page, '#child-age', '9');
      assert.equal(await text(page, '#child-age-range'), '');
    });
  });
}
