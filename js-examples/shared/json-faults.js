// What is wrong with a text that is not JSON, by the code of the fault, in both languages.

import { fr } from './typography.js';

export const JSON_FAULTS = {
  fr: {
    'too-deep': () => fr`Trop d’imbrications.`,
    ended: () => fr`Le texte s’arrête avant la valeur attendue.`,
    value: ({ given }) => fr`Une valeur manque avant « ${given} ».`,
    word: ({ given }) => fr`« ${given} » n’est pas une valeur : un texte s’écrit entre guillemets droits, sinon true, false, null ou un nombre.`,
    quote: () => fr`Les textes s’écrivent entre guillemets droits doubles (").`,
    comment: () => fr`Les commentaires ne sont pas permis.`,
    string: () => fr`Le texte ouvert ici n’est pas refermé par un guillemet sur la même ligne.`,
    control: () => fr`Un caractère de contrôle se trouve dans un texte.`,
    escape: () => fr`Cette séquence après « \\ » n’existe pas.`,
    key: () => fr`Une clé entre guillemets droits est attendue.`,
    trailing: () => fr`La virgule qui précède est de trop.`,
    twice: ({ given }) => fr`La clé « ${given} » est écrite deux fois.`,
    colon: ({ given }) => fr`« : » est attendu après la clé « ${given} ».`,
    comma: () => fr`Une virgule manque avant ceci.`,
    unclosed: ({ given }) => fr`« ${given} » ouvert ici n’est jamais refermé.`,
    after: () => fr`Ceci suit la fin de la demande.`,
  },
  en: {
    'too-deep': () => 'Nested too deeply.',
    ended: () => 'The text ends before the value that is expected.',
    value: ({ given }) => `A value is missing before "${given}".`,
    word: ({ given }) => `"${given}" is not a value: text goes between straight double quotes; otherwise true, false, null or a number.`,
    quote: () => 'Text goes between straight double quotes (").',
    comment: () => 'Comments are not allowed.',
    string: () => 'The text opened here is not closed by a quote on the same line.',
    control: () => 'There is a control character inside a text.',
    escape: () => 'There is no such escape after "\\".',
    key: () => 'A key between straight double quotes is expected.',
    trailing: () => 'The comma before this is one too many.',
    twice: ({ given }) => `The key "${given}" is written twice.`,
    colon: ({ given }) => `":" is expected after the key "${given}".`,
    comma: () => 'A comma is missing before this.',
    unclosed: ({ given }) => `"${given}" opened here is never closed.`,
    after: () => 'This comes after the end of the request.',
  },
};
