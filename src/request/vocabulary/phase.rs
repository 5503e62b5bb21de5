//! Where the accompaniment stands.

nomenclature! {
    /// Where the accompaniment stands.
    Phase, "phase" {
        EvaluationInitiale = "evaluation-initiale" {
            fr: "Évaluation initiale", "Comprendre la situation ; interroger d'autres services est déjà un partage.";
            en: "Initial assessment", "Understanding the situation; asking other services is already sharing.";
        }
        ConstructionDuProjet = "construction-du-projet" {
            fr: "Construction du projet", "Fixer les axes, avec les parents et l'enfant (CASF L. 223-1-1).";
            en: "Drawing up the project", "Setting the axes, with the parents and the child (CASF L. 223-1-1).";
        }
        MiseEnOeuvre = "mise-en-oeuvre" {
            fr: "Mise en œuvre", "Mener l'action ; ne partager que ce qui sert un axe.";
            en: "Carrying out", "Carrying out the action; sharing only what serves an axis.";
        }
        Echeance = "echeance" {
            fr: "Échéance", "Bilan ou rapport ; l'ASE en dit d'abord le contenu à la famille (CASF L. 223-5).";
            en: "Review", "Review or report; the ASE tells the family its content first (CASF L. 223-5).";
        }
        Cloture = "cloture" {
            fr: "Clôture", "Fin de mesure : rapport au département, famille avisée (CASF L. 221-4).";
            en: "Closing", "End of measure: report to the département, family notified (CASF L. 221-4).";
        }
        ApresCloture = "apres-cloture" {
            fr: "Après la clôture", "Le secret demeure après la mission ; le droit d'accès aussi.";
            en: "After closing", "Secrecy outlives the mission; so does the right of access.";
        }
    }
}
