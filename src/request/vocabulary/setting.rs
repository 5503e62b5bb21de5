//! Where and how it is told.

nomenclature! {
    /// Where and how it is told.
    Setting, "setting" {
        ReunionDEquipe = "reunion-d-equipe" {
            fr: "Réunion d'équipe", "Ceux qui suivent l'enfant ; à chacun ce que sa tâche demande.";
            en: "Team meeting", "Those who follow the child; to each what the task calls for.";
        }
        SynthesePartenariale = "synthese-partenariale" {
            fr: "Synthèse partenariale", "Vérifier chaque participant ; sinon scinder la réunion ou taire le secret.";
            en: "Partner case meeting (synthèse)", "Check each participant; else split the meeting or leave secrets out.";
        }
        Ecrit = "ecrit" {
            fr: "Écrit", "Rapport, note, courrier : la famille pourra souvent le lire.";
            en: "In writing", "Report, note, letter: the family will often be able to read it.";
        }
        Oral = "oral" {
            fr: "Oral", "Entretien ou appel : vérifier qui écoute.";
            en: "Spoken", "Talk or call: check who is listening.";
        }
        Audience = "audience" {
            fr: "Audience", "En chambre du conseil (CPC 1189) : les parties entendent tout.";
            en: "Court hearing", "In private (CPC 1189): the parties hear everything.";
        }
        GroupeClspd = "groupe-clspd" {
            fr: "Groupe de travail du CLSPD", "Échanges confidentiels (CSI L. 132-5) ; le secret n'y est pas levé (débattu).";
            en: "CLSPD working group", "Confidential exchanges (CSI L. 132-5); secrecy is not lifted there (disputed).";
        }
        Commission = "commission" {
            fr: "Commission", "CESSEC ou MDPH : membres liés au secret (CASF L. 223-1, L. 241-10).";
            en: "Commission", "CESSEC or MDPH: members bound by secrecy (CASF L. 223-1, L. 241-10).";
        }
        OutilNumerique = "outil-numerique" {
            fr: "Outil numérique", "Accès habilités et tracés (RGPD 32) ; pas de messagerie personnelle.";
            en: "Digital tool", "Authorised, logged access (GDPR 32); no personal messaging.";
        }
    }
}
