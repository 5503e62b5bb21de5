//! How a guardian holds parental authority.

nomenclature! {
    /// How a guardian holds parental authority.
    Authority, "authority" {
        Exercee = "exercee" {
            fr: "Exercée", "Le cas général, séparation comprise (C. civ. 373-2) : information et accords dus.";
            en: "Exercised", "The usual case, separation included (C. civ. 373-2): notice and agreement due.";
        }
        PartageeParDelegation = "partagee-par-delegation" {
            fr: "Partagée par délégation", "Exercée avec un délégataire (C. civ. 377-1) : chacun est informé.";
            en: "Shared by delegation", "Exercised with a delegate (C. civ. 377-1): each is told.";
        }
        Deleguee = "deleguee" {
            fr: "Déléguée", "Exercée par un autre ; reste ce que laisse le jugement (C. civ. 377).";
            en: "Delegated", "Exercised by another; what the judgment leaves remains (C. civ. 377).";
        }
        ExerciceRetire = "exercice-retire" {
            fr: "Exercice retiré ou suspendu", "Informé des choix importants (C. civ. 373-2-1) ; suspension de droit : 378-2.";
            en: "Exercise removed or suspended", "Told of important choices (C. civ. 373-2-1); suspension by law: 378-2.";
        }
        Retiree = "retiree" {
            fr: "Retirée", "Par jugement (C. civ. 378, 378-1) ; son information comme parent est débattue.";
            en: "Withdrawn", "By judgment (C. civ. 378, 378-1); notice to them as a parent is disputed.";
        }
        Aucune = "aucune" {
            fr: "Aucune", "N'a pas l'autorité parentale ; son information comme parent est débattue.";
            en: "None", "Holds no parental authority; notice to them as a parent is disputed.";
        }
    }
}
