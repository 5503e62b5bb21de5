//! On whom the offence was committed.

nomenclature! {
    /// On whom the offence was committed.
    OffenceOn, "offenceOn" {
        Enfant = "enfant" {
            fr: "L'enfant suivi", "Maltraitance : à dénoncer par qui n'est pas lié au secret (CP 434-3).";
            en: "The child concerned", "Ill-treatment: to be reported by those not bound by secrecy (CP 434-3).";
        }
        AutreMineur = "autre-mineur" {
            fr: "Un autre mineur", "Maltraitance : à dénoncer par qui n'est pas lié au secret (CP 434-3).";
            en: "Another minor", "Ill-treatment: to be reported by those not bound by secrecy (CP 434-3).";
        }
        AdulteVulnerable = "adulte-vulnerable" {
            fr: "Un adulte vulnérable", "Hors d'état de se protéger : comme un mineur (CP 226-14, 434-3).";
            en: "A vulnerable adult", "Unable to protect themselves: as for a minor (CP 226-14, 434-3).";
        }
        Adulte = "adulte" {
            fr: "Un autre adulte", "Un soignant n'alerte en principe qu'avec son accord (CP 226-14).";
            en: "Another adult", "A health professional as a rule alerts only with their consent (CP 226-14).";
        }
    }
}
