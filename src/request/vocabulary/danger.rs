//! The danger the child is in, assessed by the sender in the sense of C. civ. 375; never guessed.

nomenclature! {
    /// The danger the child is in, assessed by the sender in the sense of C. civ. 375; never guessed.
    Danger, "danger" {
        Aucun = "aucun" {
            fr: "Aucun danger", "Ni danger ni risque (C. civ. 375), selon l'émetteur.";
            en: "No danger", "Neither danger nor risk (C. civ. 375), in the sender's view.";
        }
        Risque = "risque" {
            fr: "Risque de danger", "Danger à craindre, sans certitude : l'IP suffit (C. civ. 375, CASF R. 226-2-2).";
            en: "At risk", "Danger to be feared, not certain: an IP is enough (C. civ. 375, CASF R. 226-2-2).";
        }
        Danger = "danger" {
            fr: "Danger", "Santé, sécurité ou moralité en danger, éducation gravement compromise (C. civ. 375).";
            en: "In danger", "Health, safety or morality in danger, upbringing gravely compromised (C. civ. 375).";
        }
        GraveEtImmediat = "grave-et-immediat" {
            fr: "Danger grave et immédiat", "Notamment maltraitance ; le procureur peut être saisi d'emblée (CASF L. 226-4).";
            en: "Grave and immediate danger", "Ill-treatment above all; the public prosecutor may be notified at once (CASF L. 226-4).";
        }
    }
}
