// Two browsers behind one small face: a page that goes somewhere, runs a function, and tells what it asked for.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import puppeteer from 'puppeteer-core';
import { serve } from '../../js-examples/serve.mjs';
import { root } from '../node/support.mjs';

function program(variable, ...names) {
  const found = process.env[variable] ?? names.find(name => spawnSync(name, ['--version'], { stdio: 'ignore' }).status === 0);
  if (!found) throw new Error(`no browser: run scripts/setup.sh browsers, or set ${variable}`);
  return found.includes('/') ? found : spawnSync('sh', ['-c', `command -v ${found}`], { encoding: 'utf8' }).stdout.trim();
}

const LAUNCH = {
  chromium: () => chromium.launch({
    executablePath: program('PARTAGE_CHROMIUM', 'chromium', 'google-chrome', 'chromium-browser'),
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  }),
  // No marionette, no geckodriver: WebDriver BiDi. What Firefox would ask the network for on its own is turned off.
  firefox: () => puppeteer.launch({
    browser: 'firefox',
    executablePath: program('PARTAGE_FIREFOX', 'firefox-esr', 'firefox'),
    headless: true,
    extraPrefsFirefox: {
      'app.update.enabled': false,
      'browser.safebrowsing.update.enabled': false,
      'datareporting.policy.dataSubmissionEnabled': false,
      'network.captive-portal-service.enabled': false,
      'network.connectivity-service.enabled': false,
      'services.settings.server': 'http://127.0.0.1:1/',
    },
  }),
};

export const browsers = Object.keys(LAUNCH);

/** One browser for a whole test file. */
export async function launch(name, t) {
  const browser = await LAUNCH[name]();
  t.after(() => browser.close());
  return browser;
}

/** A server for the package, the examples and the test pages, until the test ends or `close` is called. */
export async function site(t) {
  const server = await serve({ mounts: { pages: fileURLToPath(new URL('pages', import.meta.url)) } });
  let open = true;
  const close = async () => { if (open) { open = false; await server.close(); } };
  t.after(close);
  return { ...server, close };
}

/** A page that has arrived at `url`, with all it asked for and all it complained about. */
export async function visit(browser, t, url, options = {}) {
  const page = await browser.newPage(options);
  t.after(() => page.close());
  const requests = [];
  const complaints = [];
  // A data: address is no request: Firefox lists those of its own parts.
  page.on('request', request => { if (!request.url().startsWith('data:')) requests.push(request.url()); });
  page.on('pageerror', error => complaints.push(String(error)));
  page.on('console', message => { if (message.type() === 'error') complaints.push(message.text()); });
  // Until everything has arrived, the page's icon too: each of the two libraries has its own word for it.
  await page.goto(url, { waitUntil: 'setViewportSize' in page ? 'networkidle' : 'networkidle0' });
  return { page, requests, complaints };
}

/** The state that a test page says it is in, once it says one. */
export async function state(page) {
  await page.waitForSelector('html[data-state]');
  return page.evaluate(() => document.documentElement.dataset.state);
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What any rule of axe finds on a page, and where. */
export async function barriers(page) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => window.axe.run());
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.target).join(', ')}`);
}

export function screenshots() {
  const folder = join(root, 'target', 'screenshots');
  mkdirSync(folder, { recursive: true });
  return folder;
}
