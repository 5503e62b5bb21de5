// What the command line says of itself: its use, and files that cannot be read. What it says of an answer: ../shared/report-words.js.

import { fr } from '../shared/typography.js';

export const WORDS = {
  fr: {
    usage: fr`Usage : node js-examples/check.mjs demande.json [--json | --all] [--lang fr|en]

  demande.json   une demande (ShareRequest) ou une situation de fixtures/ (sa clé « request ») ; « - » : entrée standard
  --json         la décision telle que le moteur la rend, au format JSON ; une demande illisible donne un objet « problems »
  --all          tout ce qui a été examiné, et toutes les questions, non seulement le plus proche et le plus utile
  --lang         langue de la réponse : fr (par défaut) ou en

Code de sortie
  0   toutes les informations peuvent partir : obligatoire ou autorisé
  1   au moins une ne le peut pas en l’état : sous conditions, appréciation, conflit, interdit, hors modèle
  2   la réponse dépend encore de faits manquants
  3   la demande ne se lit pas : fichier absent, JSON invalide, champ inconnu ou contradictoire
  64  mauvais emploi de la commande`,
    oneFile: (count) => (count ? `un fichier de demande est attendu, ${count} sont donnés` : 'un fichier de demande est attendu, aucun n’est donné'),
    lang: (given) => fr`--lang : fr ou en attendu, « ${given} » reçu`,
    jsonOrAll: '--json et --all ne vont pas ensemble',
    faults: {
      'no-such-file': () => fr`ce fichier n’existe pas. Vérifiez le chemin, ou donnez « - » pour lire l’entrée standard.`,
      directory: () => 'c’est un dossier, pas un fichier.',
      unreadable: (code) => `lecture impossible (${code}).`,
      'no-object': () => 'une demande est un objet JSON { … }.',
      'not-json': (what) => `ce n’est pas du JSON. ${what}`,
    },
    place: (line, column) => `, ligne ${line}, colonne ${column}`,
  },
  en: {
    usage: `Usage: node js-examples/check.mjs request.json [--json | --all] [--lang fr|en]

  request.json   a request (ShareRequest) or a situation of fixtures/ (its "request" key); "-": standard input
  --json         the decision as the engine gives it, as JSON; a request that cannot be read gives an object "problems"
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
    jsonOrAll: '--json and --all do not go together',
    faults: {
      'no-such-file': () => 'no such file. Check the path, or give "-" to read standard input.',
      directory: () => 'this is a folder, not a file.',
      unreadable: (code) => `cannot be read (${code}).`,
      'no-object': () => 'a request is a JSON object { … }.',
      'not-json': (what) => `this is not JSON. ${what}`,
    },
    place: (line, column) => `, line ${line}, column ${column}`,
  },
};
