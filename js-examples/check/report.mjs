// A decision as text for a terminal: pure, so that it can be tested without the engine.

import { nearest } from './nearest.mjs';
import { WORDS } from './words.mjs';

const WIDTH = 100;
const LISTED = 12;
/** What a reader takes in: so many questions, and rules that so few conditions keep from opening. */
const QUESTIONS = 5;
const RULES = 3;
const NEAR = 2;
const SIGNS = { met: '✓', unmet: '✗', open: '?' };
const OUTCOME_SIGNS = { required: '→', permitted: '✓', conditional: '!', judgement: '⚖', conflict: '⇄', prohibited: '✗', 'out-of-model': '…' };

/** What a script can rely on; documented in the usage text. */
export function exitStatus(decision) {
  if (decision.problems.length > 0) return 3;
  if (decision.items.length === 0 || decision.items.some((item) => item.outcome === undefined)) return 2;
  return decision.items.every(({ outcome }) => outcome === 'required' || outcome === 'permitted') ? 0 : 1;
}

/** `all`: every rule looked at with what it lacks, every question. */
export function report(decision, request, vocabulary, lang, all = false) {
  const words = WORDS[lang];
  const label = (list, value) => vocabulary[list]?.find((entry) => entry.value === value)?.label ?? value;
  const known = (value) => typeof value === 'string' && value !== 'unknown';
  const outcome = (value) => label('outcome', value);
  const colon = lang === 'fr' ? ' :' : ':';
  const lines = [];
  const say = (indent, text) => lines.push(...wrap(text, indent));
  const title = (text) => lines.push('', text);

  // The request may be anything: what cannot be read is among the problems, not our business here.
  const entry = (list, id) => (Array.isArray(list) ? list.find((one) => one?.id === id) : undefined);
  const itemName = (id) => {
    const { category, subject } = entry(request.items, id) ?? {};
    const words = [known(category) && label('category', category), known(subject) && `(${label('subject', subject).toLowerCase()})`].filter(Boolean);
    return words.length ? `${words.join(' ')} [${id}]` : `[${id}]`;
  };
  const person = (id) => {
    if (id === 'enfant') return words.child;
    const relation = entry(request.guardians, id)?.relation;
    return known(relation) ? label('relation', relation).toLowerCase() : id;
  };

  const towards = (id, text) => (id ? `${person(id)}${colon} ${text}` : text);
  const stepText = (step) => towards(step.towards, step.text.replace(/\.$/, ''));

  lines.push(decision.outcome ? `${OUTCOME_SIGNS[decision.outcome]} ${outcome(decision.outcome).toUpperCase()}` : `? ${words.open}`);
  say(2, decision.summary);

  if (decision.problems.length) {
    title(words.problems);
    for (const { path, code, message, expected = [], given } of decision.problems) {
      say(2, `${path || '/'}${colon} ${message}`);
      const guesses = nearest(code === 'unknown-key' ? path.split('/').at(-1) : given, expected);
      if (guesses.length) say(4, words.guess(guesses));
      else if (expected.length) say(4, `${words.expected}${colon} ${listed(expected, ', ')}`);
    }
  }

  for (const item of decision.items) {
    title(`${itemName(item.item)} — ${item.outcome ? outcome(item.outcome) : words.openItem(item.possible.map(outcome))}`);
    for (const ground of item.grounds) {
      say(2, `${words.why}${colon} ${ground.citation} (${words.effect[ground.effect]})`);
      for (const condition of ground.conditions) say(4, `${SIGNS[condition.state]} ${condition.text}`);
    }
    const [near, far] = nearAndFar(item.closed, all);
    for (const ground of near) {
      say(2, `${item.outcome ? words.closed : words.atStake}${colon} ${ground.citation}`);
      for (const condition of standing(ground)) say(4, `${SIGNS[condition.state]} ${condition.text} (${words.state[condition.state]})`);
    }
    if (far.length) say(2, `${item.outcome ? words.alsoClosed : words.alsoAtStake}${colon} ${listed(far.map(({ citation }) => citation), ' ; ')}`);
    for (const remedy of item.remedies) {
      say(2, `${words.remedy}${colon} ${remedy.steps.map(stepText).join(' ; ')} — ${words.leads} ${outcome(remedy.leadsTo).toLowerCase()}`);
    }
  }

  if (decision.missing.length) {
    title(words.missing);
    const asked = all ? decision.missing : decision.missing.slice(0, QUESTIONS);
    asked.forEach((fact, at) => {
      say(2, `${at + 1}. ${fact.text} ${fact.fact}${fact.because ? ` (${fact.because})` : ''}`);
    });
    if (asked.length < decision.missing.length) say(2, words.moreMissing(decision.missing.length - asked.length));
  }
  for (const [name, duties] of [[words.before, decision.before], [words.after, decision.after]]) {
    if (!duties.length) continue;
    title(name);
    for (const duty of duties) say(2, `• ${duty.blocking ? `(${words.blocking}) ` : ''}${towards(duty.towards, duty.text)} — ${duty.citation}`);
  }

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

/** Breaks a text into lines that hang under their first word. */
function wrap(text, indent) {
  const lead = /^(?:[✓✗?•] |\d+\. )/.exec(text)?.[0].length ?? 2;
  const lines = [];
  let line = ' '.repeat(Math.max(0, indent));
  let empty = true;
  for (const word of text.split(/[ \n\t]+/).filter(Boolean)) {
    if (!empty && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = ' '.repeat(indent + lead);
      empty = true;
    }
    line += empty ? word : ` ${word}`;
    empty = false;
  }
  return [...lines, line];
}
