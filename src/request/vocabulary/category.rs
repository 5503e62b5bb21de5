//! What kind of information an item is.

nomenclature! {
    /// What kind of information an item is.
    Category, "category" {
        Identite = "identite" {
            fr: "Identité", "Nom, date et lieu de naissance.";
            en: "Identity", "Name, date and place of birth.";
        }
        Coordonnees = "coordonnees" {
            fr: "Coordonnées", "Adresse, téléphone, courriel ; hors lieu d'accueil.";
            en: "Contact details", "Address, phone, e-mail; not the place of care.";
        }
        LieuDAccueil = "lieu-d-accueil" {
            fr: "Lieu d'accueil", "Caché à ceux que le juge désigne (C. civ. 375-7).";
            en: "Place of care", "Hidden from those the judge names (C. civ. 375-7).";
        }
        Filiation = "filiation" {
            fr: "Filiation", "Liens de parenté établis.";
            en: "Parentage (filiation)", "Legal parent-child links.";
        }
        Origines = "origines" {
            fr: "Origines", "Histoire, naissance (CASF L. 223-7) ; origine ethnique : donnée sensible (RGPD 9).";
            en: "Origins", "History, birth (CASF L. 223-7); ethnic origin: sensitive data (GDPR 9).";
        }
        CompositionFamiliale = "composition-familiale" {
            fr: "Composition familiale", "Qui vit au foyer ; seulement ce qui explique la situation de l'enfant.";
            en: "Family make-up", "Who lives in the home; only what explains the child's situation.";
        }
        VieQuotidienne = "vie-quotidienne" {
            fr: "Vie quotidienne", "Rythmes, repas, sommeil, règles de vie.";
            en: "Daily life", "Routines, meals, sleep, house rules.";
        }
        Scolarite = "scolarite" {
            fr: "Scolarité", "Résultats, assiduité, orientation ; dus à qui a l'autorité parentale.";
            en: "Schooling", "Results, attendance, guidance; due to holders of parental authority.";
        }
        SanteSomatique = "sante-somatique" {
            fr: "Santé physique", "Diagnostic : entre soignants ; aux autres, l'effet sur le quotidien.";
            en: "Physical health", "Diagnosis: among health professionals; to others, the effect on daily life.";
        }
        SantePsychique = "sante-psychique" {
            fr: "Santé psychique", "Diagnostic : entre soignants ; aux autres, l'effet sur le quotidien.";
            en: "Mental health", "Diagnosis: among health professionals; to others, the effect on daily life.";
        }
        SanteSexuelle = "sante-sexuelle" {
            fr: "Santé sexuelle", "Cachée aux parents si le mineur le demande (CSP L. 1111-5, L. 2212-7, L. 5134-1).";
            en: "Sexual health", "Hidden from parents if the minor asks (CSP L. 1111-5, L. 2212-7, L. 5134-1).";
        }
        Handicap = "handicap" {
            fr: "Handicap", "Donnée de santé ; à la MDPH, CASF L. 241-10.";
            en: "Disability", "Health data; at the MDPH, CASF L. 241-10.";
        }
        Addiction = "addiction" {
            fr: "Addiction", "Donnée de santé ; d'un parent, seulement l'effet sur l'enfant.";
            en: "Addiction", "Health data; of a parent, only the effect on the child.";
        }
        Comportement = "comportement" {
            fr: "Comportement", "Conduites observées ; décrire sans juger la personne.";
            en: "Behaviour", "Observed conduct; describe without judging the person.";
        }
        RelationsFamiliales = "relations-familiales" {
            fr: "Relations familiales", "Parents, fratrie, visites, appels.";
            en: "Family relations", "Parents, siblings, visits, calls.";
        }
        ConditionsDEducation = "conditions-d-education" {
            fr: "Conditions d'éducation", "Gravement compromises, elles constituent un danger (C. civ. 375).";
            en: "Conditions of upbringing", "Gravely compromised, they amount to danger (C. civ. 375).";
        }
        FaitsDeDanger = "faits-de-danger" {
            fr: "Faits de danger", "Toujours transmissibles à l'autorité : faits, dates, mots de l'enfant.";
            en: "Facts of danger", "May always go up to the authority: facts, dates, the child's words.";
        }
        ViolencesSubies = "violences-subies" {
            fr: "Violences subies", "Chacun peut en informer l'autorité, sans accord du mineur (CP 226-14).";
            en: "Violence suffered", "Anyone may tell the authority, without the minor's consent (CP 226-14).";
        }
        InfractionCommise = "infraction-commise" {
            fr: "Infraction commise", "Donnée pénale (RGPD 10) ; à l'école, la seule sécurité (CJPM L. 241-2).";
            en: "Offence committed", "Offence data (GDPR 10); to school, safety alone (CJPM L. 241-2).";
        }
        InfractionSubie = "infraction-subie" {
            fr: "Infraction subie", "Donnée pénale (RGPD 10) ; l'enquête est secrète (CPP 11).";
            en: "Offence suffered", "Offence data (GDPR 10); the enquiry is secret (CPP 11).";
        }
        ProcedureJudiciaire = "procedure-judiciaire" {
            fr: "Procédure judiciaire", "Son état, ses dates ; l'enquête est secrète (CPP 11).";
            en: "Court proceedings", "Their state and dates; the enquiry is secret (CPP 11).";
        }
        PieceJudiciaire = "piece-judiciaire" {
            fr: "Pièce judiciaire", "Rapport, expertise, jugement : consultés chez le juge (CPC 1187).";
            en: "Court document", "Report, expert opinion, judgment: read at the court (CPC 1187).";
        }
        SituationAdministrative = "situation-administrative" {
            fr: "Situation administrative", "Papiers, prestations, démarches.";
            en: "Administrative situation", "Papers, benefits, formalities.";
        }
        Sejour = "sejour" {
            fr: "Droit au séjour", "Titre de séjour, nationalité, démarches.";
            en: "Right to stay (séjour)", "Residence permit, nationality, formalities.";
        }
        Logement = "logement" {
            fr: "Logement", "Habitat de la famille ou du jeune.";
            en: "Housing", "The family's or the young person's home.";
        }
        Ressources = "ressources" {
            fr: "Ressources", "Revenus, prestations, dettes.";
            en: "Means", "Income, benefits, debts.";
        }
        Emploi = "emploi" {
            fr: "Emploi", "Travail, formation, recherche d'emploi.";
            en: "Work", "Work, training, job search.";
        }
        Convictions = "convictions" {
            fr: "Convictions", "Religion, opinions : donnée sensible (RGPD 9), au strict besoin.";
            en: "Beliefs", "Religion, opinions: sensitive data (GDPR 9), strict need only.";
        }
        Projet = "projet" {
            fr: "Projet", "Objectifs et actions ; communicable à ceux que le PPE désigne (CASF L. 223-1-1).";
            en: "Project", "Aims and actions; open to those the PPE names (CASF L. 223-1-1).";
        }
        Calendrier = "calendrier" {
            fr: "Calendrier", "Rendez-vous, visites, échéances.";
            en: "Calendar", "Appointments, visits, deadlines.";
        }
        ExistenceDeLaMesure = "existence-de-la-mesure" {
            fr: "Existence de la mesure", "Déjà secrète : ni confirmer ni démentir à un tiers.";
            en: "Existence of the measure", "Secret in itself: neither confirm nor deny to a third party.";
        }
        AuteurDuSignalement = "auteur-du-signalement" {
            fr: "Auteur du signalement ou de l'IP", "Caché à la famille, sauf agent agissant en cette qualité (CRPA L. 311-6).";
            en: "Author of the report", "Hidden from the family, save an official in office (CRPA L. 311-6).";
        }
        NotesPersonnelles = "notes-personnelles" {
            fr: "Notes personnelles", "Hypothèses, notes cliniques : restent dans l'équipe ; leur accès est débattu.";
            en: "Personal notes", "Hypotheses, clinical notes: stay in the team; access to them is disputed.";
        }
        Autre = "autre" {
            fr: "Autre", "Aucun autre choix ne convient.";
            en: "Other", "No other choice fits.";
        }
    }
}
