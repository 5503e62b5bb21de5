//! What came of seeking a person's agreement.

nomenclature! {
    /// What came of seeking a person's agreement.
    ConsentState, "consentState" {
        Given = "given" {
            fr: "Donné", "Accord donné, sachant quoi, à qui et pourquoi.";
            en: "Given", "Agreed, knowing what, to whom and why.";
        }
        Refused = "refused" {
            fr: "Refusé", "Ne bloque que si un texte exige l'accord.";
            en: "Refused", "Blocks only where a text requires agreement.";
        }
        Withdrawn = "withdrawn" {
            fr: "Retiré", "Donné, puis repris pour la suite.";
            en: "Withdrawn", "Given, then taken back for the future.";
        }
        NotSought = "not-sought" {
            fr: "Non recherché", "L'accord n'a pas été demandé.";
            en: "Not sought", "Agreement was not asked for.";
        }
        Opposed = "opposed" {
            fr: "Opposition", "Bloque les échanges de santé (CSP L. 1110-4), sauf devoir légal.";
            en: "Opposed", "Blocks health exchanges (CSP L. 1110-4), save a legal duty.";
        }
    }
}
