//! Who asked for the share, and in what legal form.

nomenclature! {
    /// Who asked for the share, and in what legal form.
    RequestForm, "request" {
        Initiative = "initiative" {
            fr: "Initiative de l'émetteur", "Personne n'a rien demandé.";
            en: "Sender's own initiative", "Nobody asked.";
        }
        DemandeOrale = "demande-orale" {
            fr: "Demande orale", "Même de la police, elle n'oblige pas.";
            en: "Oral request", "Even from the police, it does not oblige.";
        }
        DemandeEcrite = "demande-ecrite" {
            fr: "Demande écrite", "Ce n'est pas une réquisition ; ouvre l'accès à son propre dossier (CRPA L. 311-6).";
            en: "Written request", "Not a requisition; opens access to one's own file (CRPA L. 311-6).";
        }
        RequisitionFlagrance = "requisition-flagrance" {
            fr: "Réquisition en flagrance", "Procureur ou OPJ (CPP 60-1) ; médecin, avocat, presse : avec leur accord.";
            en: "Requisition, recent offence (flagrance)", "Public prosecutor or OPJ (CPP 60-1); doctor, lawyer, press: with their consent.";
        }
        RequisitionPreliminaireAutorisee = "requisition-preliminaire-autorisee" {
            fr: "Réquisition en préliminaire, autorisée", "Autorisation du procureur (CPP 77-1-1) ; médecin, avocat, presse : avec leur accord.";
            en: "Requisition, preliminary enquiry, authorised", "Public prosecutor's authorisation (CPP 77-1-1); doctor, lawyer, press: with their consent.";
        }
        CommissionRogatoire = "commission-rogatoire" {
            fr: "Commission rogatoire", "Du juge d'instruction ; secret inopposable, sauf motif légitime ; médecin, avocat et presse : avec leur accord.";
            en: "Letters rogatory", "From the investigating judge; secrecy no bar, save a legitimate reason; doctor, lawyer and press: with their consent.";
        }
        OrdonnanceDuJuge = "ordonnance-du-juge" {
            fr: "Ordonnance du juge", "Décision écrite ; s'en tenir à ce qu'elle vise.";
            en: "Judge's order", "A written decision; keep to what it covers.";
        }
        DemandeAutreDepartement = "demande-autre-departement" {
            fr: "Demande d'un autre département", "Il évalue une famille : la réponse est due depuis 2022 (CASF L. 221-3).";
            en: "Request from another département", "It is assessing a family: an answer is due since 2022 (CASF L. 221-3).";
        }
    }
}
