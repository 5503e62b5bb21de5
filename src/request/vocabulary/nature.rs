//! Whether an item is a fact, reported words or an interpretation.

nomenclature! {
    /// Whether an item is a fact, reported words or an interpretation.
    Nature, "nature" {
        Fait = "fait" {
            fr: "Fait constaté", "Vu ou vérifié : le dater.";
            en: "Observed fact", "Seen or checked: date it.";
        }
        ProposRapporte = "propos-rapporte" {
            fr: "Propos rapporté", "Dit par quelqu'un : citer ses mots et la source.";
            en: "Reported words", "Said by someone: quote the words and the source.";
        }
        Appreciation = "appreciation" {
            fr: "Appréciation", "Hypothèse ou avis : le présenter comme tel, si nécessaire.";
            en: "Interpretation", "Hypothesis or opinion: present it as such, if needed.";
        }
    }
}
