//! Where an axis of the project stands.

nomenclature! {
    /// Where an axis of the project stands.
    AxisStatus, "axisStatus" {
        Proposed = "proposed" {
            fr: "Proposé", "Axe en discussion, pas encore convenu.";
            en: "Proposed", "Axis under discussion, not agreed yet.";
        }
        Agreed = "agreed" {
            fr: "Convenu", "Axe retenu dans le projet.";
            en: "Agreed", "Axis adopted in the project.";
        }
        Closed = "closed" {
            fr: "Clos", "Axe arrivé à son terme.";
            en: "Closed", "Axis that has come to its end.";
        }
    }
}
