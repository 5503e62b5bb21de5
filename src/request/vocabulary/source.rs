//! How the sender came to hold an item: decides which secrecy covers it.

nomenclature! {
    /// How the sender came to hold an item: decides which secrecy covers it.
    Source, "source" {
        Confidence = "confidence" {
            fr: "Confidence", "Confié au professionnel en cette qualité : secret s'il y est lié (CP 226-13).";
            en: "Told in confidence", "Told to the professional as such: secret if bound by secrecy (CP 226-13).";
        }
        ObservationEnService = "observation-en-service" {
            fr: "Observation en service", "Vu, entendu ou déduit en service : secret comme une confidence (CP 226-13).";
            en: "Observed on duty", "Seen, heard or inferred on duty: secret like a confidence (CP 226-13).";
        }
        Soin = "soin" {
            fr: "Soin", "Appris en soignant : secret des soins (CSP L. 1110-4).";
            en: "Care", "Learnt in providing care: secrecy of care (CSP L. 1110-4).";
        }
        Evaluation = "evaluation" {
            fr: "Évaluation", "Recueilli en évaluant : pour les seules missions de l'ASE (CASF L. 226-3).";
            en: "Assessment", "Collected in assessing: for ASE missions only (CASF L. 226-3).";
        }
        PartageRecu = "partage-recu" {
            fr: "Partage reçu", "Reçu d'un professionnel : le secret suit l'information.";
            en: "Received by sharing", "Received from a professional: secrecy follows the information.";
        }
        Dossier = "dossier" {
            fr: "Dossier", "Lu au dossier du service : secret comme une confidence (CP 226-13).";
            en: "Case file", "Read in the service's file: secret like a confidence (CP 226-13).";
        }
        ProcedureJudiciaire = "procedure-judiciaire" {
            fr: "Procédure judiciaire", "Lu ou entendu en justice : CPC 1187, secret de l'enquête (CPP 11).";
            en: "Court proceedings", "Read or heard in court: CPC 1187, secrecy of the enquiry (CPP 11).";
        }
        Ligne119 = "ligne-119" {
            fr: "Appel au 119", "Recueilli par le 119 : secret absolu (CASF L. 226-9).";
            en: "Call to the 119 helpline", "Collected by the 119: absolute secrecy (CASF L. 226-9).";
        }
        Public = "public" {
            fr: "Connu de tous", "Publié ou notoire ; le confirmer en service peut encore être une révélation.";
            en: "Publicly known", "Published or well known; confirming it on duty may still be a disclosure.";
        }
        ViePrivee = "vie-privee" {
            fr: "Vie privée de l'émetteur", "Appris hors service : pas de secret, mais la vie privée (C. civ. 9).";
            en: "Sender's private life", "Learnt off duty: no secrecy, but private life (C. civ. 9).";
        }
    }
}
