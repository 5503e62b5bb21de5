// An invented note and what each of its places is. Nobody in it exists.

export const DOCUMENT = {
  Titre: 'Note avant l’échéance de la mesure',
  Enfant: {
    Identité: 'Lou Sorel, 8 ans',
    Scolarité: 'En CE2. Lou arrive souvent en retard le lundi ; le travail est suivi et les progrès en lecture sont nets.',
    Santé: 'Suivi orthophonique depuis janvier. Un bilan du sommeil est demandé par le médecin.',
    'Vie quotidienne': 'Lou aime le judo et y retrouve des camarades. Les repas et le coucher restent à régler à la maison.',
  },
  Famille: {
    Mère: 'Mme Sorel suit un traitement pour une dépression et en parle librement avec le service.',
    Père: 'M. Delaunoy a été condamné l’an dernier ; il demande à revoir Lou un dimanche sur deux.',
    Logement: 'Mme Sorel est menacée d’expulsion. Marc Delaunoy, hébergé chez un ami, est joignable au 06 39 98 12 34.',
  },
  'Origine de l’appel': 'L’appel venait de Rose Bellec, voisine de palier, qui entendait des cris le soir.',
  Entretiens: [
    { Jour: '2026-02-03', Propos: 'Lou dit avoir peur quand son père crie. Mme Sorel confirme deux épisodes.' },
    { Jour: '2026-02-24', Propos: 'Marc Delaunoy reconnaît des disputes et accepte une médiation.' },
  ],
  Proposition: 'Renouveler la mesure six mois, avec un appui au logement et des visites accompagnées.',
  Mémo: 'Penser à rappeler le collègue avant la synthèse ; impression personnelle à vérifier.',
};

// What was asked of every place; what differs is said beside it.
const all = { source: 'evaluation', necessary: true, nature: 'fait', secrecyAsked: false, anonymised: false, draft: false, madeForJudge: false, harmsChild: false };
const child = { ...all, subject: 'enfant', subjectId: 'enfant' };
const family = { ...all, subject: 'famille' };

export const LABELS = {
  '/Titre': { ...child, category: 'existence-de-la-mesure' },
  '/Enfant/Identité': { ...child, category: 'identite' },
  '/Enfant/Scolarité': { ...child, category: 'scolarite' },
  '/Enfant/Santé': { ...child, category: 'sante-somatique' },
  '/Enfant/Vie quotidienne': { ...child, category: 'vie-quotidienne' },
  '/Famille/Mère': { ...all, category: 'sante-psychique', subject: 'parent', subjectId: 'mere', source: 'confidence' },
  '/Famille/Père': { ...all, category: 'procedure-judiciaire', subject: 'parent', subjectId: 'pere', source: 'procedure-judiciaire' },
  '/Famille/Logement': { ...family, category: 'logement' },
  '/Origine de l’appel': { ...all, category: 'auteur-du-signalement', subject: 'tiers', subjectId: 'voisine', source: 'dossier', necessary: false, authorInOffice: false },
  '/Entretiens/*/Jour': { ...family, category: 'calendrier' },
  '/Entretiens/0/Propos': { ...family, category: 'relations-familiales', source: 'confidence', nature: 'propos-rapporte', harmsChild: true },
  '/Entretiens/*/Propos': { ...family, category: 'relations-familiales', source: 'confidence', nature: 'propos-rapporte' },
  '/Proposition': { ...child, category: 'projet', madeForJudge: true },
};

const PEOPLE = [
  { id: 'enfant', names: ['Lou Sorel', 'Lou'], is: 'enfant', show: 'always' },
  { id: 'mere', names: ['Inès Sorel', 'Sorel'], is: 'parent', subjectId: 'mere' },
  { id: 'pere', names: ['Marc Delaunoy', 'Delaunoy'], is: 'parent', subjectId: 'pere' },
  { id: 'voisine', names: ['Rose Bellec', 'Bellec'], is: 'tiers', subjectId: 'voisine' },
];

const SITUATION = {
  date: '2026-03-10',
  child: { id: 'enfant', age: 8, discernment: true, emancipated: false },
  guardians: [
    { id: 'mere', relation: 'mere', authority: 'exercee', implicated: false, informingHarmsChild: false },
    { id: 'pere', relation: 'pere', authority: 'exercee', implicated: false, informingHarmsChild: false },
  ],
  measure: 'aemo',
  judgeSeized: true,
  danger: 'danger',
  offence: 'aucune',
  sender: { role: 'educateur-specialise', service: { id: 'aemo', kind: 'essms-protection-enfance' }, involved: true },
  consents: [],
  moving: false,
  phase: 'echeance',
  notices: [{ to: 'enfant', state: 'done' }, { to: 'mere', state: 'done' }, { to: 'pere', state: 'done' }],
  setting: 'ecrit',
};

const to = (id, title, who, more) => ({ id, title, who, request: { ...SITUATION, people: PEOPLE, ...more } });

/** The same situation, as many recipients. */
export const RECIPIENTS = [
  to('juge', 'Juge des enfants', 'le juge des enfants', {
    recipient: { role: 'juge-des-enfants', service: { id: 'tj', kind: 'tribunal' }, involved: true, person: 'juge' }, purpose: 'rendre-compte-au-mandant', request: 'initiative' }),
  to('mere', 'La mère', 'la mère', {
    recipient: { role: 'parent', service: { kind: 'aucun' }, involved: true, guardian: 'mere', person: 'mere' }, purpose: 'droit-d-acces', request: 'demande-ecrite' }),
  to('pere', 'Le père', 'le père', {
    recipient: { role: 'parent', service: { kind: 'aucun' }, involved: true, guardian: 'pere', person: 'pere' }, purpose: 'droit-d-acces', request: 'demande-ecrite' }),
  to('suite', 'Service qui prend la suite', 'le service qui prend la suite', {
    recipient: { role: 'educateur-specialise', service: { id: 'suite', kind: 'essms-protection-enfance' }, involved: true, person: 'educatrice' }, purpose: 'assurer-la-continuite', request: 'initiative' }),
  to('ecole', 'Enseignante', 'l’enseignante', {
    recipient: { role: 'enseignant', service: { id: 'ecole', kind: 'education-nationale' }, involved: false, person: 'enseignante' }, purpose: 'scolariser', request: 'demande-orale' }),
  to('voisine', 'Voisine qui a appelé', 'la voisine qui a appelé', {
    recipient: { role: 'auteur-information-preoccupante', service: { kind: 'aucun' }, involved: false, person: 'voisine' }, purpose: 'autre', request: 'demande-orale' }),
];
