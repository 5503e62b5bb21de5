//! The service or institution an actor acts for.

nomenclature! {
    /// The service or institution an actor acts for.
    ServiceKind, "serviceKind" {
        EssmsProtectionEnfance = "essms-protection-enfance" {
            fr: "Établissement ou service de protection de l'enfance", "MECS, foyer, AEMO, placement familial : équipe liée au secret (CASF L. 221-6).";
            en: "Child protection home or service", "MECS, AEMO, foster care service: team bound by secrecy (CASF L. 221-6).";
        }
        EssmsHandicap = "essms-handicap" {
            fr: "Établissement ou service du handicap", "IME, SESSAD… : hors mission ASE, le secret de tous est débattu (CSP L. 1110-4).";
            en: "Disability home or service", "IME, SESSAD…: off ASE missions, secrecy of all staff disputed (CSP L. 1110-4).";
        }
        Ase = "ase" {
            fr: "Aide sociale à l'enfance (ASE)", "Service du département : quiconque y participe est lié au secret (CASF L. 221-6).";
            en: "Child welfare service (ASE)", "Département service: whoever takes part is bound by secrecy (CASF L. 221-6).";
        }
        Crip = "crip" {
            fr: "Cellule de recueil (CRIP)", "Service du département : recueille les informations préoccupantes (CASF L. 226-3).";
            en: "Reporting unit (CRIP)", "Département service: collects reports of concern (CASF L. 226-3).";
        }
        Pmi = "pmi" {
            fr: "Protection maternelle et infantile (PMI)", "Service du département : quiconque y collabore est lié au secret (CSP L. 2112-9).";
            en: "Mother and child health service (PMI)", "Département service: whoever works with it is bound by secrecy (CSP L. 2112-9).";
        }
        ServiceSocial = "service-social" {
            fr: "Service social", "Assistants sociaux liés au secret (CASF L. 411-3) ; les autres, par mission.";
            en: "Social service", "Social workers bound by secrecy (CASF L. 411-3); others, through the mission.";
        }
        Pjj = "pjj" {
            fr: "Protection judiciaire de la jeunesse (PJJ)", "Liée au secret (CJPM L. 241-1) ; au pénal, échanges propres (CJPM L. 241-2).";
            en: "Youth justice service (PJJ)", "Bound by secrecy (CJPM L. 241-1); criminal side: own exchanges (CJPM L. 241-2).";
        }
        Sah = "sah" {
            fr: "Secteur associatif habilité (SAH)", "Lié au secret (CJPM L. 241-1) ; au pénal, échanges propres (CJPM L. 241-2).";
            en: "Approved charities (SAH)", "Bound by secrecy (CJPM L. 241-1); criminal side: own exchanges (CJPM L. 241-2).";
        }
        Tribunal = "tribunal" {
            fr: "Tribunal", "Juge des enfants et autres juges ; accès au dossier par CPC 1187.";
            en: "Court", "Children's judge and other judges; access to the file under CPC 1187.";
        }
        Parquet = "parquet" {
            fr: "Parquet", "Reçoit les signalements (CASF L. 226-4).";
            en: "Public prosecutor's office (parquet)", "Receives referrals (CASF L. 226-4).";
        }
        PoliceGendarmerie = "police-gendarmerie" {
            fr: "Police ou gendarmerie", "Demande par réquisition écrite ; une demande orale n'oblige pas.";
            en: "Police or gendarmerie", "Asks by written requisition; an oral request does not oblige.";
        }
        EducationNationale = "education-nationale" {
            fr: "Éducation nationale", "Santé et service social liés au secret ; pour les autres, débattu.";
            en: "School system (Éducation nationale)", "Health and social staff bound by secrecy; for the others, disputed.";
        }
        EtablissementDeSante = "etablissement-de-sante" {
            fr: "Établissement de santé", "Secret de toute l'équipe sur la personne soignée (CSP L. 1110-4).";
            en: "Health establishment", "Secrecy of all staff about the person in care (CSP L. 1110-4).";
        }
        CabinetLiberal = "cabinet-liberal" {
            fr: "Cabinet libéral", "Le secret est celui de la profession exercée.";
            en: "Private practice", "Secrecy is that of the profession practised.";
        }
        Commune = "commune" {
            fr: "Commune", "Mairie et ses services ; action sociale seulement (CASF L. 121-6-2).";
            en: "Municipality (commune)", "Town hall and its services; social action only (CASF L. 121-6-2).";
        }
        Clspd = "clspd" {
            fr: "Conseil local de prévention de la délinquance (CLSPD)", "Échanges confidentiels (CSI L. 132-5) ; le secret n'y est pas levé (débattu).";
            en: "Local crime prevention council (CLSPD)", "Confidential exchanges (CSI L. 132-5); secrecy is not lifted there (disputed).";
        }
        MissionLocale = "mission-locale" {
            fr: "Mission locale", "Sans secret légal ; accord du jeune et, s'il est mineur, de ses parents.";
            en: "Youth employment office (mission locale)", "No statutory secrecy; agreement of the young person and, for a minor, the parents.";
        }
        Mdph = "mdph" {
            fr: "Maison départementale des personnes handicapées (MDPH)", "Liée au secret ; avec les accompagnants, accord du représentant légal (CASF L. 241-10).";
            en: "Disability office (MDPH)", "Bound by secrecy; other carers: legal representative's agreement (CASF L. 241-10).";
        }
        CafCpam = "caf-cpam" {
            fr: "CAF ou CPAM", "Donnent au département l'adresse d'une famille partie (CASF L. 226-3-2).";
            en: "Family benefits or health insurance (CAF, CPAM)", "Give the département the address of a family that left (CASF L. 226-3-2).";
        }
        PreventionSpecialisee = "prevention-specialisee" {
            fr: "Prévention spécialisée", "Liée au secret en mission ASE ; sans mandat nominatif, l'anonymat est de pratique.";
            en: "Street youth work (prévention spécialisée)", "Bound by secrecy on an ASE mission; no named mandate, anonymity is the practice.";
        }
        Spip = "spip" {
            fr: "Service d'insertion et de probation (SPIP)", "Lié au secret (C. pénit. D. 113-45) ; face au juge, pour les seules confidences.";
            en: "Probation service (SPIP)", "Bound by secrecy (C. pénit. D. 113-45); before the judge, for confidences only.";
        }
        AutreDepartement = "autre-departement" {
            fr: "Autre département", "De président à président, par agents habilités (CASF L. 221-3, R. 221-8).";
            en: "Another département", "From president to president, by authorised staff (CASF L. 221-3, R. 221-8).";
        }
        Association = "association" {
            fr: "Association", "Liée au secret seulement si elle participe à une mission ASE (CASF L. 221-6).";
            en: "Charity (association)", "Bound by secrecy only if it takes part in an ASE mission (CASF L. 221-6).";
        }
        Entreprise = "entreprise" {
            fr: "Entreprise", "Un tiers : rien de secret.";
            en: "Business", "A third party: nothing secret.";
        }
        Aucun = "aucun" {
            fr: "Aucun service", "N'agit pour aucune institution.";
            en: "No service", "Acts for no institution.";
        }
    }
}
