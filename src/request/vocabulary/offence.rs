//! Whether an offence has come to the sender's knowledge.

nomenclature! {
    /// Whether an offence has come to the sender's knowledge.
    Offence, "offence" {
        Aucune = "aucune" {
            fr: "Aucune infraction connue", "Ni crime ni délit à la connaissance de l'émetteur.";
            en: "No known offence", "Neither crime nor délit known to the sender.";
        }
        Crime = "crime" {
            fr: "Crime", "Encore évitable : à dénoncer par qui n'est pas lié au secret (CP 434-1).";
            en: "Felony (crime)", "If preventable: to be reported by those not bound by secrecy (CP 434-1).";
        }
        Delit = "delit" {
            fr: "Délit", "L'agent public en avise le procureur (CPP 40) ; s'il est lié au secret, débattu.";
            en: "Misdemeanour (délit)", "Public agents tell the public prosecutor (CPP 40); disputed if bound by secrecy.";
        }
    }
}
