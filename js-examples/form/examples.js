// Invented situations to try the page with. People are ids; there is no name in them.

const mother = { id: 'g1', relation: 'mere', authority: 'exercee' };
const father = { id: 'g2', relation: 'pere', authority: 'exercee' };
const aemoEducator = { role: 'educateur-specialise', service: { id: 'aemo', kind: 'essms-protection-enfance' }, involved: true };

/** @type {{ id: string, title: string, request: import('../../pkg/partage').ShareRequest }[]} */
export const EXAMPLES = [
  {
    id: 'enseignante',
    title: 'AEMO → enseignante : le traitement de la mère',
    request: {
      date: '2026-03-10',
      sender: aemoEducator,
      recipient: { role: 'enseignant', service: { id: 'ecole', kind: 'education-nationale' }, involved: false },
      purpose: 'scolariser',
      request: 'demande-orale',
      setting: 'oral',
      measure: 'aemo',
      danger: 'aucun',
      offence: 'aucune',
      child: { age: 8, discernment: true },
      guardians: [mother],
      items: [
        { id: 'i1', category: 'sante-psychique', subject: 'parent', subjectId: 'g1', source: 'confidence', necessary: false },
        { id: 'i2', category: 'scolarite', subject: 'enfant', source: 'observation-en-service', necessary: true },
      ],
      notices: [],
      consents: [],
    },
  },
  {
    id: 'pmi',
    title: 'Médecin de PMI → CRIP : traces de coups',
    request: {
      date: '2026-03-10',
      sender: { role: 'medecin-pmi', service: { id: 'pmi', kind: 'pmi' }, involved: true },
      recipient: { role: 'crip', service: { id: 'crip', kind: 'crip' }, involved: true },
      purpose: 'information-preoccupante',
      request: 'initiative',
      setting: 'ecrit',
      measure: 'aucune',
      danger: 'danger',
      child: { age: 4, discernment: false },
      guardians: [mother, { ...father, implicated: true, informingHarmsChild: true }],
      items: [{ id: 'i1', category: 'violences-subies', subject: 'enfant', source: 'soin', necessary: true, nature: 'fait' }],
      notices: [{ to: 'g1', state: 'planned' }],
    },
  },
  {
    id: 'releve',
    title: 'D’un foyer à l’autre : les parents refusent',
    request: {
      date: '2026-03-10',
      sender: { role: 'chef-de-service', service: { id: 'mecs-a', kind: 'essms-protection-enfance' }, involved: true },
      recipient: { role: 'educateur-specialise', service: { id: 'mecs-b', kind: 'essms-protection-enfance' }, involved: true },
      purpose: 'assurer-la-continuite',
      request: 'initiative',
      setting: 'ecrit',
      measure: 'placement-ase',
      danger: 'risque',
      child: { age: 11, discernment: true },
      guardians: [mother, father],
      items: [
        { id: 'i1', category: 'vie-quotidienne', subject: 'enfant', source: 'observation-en-service', necessary: true },
        { id: 'i2', category: 'relations-familiales', subject: 'famille', source: 'evaluation', necessary: true },
        { id: 'i3', category: 'procedure-judiciaire', subject: 'parent', subjectId: 'g2', source: 'procedure-judiciaire', necessary: false },
      ],
      notices: [{ to: 'enfant', state: 'done' }, { to: 'g1', state: 'done' }, { to: 'g2', state: 'impossible' }],
      consents: [{ by: 'g1', state: 'refused' }, { by: 'g2', state: 'not-sought' }],
    },
  },
  {
    id: 'jeune-majeure',
    title: 'Jeune de 19 ans → mission locale : elle refuse',
    request: {
      date: '2026-03-10',
      sender: { role: 'referent-ase', service: { id: 'ase', kind: 'ase' }, involved: true },
      recipient: { role: 'conseiller-mission-locale', service: { id: 'ml', kind: 'mission-locale' }, involved: false },
      purpose: 'inserer',
      request: 'demande-ecrite',
      setting: 'ecrit',
      measure: 'accueil-jeune-majeur',
      danger: 'aucun',
      child: { age: 19, discernment: true },
      items: [{ id: 'i1', category: 'emploi', subject: 'enfant', source: 'dossier', necessary: true }],
      notices: [{ to: 'enfant', state: 'done' }],
      consents: [{ by: 'enfant', state: 'refused' }],
    },
  },
  {
    id: 'synthese',
    title: 'À moitié rempli : une synthèse se prépare',
    request: {
      sender: aemoEducator,
      recipient: { role: 'assistant-social-scolaire', service: { id: 'college', kind: 'education-nationale' } },
      purpose: 'mettre-en-oeuvre-l-action',
      setting: 'synthese-partenariale',
      measure: 'aemo',
      items: [{ id: 'i1', category: 'scolarite', subject: 'enfant', source: 'observation-en-service' }],
    },
  },
];
