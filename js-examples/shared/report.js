// A decision as plain text: what the command line prints and what the form copies. Pure, so that it can be tested without the engine.

import { nearest } from './nearest.js';
import { headline } from './headline.js';
import { REPORT_WORDS } from './report-words.js';
import { french } from './typography.js';
import { askedInVain } from './unknown.js';

const LISTED = 12;
/** What a reader takes in: so many questions, and rules that so few conditions keep from opening. */
const QUESTIONS = 5;
const RULES = 3;
const NEAR = 2;
const SIGNS = {
  met: '✓', unmet: '✗', open: '?', mixed: '±', required: '→', permitted: '✓', conditional: '!', judgement: '⚖', conflict: '⇄', prohibited: '✗', 'out-of-model': '…',
};

/**
 * `names` says what an item and a person are called, `label` what a value is called.
 * `detail`: "brief" is for a letter or a case file, in words alone; "usual" adds conditions, the closest rules and the
 * pointers; "all" every rule looked at with what it lacks, and every question.
 */
export function report(decision, request, { names, label, lang, detail = 'usual', width = Infinity }) {
  const words = REPORT_WORDS[lang];
  const brief = detail === 'brief';
  const set = lang === 'fr' ? french : (text) => text;
  const outcome = (value) => set(label('outcome', value));
  const { colon } = words;
  const lines = [];
  const say = (indent, text) => lines.push(...wrap(text, indent, width));
  const title = (text) => lines.push('', text);
  const towards = (id, text) => (id ? `${names.person(id)}${colon} ${text}` : text);

  function head() {
    const { sign, word, count } = headline(decision, lang, label);
    lines.push(brief ? set(word) : `${SIGNS[sign]} ${set(word).toUpperCase()}`);
    if (count) say(2, `${count}.`);
    say(2, set(decision.summary));
    if (decision.items.length === 0) say(2, words.noItem);
  }

  function problems() {
    if (!decision.problems.length) return;
    title(words.problems);
    for (const { path, code, message, expected = [], given } of decision.problems) {
      say(2, brief ? set(message) : `${path || '/'}${colon} ${set(message)}`);
      if (brief) continue;
      const guesses = nearest(code === 'unknown-key' ? path.split('/').at(-1) : given, expected);
      if (guesses.length) say(4, words.guess(guesses));
      else if (expected.length) say(4, `${words.expected}${colon} ${listed(expected, ', ')}`);
    }
  }

  function item({ item: id, outcome: settled, possible, grounds, closed, remedies }) {
    title(`${names.item(id)} — ${settled ? outcome(settled) : words.openItem(possible.map(outcome))}`);
    for (const ground of settled || !brief ? grounds : []) {
      say(2, `${words.why}${colon} ${set(ground.citation)} (${words.effect[ground.effect]})`);
      // What a choice has to weigh belongs in the letter too.
      const told = !brief || ground.effect === 'leaves-to-judgement';
      for (const condition of told ? ground.conditions : []) say(4, `${SIGNS[condition.state]} ${set(condition.text)}`);
    }
    if (!brief) rules(closed, settled);
    for (const { steps, leadsTo } of remedies) {
      const todo = steps.map((step) => towards(step.towards, set(step.text).replace(/\.$/, ''))).join(set(' ; '));
      say(2, `${words.remedy}${colon} ${todo} — ${words.leads} ${outcome(leadsTo).toLowerCase()}`);
    }
  }

  /** Rules that do not open the share, or would only if something more were known. */
  function rules(closed, settled) {
    const [near, far] = nearAndFar(closed, detail === 'all');
    for (const ground of near) {
      say(2, `${settled ? words.closed : words.atStake}${colon} ${set(ground.citation)}`);
      for (const condition of standing(ground)) say(4, `${SIGNS[condition.state]} ${set(condition.text)} (${words.state[condition.state]})`);
    }
    if (far.length) say(2, `${settled ? words.alsoClosed : words.alsoAtStake}${colon} ${listed(far.map(({ citation }) => set(citation)), set(' ; '))}`);
  }

  function questions() {
    const { missing } = decision;
    if (!missing.length) return;
    const inVain = askedInVain(decision, request);
    title(inVain ? words.unknown : words.missing);
    const asked = detail === 'all' ? missing : missing.slice(0, QUESTIONS);
    asked.forEach(({ fact, text, because }, at) => say(2, `${at + 1}. ${set(text)}${brief ? '' : ` ${fact}`}${because ? ` (${set(because)})` : ''}`));
    if (asked.length < missing.length) say(2, `${words.more(missing.length - asked.length)}${brief ? '' : ' (--all)'}`);
    if (inVain) say(2, words.meansUnknown);
  }

  function duties(name, list) {
    if (!list.length) return;
    title(name);
    for (const duty of list) say(2, `• ${duty.blocking ? `(${words.blocking}) ` : ''}${towards(duty.towards, set(duty.text))} — ${set(duty.citation)}`);
  }

  head();
  problems();
  // Whoever reads a letter wants to know what to do first; whoever debugs a request, why.
  const reasons = () => decision.items.forEach(item);
  if (!brief) reasons();
  questions();
  duties(words.before, decision.before);
  duties(words.after, decision.after);
  if (brief) reasons();
  lines.push('');
  say(-2, `${words.law(decision.law)} ${words.aid}`);
  return `${lines.join('\n')}\n`;
}

const standing = (ground) => ground.conditions.filter(({ state }) => state !== 'met');
const listed = (names, between) => `${names.slice(0, LISTED).join(between)}${names.length > LISTED ? `… (${names.length})` : ''}`;

/** The rules that came closest, told in full, and the others. */
function nearAndFar(closed, all) {
  if (all || closed.length <= RULES) return [closed, []];
  const near = closed.filter((ground) => standing(ground).length <= NEAR)
    .sort((a, b) => standing(a).length - standing(b).length).slice(0, RULES);
  return [near, closed.filter((ground) => !near.includes(ground))];
}

/** Breaks a text into lines that hang under their first word. A no-break space does not break. */
function wrap(text, indent, width) {
  const lead = /^(?:[✓✗?•] |\d+\. )/.exec(text)?.[0].length ?? 2;
  const lines = [];
  let line = ' '.repeat(Math.max(0, indent));
  let empty = true;
  for (const word of text.split(/[ \n\t]+/).filter(Boolean)) {
    if (!empty && line.length + 1 + word.length > width) {
      lines.push(line);
      line = ' '.repeat(indent + lead);
      empty = true;
    }
    line += empty ? word : ` ${word}`;
    empty = false;
  }
  return [...lines, line];
}
