// What the command line says around the engine's own words.

import { frenchDate } from '../shared/page.js';

const quotedFr = (values) => values.map((value) => `« ${value} »`).join(' ou ');
const quotedEn = (values) => values.map((value) => `"${value}"`).join(' or ');

export const WORDS = {
  fr: {
    usage: `Usage : node js-examples/check.mjs demande.json [--json | --all] [--lang fr|en]

  demande.json   une demande (ShareRequest) ou une situation de fixtures/ (sa clé « request ») ; « - » : entrée standard
  --json         la décision telle que le moteur la rend, au format JSON
  --all          tout ce qui a été examiné, et toutes les questions, non seulement le plus proche et le plus utile
  --lang         langue de la réponse : fr (par défaut) ou en

Code de sortie
  0   toutes les informations peuvent partir : obligatoire ou autorisé
  1   au moins une ne le peut pas en l'état : sous conditions, appréciation, conflit, interdit, hors modèle
  2   la réponse dépend encore de faits manquants
  3   la demande ne se lit pas : fichier absent, JSON invalide, champ inconnu ou contradictoire
  64  mauvais emploi de la commande`,
    oneFile: (count) => `un fichier de demande est attendu, ${count} sont donnés`.replace('0 sont donnés', 'aucun n’est donné'),
    lang: (given) => `--lang : fr ou en attendu, « ${given} » reçu`,
    missingFile: (path) => `${path} : ce fichier n’existe pas. Vérifiez le chemin, ou donnez « - » pour lire l’entrée standard.`,
    directory: (path) => `${path} : c’est un dossier, pas un fichier.`,
    unreadable: (path, code) => `${path} : lecture impossible (${code}).`,
    noObject: (path) => `${path} : une demande est un objet JSON { … }.`,
    notJson: (path, line, column, what) => `${path}, ligne ${line}, colonne ${column} : ce n’est pas du JSON. ${what}`,
    open: 'ENCORE OUVERT',
    openItem: (possible) => `encore ouvert : ${possible.join(', ')}`,
    problems: 'À corriger',
    missing: 'Ce qu’il manque, le plus utile d’abord',
    before: 'Avant de partager',
    after: 'Après le partage',
    why: 'pourquoi',
    closed: 'examiné, n’ouvre pas',
    alsoClosed: 'aussi examinés (--all dit pourquoi)',
    atStake: 'en jeu',
    alsoAtStake: 'en jeu (--all dit ce qui compte)',
    moreMissing: (count) => `… et ${count} autre${count > 1 ? 's' : ''} (--all)`,
    child: 'l’enfant',
    guess: (values) => `vouliez-vous dire ${quotedFr(values)} ?`,
    remedy: 'possible',
    leads: 'mène à',
    blocking: 'préalable',
    expected: 'attendu',
    state: { met: 'rempli', unmet: 'non rempli', open: 'à préciser' },
    effect: { requires: 'oblige', permits: 'permet', 'leaves-to-judgement': 'laisse le choix', forbids: 'interdit' },
    law: ({ date, checkedThrough, unchecked, stableUntil }) => [
      date === undefined ? 'Sans date, la réponse vaut pour toutes les versions connues.' : `Droit en vigueur le ${frenchDate(date)}.`,
      `Droit vérifié jusqu’au ${frenchDate(checkedThrough)}${unchecked ? ' : la date est postérieure, la dernière version connue a répondu' : ''}.`,
      ...(stableUntil ? [`Prochain changement connu : ${frenchDate(stableUntil)}.`] : []),
    ].join(' '),
    aid: 'Aide à la décision, pas un avis juridique.',
  },
  en: {
    usage: `Usage: node js-examples/check.mjs request.json [--json | --all] [--lang fr|en]

  request.json   a request (ShareRequest) or a situation of fixtures/ (its "request" key); "-": standard input
  --json         the decision as the engine gives it, as JSON
  --all          all that was looked at and every question, not only what is closest and most useful
  --lang         language of the answer: fr (default) or en

Exit status
  0   every item may go: required or permitted
  1   at least one may not as things stand: conditional, judgement, conflict, prohibited, out of model
  2   the answer still depends on missing facts
  3   the request cannot be read: no such file, not JSON, unknown or contradictory field
  64  wrong use of the command`,
    oneFile: (count) => `one request file is expected, ${count || 'none'} given`,
    lang: (given) => `--lang: fr or en expected, "${given}" given`,
    missingFile: (path) => `${path}: no such file. Check the path, or give "-" to read standard input.`,
    directory: (path) => `${path}: this is a folder, not a file.`,
    unreadable: (path, code) => `${path}: cannot be read (${code}).`,
    noObject: (path) => `${path}: a request is a JSON object { … }.`,
    notJson: (path, line, column, what) => `${path}, line ${line}, column ${column}: this is not JSON. ${what}`,
    open: 'STILL OPEN',
    openItem: (possible) => `still open: ${possible.join(', ')}`,
    problems: 'To correct',
    missing: 'What is missing, the most useful first',
    before: 'Before sharing',
    after: 'After sharing',
    why: 'why',
    closed: 'looked at, does not open',
    alsoClosed: 'also looked at (--all says why)',
    atStake: 'at stake',
    alsoAtStake: 'at stake (--all says what counts)',
    moreMissing: (count) => `… and ${count} more (--all)`,
    child: 'the child',
    guess: (values) => `did you mean ${quotedEn(values)}?`,
    remedy: 'possible',
    leads: 'leads to',
    blocking: 'beforehand',
    expected: 'expected',
    state: { met: 'met', unmet: 'unmet', open: 'open' },
    effect: { requires: 'requires', permits: 'permits', 'leaves-to-judgement': 'leaves the choice', forbids: 'forbids' },
    law: ({ date, checkedThrough, unchecked, stableUntil }) => [
      date === undefined ? 'Without a date, the answer holds for every known version.' : `Law in force on ${date}.`,
      `Law checked up to ${checkedThrough}${unchecked ? ': the date is later, the last known version answered' : ''}.`,
      ...(stableUntil ? [`Next known change: ${stableUntil}.`] : []),
    ].join(' '),
    aid: 'An aid to decide, not legal advice.',
  },
};
