//! Whether a person has been told of the share beforehand.

nomenclature! {
    /// Whether a person has been told of the share beforehand.
    NoticeState, "noticeState" {
        Done = "done" {
            fr: "Faite", "La personne a été informée.";
            en: "Done", "The person has been told.";
        }
        Planned = "planned" {
            fr: "Prévue", "Ne vaut pas encore information.";
            en: "Planned", "Does not count as told yet.";
        }
        Impossible = "impossible" {
            fr: "Impossible", "Tentée sérieusement et tracée, en vain.";
            en: "Impossible", "Tried in earnest and traced, in vain.";
        }
        ExcusedChildInterest = "excused-child-interest" {
            fr: "Écartée dans l'intérêt de l'enfant", "Motif écrit au dossier ; vaut si le texte applicable l'admet.";
            en: "Excused in the child's interest", "Reason written in the file; holds where the applicable text allows.";
        }
    }
}
