//! How an actor is bound, or not, by professional secrecy (CP 226-13 names état, profession, fonction, mission).

nomenclature! {
    /// How an actor is bound, or not, by professional secrecy (CP 226-13 names état, profession, fonction, mission).
    SecrecyRegime, "secrecyRegime" {
        SecretParStatut = "secret-par-statut" {
            fr: "Secret par statut", "Un texte y soumet l'état ou le corps (CP 226-13).";
            en: "Secrecy by status", "A text subjects the status or body to it (CP 226-13).";
        }
        SecretParProfession = "secret-par-profession" {
            fr: "Secret par profession", "Attaché au métier : soignant, avocat, assistant de service social (CP 226-13).";
            en: "Secrecy by profession", "Goes with the profession: health, lawyer, social worker (CP 226-13).";
        }
        SecretParFonction = "secret-par-fonction" {
            fr: "Secret par fonction", "Attaché au poste, ainsi d'un agent public (CP 226-13) ; portée parfois débattue.";
            en: "Secrecy by post (fonction)", "Goes with the post, as for a public agent (CP 226-13); reach sometimes disputed.";
        }
        SecretParMission = "secret-par-mission" {
            fr: "Secret par mission", "Attaché à la mission, ainsi celles de l'ASE (CP 226-13, CASF L. 221-6).";
            en: "Secrecy by mission", "Goes with the mission, as for the ASE (CP 226-13, CASF L. 221-6).";
        }
        DiscretionProfessionnelle = "discretion-professionnelle" {
            fr: "Discrétion professionnelle", "Devoir de l'agent public (CGFP L. 121-7) ; ce n'est pas le secret pénal.";
            en: "Professional discretion", "A public agent's duty (CGFP L. 121-7); not criminal-law secrecy.";
        }
        ConfidentialiteContractuelle = "confidentialite-contractuelle" {
            fr: "Confidentialité contractuelle", "Devoir né du contrat de travail ; ce n'est pas le secret pénal.";
            en: "Contractual confidentiality", "A duty under the work contract; not criminal-law secrecy.";
        }
        Aucun = "aucun" {
            fr: "Aucun", "Reste la vie privée (C. civ. 9) et la protection des données.";
            en: "None", "Private life (C. civ. 9) and data protection remain.";
        }
    }
}
