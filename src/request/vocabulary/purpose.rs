//! What the share is for.

nomenclature! {
    /// What the share is for.
    Purpose, "purpose" {
        Evaluer = "evaluer" {
            fr: "Évaluer la situation", "Un des trois buts du partage (CASF L. 226-2-2).";
            en: "Assess the situation", "One of the three aims of sharing (CASF L. 226-2-2).";
        }
        DeterminerLAction = "determiner-l-action" {
            fr: "Déterminer l'action", "Un des trois buts du partage (CASF L. 226-2-2).";
            en: "Decide on action", "One of the three aims of sharing (CASF L. 226-2-2).";
        }
        MettreEnOeuvreLAction = "mettre-en-oeuvre-l-action" {
            fr: "Mettre en œuvre l'action", "Un des trois buts du partage (CASF L. 226-2-2).";
            en: "Carry out the action", "One of the three aims of sharing (CASF L. 226-2-2).";
        }
        AssurerLaContinuite = "assurer-la-continuite" {
            fr: "Assurer la continuité", "Éviter une rupture, ainsi entre départements (CASF L. 221-3).";
            en: "Ensure continuity", "Avoid a break, as between départements (CASF L. 221-3).";
        }
        RendreCompteAuMandant = "rendre-compte-au-mandant" {
            fr: "Rendre compte au mandant", "Au juge ou au département : pas de secret pour ce qui touche à la mesure.";
            en: "Report to the mandating authority", "To the judge or the département: no secrecy on what bears on the measure.";
        }
        InformationPreoccupante = "information-preoccupante" {
            fr: "Information préoccupante (IP)", "Au département, sans délai : mineur en danger ou en risque (CASF L. 226-2-1).";
            en: "Report of concern (IP)", "To the département, without delay: minor in danger or at risk (CASF L. 226-2-1).";
        }
        Signalement = "signalement" {
            fr: "Signalement au procureur", "Pour gravité, avec copie au département (CASF L. 226-4).";
            en: "Referral to the public prosecutor (signalement)", "For gravity, with a copy to the département (CASF L. 226-4).";
        }
        Soigner = "soigner" {
            fr: "Soigner", "Soins, prévention, suivi ; la personne peut s'opposer (CSP L. 1110-4).";
            en: "Provide care", "Care, prevention, follow-up; the person may object (CSP L. 1110-4).";
        }
        CoordonnerLActionSociale = "coordonner-l-action-sociale" {
            fr: "Coordonner l'action sociale", "Entre intervenants auprès d'une même famille (CASF L. 121-6-2).";
            en: "Coordinate social action", "Among those working with the same family (CASF L. 121-6-2).";
        }
        PrevenirLaDelinquance = "prevenir-la-delinquance" {
            fr: "Prévenir la délinquance", "Échanges confidentiels (CSI L. 132-5) ; le secret n'y est pas levé (débattu).";
            en: "Prevent crime", "Confidential exchanges (CSI L. 132-5); secrecy is not lifted there (disputed).";
        }
        SecuriteDesPersonnes = "securite-des-personnes" {
            fr: "Assurer la sécurité des personnes", "Péril (CP 223-6) ; lieu de placement ou d'école au pénal (CJPM L. 241-2).";
            en: "Keep people safe", "Peril (CP 223-6); placement or school, criminal side (CJPM L. 241-2).";
        }
        PasserLeRelais = "passer-le-relais" {
            fr: "Passer le relais", "Au service suivant, une synthèse et non tout le dossier.";
            en: "Hand over", "To the next service, a summary and not the whole file.";
        }
        Scolariser = "scolariser" {
            fr: "Scolariser", "L'utile et non secret, avec les parents ; le secret, si un texte l'ouvre.";
            en: "Schooling", "What is useful and not secret, with the parents; secrets only if a text allows.";
        }
        Inserer = "inserer" {
            fr: "Insérer", "Formation, emploi : ce que le jeune accepte ; aucun texte n'y lève le secret.";
            en: "Training and work", "What the young person agrees to; no text lifts secrecy for it.";
        }
        DroitDAcces = "droit-d-acces" {
            fr: "Répondre au droit d'accès", "La personne demande ce qui la concerne (CRPA L. 311-6, CASF L. 311-3).";
            en: "Answer a right of access", "The person asks for what concerns them (CRPA L. 311-6, CASF L. 311-3).";
        }
        InformerLaFamille = "informer-la-famille" {
            fr: "Informer la famille", "Dire à l'enfant et aux parents ce qui leur est dû.";
            en: "Inform the family", "Telling the child and the parents what is due to them.";
        }
        RepondreAUneRequisition = "repondre-a-une-requisition" {
            fr: "Répondre à une réquisition", "Écrite et fondée sur un texte (CPP 60-1, 77-1-1) ; sinon elle n'oblige pas.";
            en: "Answer a requisition", "In writing, on a legal basis (CPP 60-1, 77-1-1); otherwise it does not oblige.";
        }
        RechercherUnMineurDisparu = "rechercher-un-mineur-disparu" {
            fr: "Rechercher un mineur disparu", "Donner ce qui aide à le retrouver, non son histoire (CP 223-6).";
            en: "Find a missing minor", "Give what helps to find them, not their history (CP 223-6).";
        }
        Controler = "controler" {
            fr: "Répondre à un contrôle", "L'autorité obtient ce que son texte prévoit, sans partage libre.";
            en: "Answer an inspection", "The authority obtains what its own text provides for, no free sharing.";
        }
        RechercheStatistique = "recherche-statistique" {
            fr: "Recherche ou statistique", "Données pseudonymisées seulement (CASF L. 226-3-3).";
            en: "Research or statistics", "Pseudonymised data only (CASF L. 226-3-3).";
        }
        Autre = "autre" {
            fr: "Autre but", "Aucun texte retenu ne lève le secret pour un autre but.";
            en: "Other purpose", "No modelled text lifts secrecy for another purpose.";
        }
    }
}
