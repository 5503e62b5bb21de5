// Words that pages and command say in more than one place.

/** What a norm does. */
export const EFFECTS = { requires: 'oblige', permits: 'permet', 'leaves-to-judgement': 'laisse le choix', forbids: 'interdit' };
/** The kind of text a norm stands in. */
export const FORCES = { loi: 'loi', reglement: 'règlement', jurisprudence: 'jurisprudence', recommandation: 'recommandation', 'protocole-local': 'protocole local' };
/** How a condition stands. */
export const STATES = { met: 'rempli', unmet: 'non rempli', open: 'à préciser' };
/** An answer that is not settled yet: the engine has no word for what it does not say. */
export const OPEN = 'Encore ouvert';

/** What a value of a list is called; one that the list does not have, by itself. */
export const labelsOf = (vocabulary) => (list, value) => vocabulary[list]?.find((entry) => entry.value === value)?.label ?? value;
