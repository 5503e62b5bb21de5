//! What an axis of the project is about.

nomenclature! {
    /// What an axis of the project is about.
    AxisDomain, "axisDomain" {
        Sante = "sante" {
            fr: "Santé", "Soins, suivi médical, handicap.";
            en: "Health", "Care, medical follow-up, disability.";
        }
        Scolarite = "scolarite" {
            fr: "Scolarité", "Résultats, assiduité, orientation.";
            en: "Schooling", "Results, attendance, guidance.";
        }
        Insertion = "insertion" {
            fr: "Insertion", "Formation, emploi, autonomie.";
            en: "Training and work", "Training, work, independence.";
        }
        VieQuotidienne = "vie-quotidienne" {
            fr: "Vie quotidienne", "Rythmes, repas, sommeil, règles de vie.";
            en: "Daily life", "Routines, meals, sleep, house rules.";
        }
        RelationsFamiliales = "relations-familiales" {
            fr: "Relations familiales", "Parents, fratrie, visites, appels.";
            en: "Family relations", "Parents, siblings, visits, calls.";
        }
        Logement = "logement" {
            fr: "Logement", "Habitat de la famille ou du jeune.";
            en: "Housing", "The family's or the young person's home.";
        }
        Securite = "securite" {
            fr: "Sécurité", "Protection de l'enfant et de son entourage.";
            en: "Safety", "Protection of the child and those around.";
        }
        Developpement = "developpement" {
            fr: "Développement", "Éveil, langage, vie affective.";
            en: "Development", "Early learning, language, emotional life.";
        }
        Loisirs = "loisirs" {
            fr: "Loisirs", "Sport, culture, vacances.";
            en: "Leisure", "Sport, culture, holidays.";
        }
        Administratif = "administratif" {
            fr: "Administratif", "Papiers, prestations, démarches.";
            en: "Paperwork", "Papers, benefits, formalities.";
        }
        Autre = "autre" {
            fr: "Autre", "Aucun autre choix ne convient.";
            en: "Other", "No other choice fits.";
        }
    }
}
