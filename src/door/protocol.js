// The local protocols that were accepted. The engine keeps none of them: it is given those that a request names with it.

/** Most protocols that one request may name: the engine says so of the others. */
const MOST = 10;

const accepted = new Map();

/** Keeps a protocol that was accepted, for the requests that name it. */
export function remember({ id, title, rules }) {
  accepted.set(id, { id, title, rules });
}

/** Those that a request names, each once. */
function namedBy(request) {
  if (!Array.isArray(request?.protocols)) return [];
  return [...new Set(request.protocols)].map(id => accepted.get(id)).filter(protocol => protocol !== undefined);
}

/** The same as text, for the engine. */
export function textsOf(request) {
  const named = namedBy(request);
  return named.length === 0 ? '' : JSON.stringify(named);
}

/** The tables of an answer with the rules of these protocols after the norms of the law, in the order of the engine. */
export function localNorms(request, tables, vocabulary) {
  const named = namedBy(request).slice(0, MOST);
  if (named.length === 0) return tables;
  const rules = named.flatMap(({ id, title, rules }) => rules.map(rule => asNorm(rule, `${id}/${rule.id}`, title, tables, vocabulary)));
  // grounds that were said are kept by place: these are other norms each time
  return { ...tables, grounds: undefined, norms: [...tables.norms, ...rules] };
}

/** As src/wording/local.rs. */
function asNorm({ text, when, then: { duty } }, id, title, tables, vocabulary) {
  const conditions = Object.entries(when).map(([pointer, answers]) => condition(pointer.replace('/items/*', '{item}'), answers, tables, vocabulary));
  const duties = duty === undefined ? [] : [[duty.kind, FORCE, duty.citation ?? title, duty.text ?? text]];
  return [id, title, FORCE, 'forbids', [[text, '/protocols', null], ...conditions], duties];
}

const FORCE = 'protocole-local';

/** The question a rule hangs on, and the answers that will do, or those that will not when they are fewer. */
function condition(pointer, answers, { facts, local: { or, but, yes, no } }, vocabulary) {
  const [, question, list] = facts.find(([known]) => known === pointer);
  const entries = list[0] === 'true'
    ? [{ value: false, label: no }, { value: true, label: yes }]
    : Object.values(vocabulary).find(entries => entries.length === list.length && entries[0].value === list[0]);
  const excluded = answers?.not !== undefined;
  const named = new Set([excluded ? answers.not : answers].flat());
  const labels = wanted => entries.filter(({ value }) => (named.has(value) !== excluded) === wanted).map(({ label }) => label);
  const [within, without] = [labels(true), labels(false)];
  const words = without.length === 0 || within.length <= without.length ? within.join(` ${or} `) : `${but} ${without.join(` ${or} `)}`;
  return [`${question} ${words}`, pointer, null];
}
