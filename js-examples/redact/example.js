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

const child = { subject: 'enfant', source: 'observation-en-service', necessary: true };

export const LABELS = {
  '/Titre': 'open',
  '/Enfant/Identité': { ...child, category: 'identite' },
  '/Enfant/Scolarité': { ...child, category: 'scolarite' },
  '/Enfant/Santé': { ...child, category: 'sante-somatique' },
  '/Enfant/Vie quotidienne': { ...child, category: 'vie-quotidienne' },
  '/Famille/Mère': { category: 'sante-psychique', subject: 'parent', subjectId: 'mere', source: 'confidence', necessary: true },
  '/Famille/Père': { category: 'procedure-judiciaire', subject: 'parent', subjectId: 'pere', source: 'procedure-judiciaire', necessary: true },
  '/Famille/Logement': { category: 'logement', subject: 'famille', source: 'evaluation', necessary: true },
  '/Origine de l’appel': { category: 'auteur-du-signalement', subject: 'tiers', source: 'dossier', necessary: false, authorInOffice: false },
  '/Entretiens/*/Jour': { category: 'calendrier', subject: 'famille', source: 'dossier', necessary: true },
  '/Entretiens/*/Propos': { category: 'relations-familiales', subject: 'famille', source: 'confidence', necessary: true, nature: 'propos-rapporte' },
  '/Proposition': { category: 'projet', subject: 'enfant', source: 'evaluation', necessary: true },
};

const PEOPLE = [
  { id: 'enfant', names: ['Lou Sorel', 'Lou'], is: 'enfant', show: 'always' },
  { id: 'mere', names: ['Inès Sorel', 'Sorel'], is: 'parent', subjectId: 'mere' },
  { id: 'pere', names: ['Marc Delaunoy', 'Delaunoy'], is: 'parent', subjectId: 'pere' },
  { id: 'voisine', names: ['Rose Bellec', 'Bellec'], is: 'tiers', subjectId: 'voisine' },
];

const SITUATION = {
  date: '2026-03-10',
  child: { age: 8, discernment: true },
  guardians: [
    { id: 'mere', relation: 'mere', authority: 'exercee', implicated: false, informingHarmsChild: false },
    { id: 'pere', relation: 'pere', authority: 'exercee', implicated: false, informingHarmsChild: false },
  ],
  measure: 'aemo',
  judgeSeized: true,
  danger: 'danger',
  offence: 'aucune',
  sender: { role: 'educateur-specialise', service: { id: 'aemo', kind: 'essms-protection-enfance' }, involved: true },
  notices: [{ to: 'enfant', state: 'done' }, { to: 'mere', state: 'done' }, { to: 'pere', state: 'done' }],
  setting: 'ecrit',
  people: PEOPLE,
};

const to = (id, title, who, more) => ({ id, title, who, request: { ...SITUATION, ...more } });

/** The same situation, as many recipients. */
export const RECIPIENTS = [
  to('juge', 'Juge des enfants', 'le juge des enfants', {
    recipient: { role: 'juge-des-enfants', service: { id: 'tj', kind: 'tribunal' } }, purpose: 'rendre-compte-au-mandant', request: 'initiative' }),
  to('mere', 'La mère', 'la mère', {
    recipient: { role: 'parent', guardian: 'mere', person: 'mere' }, purpose: 'droit-d-acces', request: 'demande-ecrite' }),
  to('pere', 'Le père', 'le père', {
    recipient: { role: 'parent', guardian: 'pere', person: 'pere' }, purpose: 'droit-d-acces', request: 'demande-ecrite' }),
  to('suite', 'Service qui prend la suite', 'le service qui prend la suite', {
    recipient: { role: 'educateur-specialise', service: { id: 'suite', kind: 'essms-protection-enfance' }, involved: true }, purpose: 'assurer-la-continuite', request: 'initiative' }),
  to('ecole', 'Enseignante', 'l’enseignante', {
    recipient: { role: 'enseignant', service: { id: 'ecole', kind: 'education-nationale' }, involved: false }, purpose: 'scolariser', request: 'demande-orale' }),
  to('voisine', 'Voisine qui a appelé', 'la voisine qui a appelé', {
    recipient: { role: 'auteur-information-preoccupante', service: { kind: 'aucun' }, involved: false, person: 'voisine' }, purpose: 'autre', request: 'demande-orale' }),
];
