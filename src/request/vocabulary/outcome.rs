//! The answers, from the most to the least open.

nomenclature! {
    /// What an answer can be, from the most to the least open.
    Outcome, "outcome" {
        Required = "required" {
            fr: "Obligatoire", "La loi oblige à transmettre cette information à cette personne.";
            en: "Required", "The law obliges the sender to pass this on to this person.";
        }
        Permitted = "permitted" {
            fr: "Autorisé", "Peut être partagé en l'état.";
            en: "Permitted", "May be shared as things stand.";
        }
        Conditional = "conditional" {
            fr: "Autorisé sous conditions", "Peut être partagé une fois les démarches préalables faites.";
            en: "Permitted under conditions", "May be shared once the steps to take beforehand are done.";
        }
        Judgement = "judgement" {
            fr: "Appréciation du professionnel", "La loi ou la doctrine laisse le choix au professionnel.";
            en: "Professional judgement", "The law or divided doctrine leaves the choice to the professional.";
        }
        Conflict = "conflict" {
            fr: "Conflit de normes", "Deux règles applicables se contredisent et rien ne les départage.";
            en: "Conflict of norms", "Two applicable rules disagree and nothing ranks them.";
        }
        Prohibited = "prohibited" {
            fr: "Interdit", "Ne peut pas être partagé.";
            en: "Prohibited", "May not be shared.";
        }
        OutOfModel = "out-of-model" {
            fr: "Hors modèle", "Hors de ce que les règles couvrent.";
            en: "Out of model", "Outside what the rules cover.";
        }
    }
}
