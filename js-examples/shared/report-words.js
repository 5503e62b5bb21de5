// What a report says around the engine's own words, in both languages.

import { fr, frenchDate } from './typography.js';
import { EFFECTS, STATES } from './words.js';

/** Of a day after the law was last checked; the form says it beside its answer too. */
export const LATER_THAN_CHECKED = fr`Ce jour est postérieur à la dernière vérification : la dernière version connue a répondu, vérifiez qu’elle n’a pas changé.`;

export const REPORT_WORDS = {
  fr: {
    colon: fr` :`,
    problems: 'À corriger',
    missing: 'Ce qu’il manque, le plus utile d’abord',
    unknown: 'Ce qui reste inconnu, demandé en vain',
    meansUnknown: fr`Ni un oui ni un non : rien n’est tranché tant que personne ne le sait.`,
    noItem: fr`Nommez au moins une information à partager : chacune reçoit sa propre réponse.`,
    before: 'Avant de partager',
    after: 'Après le partage',
    openItem: (possible) => fr`encore ouvert : ${possible.join(', ')}`,
    why: 'pourquoi',
    closed: 'examiné, n’ouvre pas',
    alsoClosed: 'aussi examinés (--all dit pourquoi)',
    atStake: 'en jeu',
    alsoAtStake: 'en jeu (--all dit ce qui compte)',
    more: (count) => `… et ${count} autre${count > 1 ? 's' : ''}`,
    child: 'l’enfant',
    guess: (values) => fr`vouliez-vous dire ${values.map((value) => fr`« ${value} »`).join(' ou ')} ?`,
    remedy: 'pour ouvrir',
    leads: 'mène à',
    blocking: 'préalable',
    expected: 'attendu',
    state: STATES,
    effect: EFFECTS,
    law: ({ date, checkedThrough, unchecked, stableUntil }) => [
      date === undefined ? 'Sans jour du partage, la réponse vaut pour toutes les versions connues.' : `Réponse au regard du droit en vigueur le ${frenchDate(date)}.`,
      `Droit vérifié jusqu’au ${frenchDate(checkedThrough)}.`,
      ...(unchecked ? [LATER_THAN_CHECKED] : []),
      ...(stableUntil ? [fr`Prochain changement connu : ${frenchDate(stableUntil)}.`] : []),
    ].join(' '),
    aid: 'Aide à la décision, pas un avis juridique.',
  },
  en: {
    colon: ':',
    problems: 'To correct',
    missing: 'What is missing, the most useful first',
    unknown: 'What stays unknown, asked in vain',
    meansUnknown: 'Neither a yes nor a no: nothing is settled as long as nobody knows.',
    noItem: 'Name at least one item to share: each gets its own answer.',
    before: 'Before sharing',
    after: 'After sharing',
    openItem: (possible) => `still open: ${possible.join(', ')}`,
    why: 'why',
    closed: 'looked at, does not open',
    alsoClosed: 'also looked at (--all says why)',
    atStake: 'at stake',
    alsoAtStake: 'at stake (--all says what counts)',
    more: (count) => `… and ${count} more`,
    child: 'the child',
    guess: (values) => `did you mean ${values.map((value) => `"${value}"`).join(' or ')}?`,
    remedy: 'to open it',
    leads: 'leads to',
    blocking: 'beforehand',
    expected: 'expected',
    state: { met: 'met', unmet: 'unmet', open: 'open' },
    effect: { requires: 'requires', permits: 'permits', 'leaves-to-judgement': 'leaves the choice', forbids: 'forbids' },
    law: ({ date, checkedThrough, unchecked, stableUntil }) => [
      date === undefined ? 'Without a day of the share, the answer holds for every known version.' : `Answer under the law in force on ${date}.`,
      `Law checked up to ${checkedThrough}.`,
      ...(unchecked ? ['That day is later: the last known version answered, check that it has not changed.'] : []),
      ...(stableUntil ? [`Next known change: ${stableUntil}.`] : []),
    ].join(' '),
    aid: 'An aid to decide, not legal advice.',
  },
};
