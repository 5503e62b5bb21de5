//! The legal frame in which the child is followed.

nomenclature! {
    /// The legal frame in which the child is followed.
    Measure, "measure" {
        Aucune = "aucune" {
            fr: "Aucune mesure", "Ni mesure ni évaluation en cours.";
            en: "No measure", "Neither a measure nor an assessment under way.";
        }
        InformationPreoccupanteEnCours = "information-preoccupante-en-cours" {
            fr: "Information préoccupante en cours", "En cours d'évaluation, trois mois au plus (CASF D. 226-2-4).";
            en: "Report of concern (IP) under way", "Being assessed, three months at most (CASF D. 226-2-4).";
        }
        AideEducativeDomicile = "aide-educative-domicile" {
            fr: "Aide éducative à domicile (AED)", "Mesure administrative, avec l'accord du représentant légal (CASF L. 223-2).";
            en: "Educational support at home (AED)", "Administrative measure, with the legal representative's agreement (CASF L. 223-2).";
        }
        AccueilProvisoire = "accueil-provisoire" {
            fr: "Accueil provisoire", "Mesure administrative, avec l'accord écrit du représentant légal (CASF L. 223-2).";
            en: "Voluntary care (accueil provisoire)", "Administrative measure, with the legal representative's written agreement (CASF L. 223-2).";
        }
        AccueilJeuneMajeur = "accueil-jeune-majeur" {
            fr: "Accueil jeune majeur", "De 18 à 21 ans, avec son accord (CASF L. 222-5) ; ses parents sont des tiers.";
            en: "Young adult support", "From 18 to 21, with their agreement (CASF L. 222-5); parents are third parties.";
        }
        MiseALAbriMna = "mise-a-l-abri-mna" {
            fr: "Mise à l'abri (mineur non accompagné)", "Accueil avant décision ; relève de la protection de l'enfance (CASF L. 112-3).";
            en: "Emergency shelter (unaccompanied minor)", "Shelter before any decision; part of child protection (CASF L. 112-3).";
        }
        Aemo = "aemo" {
            fr: "Action éducative en milieu ouvert (AEMO)", "Mesure judiciaire au domicile (C. civ. 375-2) ; rapport au juge (CPC 1199-1).";
            en: "Court-ordered support at home (AEMO)", "Court measure at home (C. civ. 375-2); report to the judge (CPC 1199-1).";
        }
        Mjie = "mjie" {
            fr: "Investigation éducative (MJIE)", "Mesure judiciaire (CPC 1183) ; le service rend compte au juge.";
            en: "Court-ordered inquiry (MJIE)", "Court measure (CPC 1183); the service reports to the judge.";
        }
        PlacementProvisoireUrgence = "placement-provisoire-urgence" {
            fr: "Placement provisoire en urgence", "Mesure judiciaire, au besoin du procureur (C. civ. 375-5).";
            en: "Emergency placement", "Court measure, by the public prosecutor if need be (C. civ. 375-5).";
        }
        PlacementAse = "placement-ase" {
            fr: "Placement confié à l'ASE", "Mesure judiciaire ; les parents restent informés (C. civ. 375-3, 375-7).";
            en: "Placement with the ASE", "Court measure; parents remain informed (C. civ. 375-3, 375-7).";
        }
        PlacementDirect = "placement-direct" {
            fr: "Placement direct en établissement", "Mesure judiciaire ; les parents restent informés (C. civ. 375-3, 375-7).";
            en: "Direct placement in a home", "Court measure; parents remain informed (C. civ. 375-3, 375-7).";
        }
        TiersDigneDeConfiance = "tiers-digne-de-confiance" {
            fr: "Placement chez un tiers digne de confiance", "Mesure judiciaire ; le tiers, non lié au secret, a un référent (CASF L. 221-4).";
            en: "Placement with a trusted third party", "Court measure; the third party, not bound by secrecy, has a case worker (CASF L. 221-4).";
        }
        DelegationAutoriteParentale = "delegation-autorite-parentale" {
            fr: "Délégation de l'autorité parentale", "Exercée par un autre ; reste ce que laisse le jugement (C. civ. 377).";
            en: "Delegation of parental authority", "Exercised by another; what the judgment leaves remains (C. civ. 377).";
        }
        Tutelle = "tutelle" {
            fr: "Tutelle", "Le tuteur est informé et donne les accords.";
            en: "Guardianship (tutelle)", "The guardian is told and gives the agreements.";
        }
        Pupille = "pupille" {
            fr: "Pupille de l'État", "Conseil de famille lié au secret (CASF L. 224-2).";
            en: "Ward of the State (pupille)", "Family council bound by secrecy (CASF L. 224-2).";
        }
        Mjagbf = "mjagbf" {
            fr: "Aide à la gestion du budget familial (MJAGBF)", "Mesure judiciaire sur les prestations (C. civ. 375-9-1).";
            en: "Court-ordered budget support (MJAGBF)", "Court measure on family benefits (C. civ. 375-9-1).";
        }
        RecueilRenseignementsRrse = "recueil-renseignements-rrse" {
            fr: "Recueil de renseignements (RRSE)", "Mesure pénale d'investigation (CJPM L. 322-1 et s.) ; échanges : CJPM L. 241-2.";
            en: "Youth court background report (RRSE)", "Criminal-side inquiry (CJPM L. 322-1 ff.); exchanges: CJPM L. 241-2.";
        }
        MesureEducativeJudiciaire = "mesure-educative-judiciaire" {
            fr: "Mesure éducative judiciaire", "Mesure pénale ; échanges une fois enfant et parents informés (CJPM R. 241-1).";
            en: "Youth court educational measure", "Criminal-side measure; exchanges once child and parents are told (CJPM R. 241-1).";
        }
        PlacementPenal = "placement-penal" {
            fr: "Placement pénal", "Mesure pénale ; au lieu de placement, l'indispensable à la sécurité (CJPM L. 241-2).";
            en: "Youth court placement", "Criminal-side measure; to the placement, what safety requires (CJPM L. 241-2).";
        }
    }
}
