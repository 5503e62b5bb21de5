//! Whom an item is about.

nomenclature! {
    /// Whom an item is about.
    Subject, "subject" {
        Enfant = "enfant" {
            fr: "L'enfant", "L'enfant suivi.";
            en: "The child", "The child concerned.";
        }
        Parent = "parent" {
            fr: "Un parent", "D'un parent, dire seulement l'effet sur l'enfant.";
            en: "A parent", "Of a parent, tell only the effect on the child.";
        }
        Fratrie = "fratrie" {
            fr: "La fratrie", "Un tiers : seulement ce qui explique la situation de l'enfant.";
            en: "Siblings", "A third party: only what explains the child's situation.";
        }
        AutreFamille = "autre-famille" {
            fr: "Un autre membre de la famille", "Un tiers : seulement ce qui explique la situation de l'enfant.";
            en: "Another family member", "A third party: only what explains the child's situation.";
        }
        Professionnel = "professionnel" {
            fr: "Un professionnel", "Dans l'exercice de ses fonctions.";
            en: "A professional", "Acting in their post.";
        }
        Tiers = "tiers" {
            fr: "Un tiers", "Hors famille et services ; à masquer (CRPA L. 311-6, L. 311-7).";
            en: "A third party", "Outside family and services; to be masked (CRPA L. 311-6, L. 311-7).";
        }
        Famille = "famille" {
            fr: "La famille", "Le foyer dans son ensemble.";
            en: "The family", "The household as a whole.";
        }
    }
}
