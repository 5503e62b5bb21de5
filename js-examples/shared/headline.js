// What an answer says in one line. Where its items differ, the engine's `outcome`, the least open of them, would hide that
// some may go and that some must: such an answer gets a headline of its own, and each kind of item is counted.

import { OPEN } from './words.js';

export const OUTCOMES = ['required', 'permitted', 'conditional', 'judgement', 'conflict', 'prohibited', 'out-of-model'];

const WORDS = {
  fr: {
    empty: 'Aucune information',
    open: OPEN,
    partlySettled: 'Tranché en partie',
    allMayGo: 'Tout peut partir, une partie le doit',
    part: 'Une partie seulement',
    partLater: 'Une partie, sous réserve',
    later: 'Sous réserve',
    nothing: 'Rien en l’état',
    kinds: {
      required: ['doit partir', 'doivent partir'],
      permitted: ['peut partir', 'peuvent partir'],
      conditional: ['peut partir sous conditions', 'peuvent partir sous conditions'],
      judgement: ['est laissée à votre appréciation', 'sont laissées à votre appréciation'],
      conflict: ['est en conflit de normes', 'sont en conflit de normes'],
      prohibited: ['ne peut pas partir', 'ne peuvent pas partir'],
      'out-of-model': ['est hors modèle', 'sont hors modèle'],
      open: ['reste ouverte', 'restent ouvertes'],
    },
  },
  en: {
    empty: 'No item',
    open: 'Still open',
    partlySettled: 'Partly settled',
    allMayGo: 'All may go, part of it must',
    part: 'Only a part',
    partLater: 'A part, with reservations',
    later: 'With reservations',
    nothing: 'Nothing as things stand',
    kinds: {
      required: ['must go', 'must go'],
      permitted: ['may go', 'may go'],
      conditional: ['may go under conditions', 'may go under conditions'],
      judgement: ['is left to your judgement', 'are left to your judgement'],
      conflict: ['is under a conflict of norms', 'are under a conflict of norms'],
      prohibited: ['may not go', 'may not go'],
      'out-of-model': ['is out of the model', 'are out of the model'],
      open: ['is still open', 'are still open'],
    },
  },
};

/**
 * `sign`: an outcome, "open" or "mixed". `groups`: where the items differ, those of each kind, what must go first;
 * `count` says the same in numbers. Both are empty where all items have the same answer.
 * @returns {{ sign: string, word: string, count: string, groups: { outcome: string, words: string, items: string[] }[] }}
 */
export function headline({ outcome, items }, lang, label) {
  const words = WORDS[lang];
  const groups = [...OUTCOMES, 'open'].map((kind) => {
    const ids = items.filter((item) => (item.outcome ?? 'open') === kind).map(({ item }) => item);
    return { outcome: kind, words: words.kinds[kind][ids.length > 1 ? 1 : 0], items: ids };
  }).filter((group) => group.items.length > 0);
  if (groups.length < 2) {
    const word = items.length === 0 ? words.empty : outcome === undefined ? words.open : label('outcome', outcome);
    return { sign: outcome ?? 'open', word, count: '', groups: [] };
  }
  const count = groups.map((group) => `${group.items.length} ${group.words}`).join(', ');
  return { sign: outcome === undefined ? 'open' : 'mixed', word: words[mixture(groups.map((group) => group.outcome))], count, groups };
}

function mixture(kinds) {
  const any = (...some) => some.some((kind) => kinds.includes(kind));
  const closed = any('prohibited', 'conflict', 'out-of-model');
  const later = any('conditional', 'judgement');
  if (any('open')) return 'partlySettled';
  if (any('required', 'permitted')) return closed || later ? 'part' : 'allMayGo';
  if (later) return closed ? 'partLater' : 'later';
  return 'nothing';
}
