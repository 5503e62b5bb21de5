//! What a guardian is to the child.

nomenclature! {
    /// What a guardian is to the child.
    Relation, "relation" {
        Mere = "mere" {
            fr: "Mère", "Informée avant le partage, même séparée (CASF L. 226-2-2).";
            en: "Mother", "Told before sharing, even if separated (CASF L. 226-2-2).";
        }
        Pere = "pere" {
            fr: "Père", "Informé avant le partage, même séparé (CASF L. 226-2-2).";
            en: "Father", "Told before sharing, even if separated (CASF L. 226-2-2).";
        }
        AutreParent = "autre-parent" {
            fr: "Autre parent", "Filiation établie sous un autre nom que père ou mère : mêmes droits.";
            en: "Other parent", "Legal parent under a name other than father or mother: same rights.";
        }
        Tuteur = "tuteur" {
            fr: "Tuteur ou tutrice", "Informé avant le partage (CASF L. 226-2-2).";
            en: "Guardian (tuteur)", "Told before sharing (CASF L. 226-2-2).";
        }
        Delegataire = "delegataire" {
            fr: "Délégataire de l'autorité parentale", "Tient l'autorité d'un jugement (C. civ. 377) ; informé comme un parent.";
            en: "Delegate of parental authority", "Holds authority from a judgment (C. civ. 377); told like a parent.";
        }
        AdministrateurAdHoc = "administrateur-ad-hoc" {
            fr: "Administrateur ad hoc", "Désigné quand les intérêts des parents et de l'enfant s'opposent (C. civ. 388-2).";
            en: "Ad hoc administrator", "Named when the parents' and the child's interests conflict (C. civ. 388-2).";
        }
    }
}
