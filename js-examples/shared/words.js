// What a norm does and the kind of text it stands in, as every page says it.
export const EFFECTS = { requires: 'oblige', permits: 'permet', 'leaves-to-judgement': 'laisse le choix', forbids: 'interdit' };
export const FORCES = { loi: 'loi', reglement: 'règlement', jurisprudence: 'jurisprudence', recommandation: 'recommandation', 'protocole-local': 'protocole local' };
