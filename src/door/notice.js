// Says what to tell a person before or after a share. src/wording/notice.rs composes the same from the same answers, word for
// word, and says why it is done so.

import { evaluateShare, wordsIn } from './engine.js';
import { isDay } from './packed.js';
import { isRecord, plain } from './plain.js';

const OPEN = ['required', 'permitted', 'conditional'];
const MAY_GO = [...OPEN, 'judgement'];
const BARRED = ['conflict', 'prohibited', 'out-of-model'];
/** The health exchange that goes on unless it is opposed, and the one that needs agreement: two ways, not to be merged. */
const OPPOSED = 'csp-l1110-4-ii';
const WITHDRAWN = 'csp-l1110-4-iii-hors-equipe';
/** What a person's opposition does to what is to be shared. */
const [NOTHING, WEIGHS, STOPS] = [0, 1, 2];
const weighs = item => item.possible.includes('judgement');
/** Where what is said of the child's age stands. */
const AGE = ['/date', '/child', '/child/birthDate', '/child/age', '/child/emancipated'];
/** The voices of a minor come first: under seven, under thirteen, under eighteen; then those of adults. */
const [CHILD, OF_AGE, HOLDER, TUTOR, OTHER_PARENT] = [1, 3, 4, 5, 6];

const entries = list => (Array.isArray(list) ? list : []);
const binds = duty => duty.force !== 'recommandation';
const citations = duties => [...new Set(duties.map(duty => duty.citation))].join(' ; ');
const within = outcomes => item => item.possible.every(outcome => outcomes.includes(outcome));
const lowered = label => (/^\p{Lu}\p{Ll}/u.test(label) ? label[0].toLowerCase() + label.slice(1) : label);

export function noticeFor(request, reader, options) {
  const given = plain(request);
  const chosen = plain(options);
  const locale = chosen?.locale === 'en' ? 'en' : 'fr';
  const at = chosen?.when === 'after' ? 1 : 0;
  const { tables: { notice: words }, vocabulary } = wordsIn(locale === 'en');
  const decide = asked => evaluateShare(asked, { locale });
  const isChild = reader === 'enfant';
  const guardian = isChild ? undefined : entries(given?.guardians).find(one => typeof reader === 'string' && one?.id === reader);
  const theirs = entry => typeof reader === 'string' && entry === reader;
  const towardsThem = ({ before, after }, when) => (when ? after : before).filter(({ kind, towards }) => theirs(towards) && (kind === 'inform' || kind === 'seek-consent'));
  const asksWhether = ({ text }) => text === words.otherParent;
  const duties = (decision, when) => {
    const all = towardsThem(decision, when).filter(duty => !asksWhether(duty));
    return all.some(({ norm }) => norm === OPPOSED) ? all.filter(({ norm }) => norm !== WITHDRAWN) : all;
  };
  const due = decision => duties(decision, at);
  const stands = asked => due(decide(asked)).length > 0;
  const without = (asked, list, key) => (Array.isArray(asked[list]) ? { ...asked, [list]: asked[list].filter(entry => !theirs(entry?.[key])) } : asked);
  const items = (asked, keeps) => (Array.isArray(asked.items) ? { ...asked, items: asked.items.filter(keeps) } : asked);
  const noticed = state => entries(given.notices).some(entry => theirs(entry?.to) && entry.state === state);

  const decision = decide(given);
  const nothing = (isDue, why) => ({ due: isDue, why, title: '', paragraphs: [] });
  if (due(decision).length === 0) return nothing(false, whyNot());
  if (guardian?.implicated === true && guardian.informingHarmsChild !== false) return nothing(true, `${why(decision)} ${words.implicated}`);
  const seen = items(given, item => !namesTheAuthor(item) && (isChild || !keptFromGuardians(item)));
  const answered = decide(seen);
  if (due(answered).length === 0) return nothing(true, `${why(decision)} ${words.kept}`);
  const seised = due(answered).some(({ citation }) => citation === words.seised[0]);
  const told = tellable();
  const named = items(seen, item => told.has(item?.id));
  const detailed = decide(named);
  return due(detailed).length === 0 ? notice(`${why(answered)} ${words.unnamed}`) : notice(why(detailed), due(detailed));

  /** The items this reader may be told of, by the engine's own answer. */
  function tellable() {
    const role = isChild ? 'enfant' : ['tuteur', 'delegataire'].includes(guardian?.relation) ? 'tuteur' : 'parent';
    const recipient = isChild ? { role } : { role, guardian: reader };
    const items = entries(seen.items).filter(item => item?.source !== 'ligne-119').map(item => (isRecord(item) ? { ...item, necessary: undefined } : item));
    return new Set(decide({ ...seen, items, recipient, purpose: 'informer-la-famille' }).items.filter(within(OPEN)).map(({ item }) => item));
  }

  /** What opposing does to these items: nothing, something the professional has to weigh, or some of them may no longer go. */
  function whenOpposed(concerned) {
    const unanswered = without(named, 'consents', 'by');
    const consents = [...entries(unanswered.consents), { by: reader, state: 'opposed' }];
    const answered = decide({ ...named, consents }).items.filter(({ item }) => concerned.has(item));
    if (!answered.every(within(MAY_GO))) return STOPS;
    const weighedAnyway = new Set(decide(unanswered).items.filter(weighs).map(({ item }) => item));
    return answered.some(one => weighs(one) && !weighedAnyway.has(one.item)) ? WEIGHS : NOTHING;
  }

  function why(decision) {
    const all = due(decision);
    const said = [];
    for (const [kind, byLaw, before] of words.due) {
      const texts = citations(all.filter(duty => duty.kind === kind && binds(duty) === byLaw));
      if (texts) said.push(`${before} ${texts}.`);
    }
    if (all.some(({ citation }) => words.reports.includes(citation))) said.push(words.report);
    if (all.some(binds) && (guardian?.informingHarmsChild === true || noticed('excused-child-interest'))) said.push(words.noException);
    return said.join(' ');
  }

  /** What would have to be otherwise for a duty to stand. */
  function whyNot() {
    if (!isChild && guardian === undefined) return words.unknown;
    if (decision.items.length === 0) return words.empty;
    if (decision.items.every(within(BARRED))) return words.bars;
    const untold = without(without(given, 'notices', 'to'), 'consents', 'by');
    if (stands(untold)) return noticed('excused-child-interest') ? words.harm : noticed('impossible') ? words.tried : words.done;
    if (isChild) {
      const { child } = untold;
      if (stands({ ...untold, child: child === undefined || isRecord(child) ? { ...child, discernment: true } : child })) return words.immature;
    } else if (stands({ ...untold, guardians: untold.guardians.map(one => (theirs(one?.id) ? { ...one, informingHarmsChild: false } : one)) })) {
      return words.harm;
    }
    const debated = ['mere', 'pere'].includes(guardian?.relation) && words.withoutAuthority.includes(guardian.authority);
    if (debated && towardsThem(decision, at).some(asksWhether)) return words.debated;
    if (decision.items.some(({ outcome }) => outcome === undefined)) return words.open;
    if (duties(decision, 1 - at).length > 0) return words.only[at ? 0 : 1];
    return debated ? words.debated : words.notAsked;
  }

  function who() {
    if (!isChild) {
      if (['tuteur', 'delegataire'].includes(guardian?.relation)) return TUTOR;
      return ['exercee', 'partagee-par-delegation'].includes(guardian?.authority) ? HOLDER : OTHER_PARENT;
    }
    if (decision.problems.some(({ path }) => AGE.includes(path))) return CHILD;
    if (given.child?.emancipated === true) return OF_AGE;
    const years = yearsOf(given);
    return years === undefined ? CHILD : [7, 13, 18].filter(from => from <= years).length;
  }

  function notice(why, all) {
    const voice = words.voices[who()];
    const isMinor = voice.law === null;
    const label = (key, value) => {
      const place = vocabulary[key].findIndex(entry => entry.value === value);
      // the last value of each nomenclature is the one that says nothing
      if (isMinor) return words.plain[key].at(place);
      return place < 0 ? '' : words.inFull[key][place] ?? lowered(vocabulary[key][place].label);
    };
    const texts = [];
    let kinds = '';
    let rights = at === 0 ? [voice.willHear] : [];
    if (all) {
      const concerned = new Set(all.flatMap(duty => duty.items));
      const found = entries(named.items).filter(item => concerned.has(item?.id)).map(item => item.category);
      kinds = vocabulary.category.filter(({ value }) => found.includes(value)).map(({ value }) => label('category', value)).join(', ');
      const cited = citations(all.filter(binds));
      if (voice.law !== null && cited) texts.push(`${voice.law} ${cited}.`);
      rights = rightsOf(voice, all, concerned);
    }
    const { role, service } = given.recipient ?? {};
    const receiver = label('role', role);
    const to = receiver && service?.kind === 'autre-departement' ? receiver + words.elsewhere : receiver;
    const paragraphs = [
      voice.opening[at],
      ...(kinds ? [`${voice.what} ${kinds}.`, voice.notAll] : [voice.untold]),
      ...[[voice.to, to], [voice.aim, label('purpose', given.purpose)]].filter(([, said]) => said).map(([before, said]) => `${before} ${said}.`),
      ...(seised ? [words.seised[1]] : []), ...texts, ...rights, ...voice.explain, ...(words.private.includes(given.sender?.service?.kind) ? voice.accessPrivate : voice.access),
      ...(role === 'juge-des-enfants' && voice.court !== null ? [voice.court] : []),
      ...voice.help,
    ];
    return { due: true, why, title: voice.title[at], paragraphs };
  }

  /** What agreement or refusal does. */
  function rightsOf(voice, all, concerned) {
    const consents = all.filter(duty => duty.kind === 'seek-consent');
    const asks = norm => consents.some(duty => duty.norm === norm);
    const said = [];
    const mayOppose = all.some(duty => duty.norm === OPPOSED);
    if (consents.some(binds)) {
      said.push(asks('casf-r221-5-2') ? voice.written : voice.asked);
      if (asks(WITHDRAWN)) said.push(voice.withdraw);
    } else if (consents.length > 0) said.push(voice.advised);
    const opposed = whenOpposed(concerned);
    if (mayOppose) said.push(voice.oppose);
    if (opposed === NOTHING) said.push(voice.goesOn[at]);
    else if (opposed === WEIGHS && at === 0 && !mayOppose && !consents.some(binds)) said.push(voice.weighed);
    else if (opposed === STOPS && at === 0) said.push(voice.stops);
    return said;
  }
}

/** Who raised the alarm is masked towards the family. */
const namesTheAuthor = item => item?.category === 'auteur-du-signalement';

/** What the minor asked to keep secret, or may have, and the place that a judge keeps hidden. */
const keptFromGuardians = item => item?.secrecyAsked === true || item?.anonymised === true
  || (item?.category === 'sante-sexuelle' && item.secrecyAsked !== false);

/** The child's age in whole years on the day of the share. */
function yearsOf({ date, child }) {
  const [birth, age] = [child?.birthDate, child?.age];
  if (isDay(date) && isDay(birth)) return date.slice(0, 4) - birth.slice(0, 4) - (date.slice(5) < birth.slice(5));
  return typeof age === 'number' && age >= 0 && age <= 130 ? Math.floor(age) : undefined;
}
