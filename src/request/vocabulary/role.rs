//! Who an actor is: the post held, from which `facts` derives secrecy and part in child protection (droit.md §2).

nomenclature! {
    /// Who an actor is: the post held, from which `facts` derives secrecy and part in child protection (droit.md §2).
    Role, "role" {
        Directeur = "directeur" {
            fr: "Directeur d'établissement ou de service", "Lié au secret par sa mission (CASF L. 221-6) ; répond des données du service.";
            en: "Director of a home or service", "Bound by secrecy through the mission (CASF L. 221-6); answers for the service's data.";
        }
        ChefDeService = "chef-de-service" {
            fr: "Chef de service", "Lié au secret par sa mission (CASF L. 221-6).";
            en: "Head of service", "Bound by secrecy through the mission (CASF L. 221-6).";
        }
        EducateurSpecialise = "educateur-specialise" {
            fr: "Éducateur spécialisé", "Lié au secret par sa mission (ASE, mandat judiciaire), non par sa profession.";
            en: "Specialised educator (éducateur spécialisé)", "Bound by secrecy through the mission (ASE, court mandate), not the profession.";
        }
        MoniteurEducateur = "moniteur-educateur" {
            fr: "Moniteur-éducateur", "Lié au secret par sa mission (ASE, mandat judiciaire), non par sa profession.";
            en: "Educator (moniteur-éducateur)", "Bound by secrecy through the mission (ASE, court mandate), not the profession.";
        }
        EducateurJeunesEnfants = "educateur-jeunes-enfants" {
            fr: "Éducateur de jeunes enfants", "Lié au secret en mission ASE ; en crèche, transmet seulement ses inquiétudes (IP).";
            en: "Early-years educator", "Bound by secrecy on an ASE mission; in a nursery, only reports concerns (IP).";
        }
        Psychologue = "psychologue" {
            fr: "Psychologue (établissement, service, ASE)", "Lié au secret par sa mission ou sa fonction ; sa déontologie seule n'y suffit pas.";
            en: "Psychologist (home, service, ASE)", "Bound by secrecy through mission or post; professional ethics alone do not do it.";
        }
        AssistantFamilial = "assistant-familial" {
            fr: "Assistant familial", "Membre de l'équipe ASE, lié au secret (CASF L. 221-2, L. 221-6).";
            en: "Foster carer (assistant familial)", "Member of the ASE team, bound by secrecy (CASF L. 221-2, L. 221-6).";
        }
        MaitresseDeMaison = "maitresse-de-maison" {
            fr: "Maîtresse ou maître de maison", "Lié au secret en mission ASE ; ne reçoit que ce que sa tâche demande.";
            en: "Housekeeper (maîtresse de maison)", "Bound by secrecy on an ASE mission; receives only what the task calls for.";
        }
        VeilleurDeNuit = "veilleur-de-nuit" {
            fr: "Veilleur de nuit", "Lié au secret en mission ASE ; ne reçoit que ce que sa tâche demande.";
            en: "Night supervisor", "Bound by secrecy on an ASE mission; receives only what the task calls for.";
        }
        PersonnelAdministratif = "personnel-administratif" {
            fr: "Personnel administratif ou technique", "Lié au secret en mission ASE ; ne reçoit que ce que sa tâche demande.";
            en: "Office or technical staff", "Bound by secrecy on an ASE mission; receives only what the task calls for.";
        }
        Stagiaire = "stagiaire" {
            fr: "Stagiaire", "Lié au secret en mission ASE, comme l'équipe ; accès restreint.";
            en: "Trainee", "Bound by secrecy on an ASE mission, like the team; restricted access.";
        }
        Benevole = "benevole" {
            fr: "Bénévole, parrain ou marraine", "Lié au secret en mission ASE ; sinon, transmet seulement ses inquiétudes (IP).";
            en: "Volunteer or mentor", "Bound by secrecy on an ASE mission; otherwise only reports concerns (IP).";
        }
        Tisf = "tisf" {
            fr: "Technicien de l'intervention sociale et familiale (TISF)", "Lié au secret en mission ASE (CASF L. 221-6), non par sa profession.";
            en: "Family support worker (TISF)", "Bound by secrecy on an ASE mission (CASF L. 221-6), not by profession.";
        }
        ConseillerEsf = "conseiller-esf" {
            fr: "Conseiller en économie sociale et familiale (CESF)", "Lié au secret par sa mission (ASE, aide sociale), non par sa profession.";
            en: "Family and budget adviser (CESF)", "Bound by secrecy through the mission (ASE, social assistance), not the profession.";
        }
        EducateurPreventionSpecialisee = "educateur-prevention-specialisee" {
            fr: "Éducateur de prévention spécialisée", "Lié au secret en mission ASE ; sans mandat nominatif, l'anonymat est de pratique.";
            en: "Street youth worker (prévention spécialisée)", "Bound by secrecy on an ASE mission; no named mandate, anonymity is the practice.";
        }
        PresidentConseilDepartemental = "president-conseil-departemental" {
            fr: "Président du conseil départemental ou délégué", "Reçoit les IP (CASF L. 226-2-1) et saisit le procureur (CASF L. 226-4).";
            en: "President of the département council or delegate", "Receives IPs (CASF L. 226-2-1) and refers to the public prosecutor (CASF L. 226-4).";
        }
        CadreAse = "cadre-ase" {
            fr: "Cadre ou inspecteur de l'ASE", "Lié au secret (CASF L. 221-6) ; peut recevoir les IP par désignation.";
            en: "ASE manager or inspector", "Bound by secrecy (CASF L. 221-6); may be the designated recipient of IPs.";
        }
        ReferentAse = "referent-ase" {
            fr: "Référent ASE", "Suit l'enfant pour l'ASE ; lié au secret (CASF L. 221-6).";
            en: "ASE case worker (référent)", "Follows the child for the ASE; bound by secrecy (CASF L. 221-6).";
        }
        Crip = "crip" {
            fr: "Agent de la CRIP", "Recueille les informations préoccupantes (CASF L. 226-3) ; lié au secret.";
            en: "Officer of the reporting unit (CRIP)", "Collects reports of concern (CASF L. 226-3); bound by secrecy.";
        }
        Ecoutant119 = "ecoutant-119" {
            fr: "Écoutant du 119", "Tenu au secret absolu sur les appels (CASF L. 226-9) ; transmet au département.";
            en: "Call handler of the 119 helpline", "Held to absolute secrecy on calls (CASF L. 226-9); passes on to the département.";
        }
        AssistantServiceSocial = "assistant-service-social" {
            fr: "Assistant de service social", "Lié au secret par sa profession, où qu'il exerce (CASF L. 411-3).";
            en: "Social worker (assistant de service social)", "Bound by secrecy through the profession, wherever employed (CASF L. 411-3).";
        }
        MedecinPmi = "medecin-pmi" {
            fr: "Médecin de PMI", "Secret médical ; la maltraitance va au médecin responsable (CSP L. 2112-6).";
            en: "PMI doctor", "Medical secrecy; ill-treatment goes to the doctor in charge (CSP L. 2112-6).";
        }
        PuericultricePmi = "puericultrice-pmi" {
            fr: "Puéricultrice ou infirmier de PMI", "Lié au secret par sa profession et par la PMI (CSP L. 2112-9).";
            en: "PMI nurse", "Bound by secrecy through the profession and the PMI (CSP L. 2112-9).";
        }
        SageFemmePmi = "sage-femme-pmi" {
            fr: "Sage-femme de PMI", "Lié au secret ; un mineur peut le lui demander envers ses parents (CSP L. 1111-5).";
            en: "PMI midwife", "Bound by secrecy; a minor may ask for it towards parents (CSP L. 1111-5).";
        }
        AgentPmi = "agent-pmi" {
            fr: "Autre agent de PMI", "Lié au secret : il couvre quiconque collabore avec la PMI (CSP L. 2112-9).";
            en: "Other PMI staff", "Bound by secrecy: it covers anyone who works with the PMI (CSP L. 2112-9).";
        }
        AgentCcas = "agent-ccas" {
            fr: "Agent du CCAS", "Lié au secret pour l'aide sociale (CASF L. 133-5).";
            en: "Municipal welfare officer (CCAS)", "Bound by secrecy in social assistance (CASF L. 133-5).";
        }
        AgentCaf = "agent-caf" {
            fr: "Agent de la CAF", "Hors assistant social ; donne l'adresse d'une famille partie (CASF L. 226-3-2).";
            en: "Family benefits officer (CAF)", "Not its social workers; gives the address of a family that left (CASF L. 226-3-2).";
        }
        AgentCpam = "agent-cpam" {
            fr: "Agent de la CPAM", "Hors assistant social ; donne l'adresse d'une famille partie (CASF L. 226-3-2).";
            en: "Health insurance officer (CPAM)", "Not its social workers; gives the address of a family that left (CASF L. 226-3-2).";
        }
        MandataireJudiciaire = "mandataire-judiciaire" {
            fr: "Mandataire judiciaire, délégué aux prestations", "Lié au secret par la mission que le juge lui confie.";
            en: "Court-appointed agent or family benefits delegate", "Bound by secrecy through the mission given by the judge.";
        }
        Mdph = "mdph" {
            fr: "Membre de la MDPH", "Lié au secret ; avec les accompagnants, accord du représentant légal (CASF L. 241-10).";
            en: "Member of the disability office (MDPH)", "Bound by secrecy; other carers: legal representative's agreement (CASF L. 241-10).";
        }
        TiersDigneDeConfiance = "tiers-digne-de-confiance" {
            fr: "Tiers digne de confiance", "Non lié au secret ; aidé par un référent, consulte le dossier du juge (CPC 1187).";
            en: "Trusted third party (tiers digne de confiance)", "Not bound by secrecy; helped by a case worker, may read the court file (CPC 1187).";
        }
        JugeDesEnfants = "juge-des-enfants" {
            fr: "Juge des enfants", "Lié au secret ; mandant : le secret ne lui est pas opposable sur la mesure.";
            en: "Children's judge (juge des enfants)", "Bound by secrecy; gives the mandate: no secrecy against it on the measure.";
        }
        Procureur = "procureur" {
            fr: "Procureur de la République", "Lié au secret ; reçoit les signalements (CASF L. 226-4).";
            en: "Public prosecutor", "Bound by secrecy; receives referrals (CASF L. 226-4).";
        }
        JugeAuxAffairesFamiliales = "juge-aux-affaires-familiales" {
            fr: "Juge aux affaires familiales", "Lié au secret ; tient ses pièces du juge des enfants (CPC 1187-1).";
            en: "Family judge", "Bound by secrecy; gets its documents from the children's judge (CPC 1187-1).";
        }
        JugeDInstruction = "juge-d-instruction" {
            fr: "Juge d'instruction", "Lié au secret (CPP 11) ; demande par commission rogatoire.";
            en: "Investigating judge", "Bound by secrecy (CPP 11); asks by letters rogatory.";
        }
        Avocat = "avocat" {
            fr: "Avocat", "Lié au secret, mais hors du partage ; consulte le dossier du juge (CPC 1187).";
            en: "Lawyer", "Bound by secrecy but outside sharing; reads the court file (CPC 1187).";
        }
        AdministrateurAdHoc = "administrateur-ad-hoc" {
            fr: "Administrateur ad hoc", "Représente l'enfant ; a copie du dossier, sans pouvoir la remettre (CPC 1187).";
            en: "Ad hoc administrator", "Acts for the child; has copies of the file, may not hand them over (CPC 1187).";
        }
        ExpertJudiciaire = "expert-judiciaire" {
            fr: "Expert ou enquêteur désigné par le juge", "Lié au secret par sa mission ; rend compte au juge.";
            en: "Court expert or investigator", "Bound by secrecy through the mission; reports to the judge.";
        }
        EducateurPjj = "educateur-pjj" {
            fr: "Éducateur de la PJJ", "Lié au secret (CJPM L. 241-1) ; au pénal, échanges propres (CJPM L. 241-2).";
            en: "Youth justice educator (PJJ)", "Bound by secrecy (CJPM L. 241-1); criminal side: own exchanges (CJPM L. 241-2).";
        }
        DirecteurPjj = "directeur-pjj" {
            fr: "Directeur de la PJJ ou du SAH pénal", "Lié au secret (CJPM L. 241-1) ; au pénal, échanges propres (CJPM L. 241-2).";
            en: "Director, PJJ or approved charity (SAH)", "Bound by secrecy (CJPM L. 241-1); criminal side: own exchanges (CJPM L. 241-2).";
        }
        ConseillerInsertionProbation = "conseiller-insertion-probation" {
            fr: "Conseiller d'insertion et de probation (CPIP)", "Lié au secret (C. pénit. D. 113-45) ; face au juge, pour les seules confidences.";
            en: "Probation officer (CPIP)", "Bound by secrecy (C. pénit. D. 113-45); before the judge, for confidences only.";
        }
        OfficierPoliceJudiciaire = "officier-police-judiciaire" {
            fr: "Officier de police judiciaire", "Lié au secret ; sa place dans le partage est débattue : réquisition ou signalement.";
            en: "Police or gendarmerie investigator (OPJ)", "Bound by secrecy; part in sharing disputed: requisition or referral instead.";
        }
        PolicierMunicipal = "policier-municipal" {
            fr: "Policier municipal", "Agent du maire ; aucun texte retenu ne lui ouvre le partage.";
            en: "Municipal police officer", "The mayor's officer; no modelled text opens sharing.";
        }
        IntervenantSocialCommissariatGendarmerie = "intervenant-social-commissariat-gendarmerie" {
            fr: "Intervenant social en police ou gendarmerie", "Lié au secret s'il est assistant social (CASF L. 411-3) ; sinon, selon sa convention.";
            en: "Social worker in police or gendarmerie", "Bound by secrecy if a social worker (CASF L. 411-3); otherwise by agreement.";
        }
        Enseignant = "enseignant" {
            fr: "Enseignant", "Public, s'il suit l'enfant : lié au secret (Crim. 8 juin 2021), débattu.";
            en: "Teacher", "State school, if following the child: bound (Crim. 8 June 2021), disputed.";
        }
        ChefDEtablissement = "chef-d-etablissement" {
            fr: "Chef d'établissement ou directeur d'école", "Public, s'il suit l'enfant : lié au secret (Crim. 8 juin 2021), débattu.";
            en: "Head of school", "State school, if following the child: bound (Crim. 8 June 2021), disputed.";
        }
        Cpe = "cpe" {
            fr: "Conseiller principal d'éducation (CPE)", "Public, s'il suit l'enfant : lié au secret (Crim. 8 juin 2021), débattu.";
            en: "Head of pupil welfare (CPE)", "State school, if following the child: bound (Crim. 8 June 2021), disputed.";
        }
        Aesh = "aesh" {
            fr: "Accompagnant d'élève handicapé (AESH)", "Secret débattu ; transmet ses inquiétudes (IP).";
            en: "Disabled pupil's assistant (AESH)", "Secrecy disputed; reports concerns (IP).";
        }
        PsychologueEn = "psychologue-en" {
            fr: "Psychologue de l'Éducation nationale", "Lié au secret par sa fonction, selon la doctrine majoritaire.";
            en: "School psychologist", "Bound by secrecy through the post, in the majority view.";
        }
        InfirmierScolaire = "infirmier-scolaire" {
            fr: "Infirmier scolaire", "Lié au secret par sa profession ; peut partager s'il concourt à la protection.";
            en: "School nurse", "Bound by secrecy through the profession; may share if assisting child protection.";
        }
        MedecinScolaire = "medecin-scolaire" {
            fr: "Médecin scolaire", "Lié au secret par sa profession ; peut partager s'il concourt à la protection.";
            en: "School doctor", "Bound by secrecy through the profession; may share if assisting child protection.";
        }
        AssistantSocialScolaire = "assistant-social-scolaire" {
            fr: "Assistant social scolaire", "Lié au secret (CASF L. 411-3) ; le relais le plus sûr à l'école.";
            en: "School social worker", "Bound by secrecy (CASF L. 411-3); the surest contact at school.";
        }
        Medecin = "medecin" {
            fr: "Médecin (ville, hôpital)", "Secret médical ; peut alerter CRIP ou procureur sans accord du mineur (CP 226-14).";
            en: "Doctor (practice, hospital)", "Medical secrecy; may alert CRIP or public prosecutor without the minor's consent (CP 226-14).";
        }
        Infirmier = "infirmier" {
            fr: "Infirmier ou puéricultrice", "Lié au secret par sa profession ; peut alerter comme le médecin (CP 226-14).";
            en: "Nurse", "Bound by secrecy through the profession; may alert as a doctor may (CP 226-14).";
        }
        SageFemme = "sage-femme" {
            fr: "Sage-femme", "Lié au secret ; un mineur peut le lui demander envers ses parents (CSP L. 1111-5).";
            en: "Midwife", "Bound by secrecy; a minor may ask for it towards parents (CSP L. 1111-5).";
        }
        PsychologueSante = "psychologue-sante" {
            fr: "Psychologue en établissement de santé", "Lié au secret par sa fonction (CSP L. 1110-4).";
            en: "Psychologist in a health establishment", "Bound by secrecy through the post (CSP L. 1110-4).";
        }
        Paramedical = "paramedical" {
            fr: "Autre soignant (orthophoniste, kinésithérapeute…)", "Lié au secret par sa profession ; peut alerter comme le médecin (CP 226-14).";
            en: "Other health professional (speech therapist, physiotherapist…)", "Bound by secrecy through the profession; may alert as a doctor may (CP 226-14).";
        }
        Maire = "maire" {
            fr: "Maire", "Tenu au secret sur ce qu'il reçoit, qu'il ne transmet pas (CASF L. 121-6-2).";
            en: "Mayor", "Held to secrecy on what is received, without passing it on (CASF L. 121-6-2).";
        }
        EluLocal = "elu-local" {
            fr: "Élu local", "Peut recevoir comme délégué du maire (CASF L. 121-6-2).";
            en: "Local councillor", "May receive as the mayor's delegate (CASF L. 121-6-2).";
        }
        CoordonnateurL12162 = "coordonnateur-l121-6-2" {
            fr: "Coordonnateur d'action sociale", "Désigné par le maire parmi les intervenants ; lié au secret (CASF L. 121-6-2).";
            en: "Social action coordinator", "Named by the mayor among those involved; bound by secrecy (CASF L. 121-6-2).";
        }
        CoordonnateurClspd = "coordonnateur-clspd" {
            fr: "Coordonnateur du CLSPD", "Échanges confidentiels (CSI L. 132-5) ; le secret n'y est pas levé (débattu).";
            en: "Coordinator of the local crime prevention council (CLSPD)", "Confidential exchanges (CSI L. 132-5); secrecy is not lifted there (disputed).";
        }
        ConseillerMissionLocale = "conseiller-mission-locale" {
            fr: "Conseiller en mission locale", "Sans secret légal ; accord du jeune et, s'il est mineur, de ses parents.";
            en: "Youth employment adviser (mission locale)", "No statutory secrecy; agreement of the young person and, for a minor, the parents.";
        }
        AnimateurSportif = "animateur-sportif" {
            fr: "Animateur ou éducateur sportif", "Non lié au secret ; transmet seulement ses inquiétudes (IP).";
            en: "Sports coach or activity leader", "Not bound by secrecy; only reports concerns (IP).";
        }
        AssistantMaternel = "assistant-maternel" {
            fr: "Assistant maternel", "Non lié au secret ; transmet seulement ses inquiétudes (IP).";
            en: "Childminder (assistant maternel)", "Not bound by secrecy; only reports concerns (IP).";
        }
        Employeur = "employeur" {
            fr: "Employeur", "Un tiers : seulement ce que l'intéressé choisit d'en dire, jamais la mesure.";
            en: "Employer", "A third party: only what the person chooses to say, never the measure.";
        }
        Bailleur = "bailleur" {
            fr: "Bailleur", "Un tiers : seulement ce que l'intéressé choisit d'en dire, jamais la mesure.";
            en: "Landlord", "A third party: only what the person chooses to say, never the measure.";
        }
        DefenseurDesDroits = "defenseur-des-droits" {
            fr: "Défenseur des droits", "Obtient ce que son texte prévoit, sans partage libre.";
            en: "Defender of Rights (Défenseur des droits)", "Obtains what its own text provides for, no free sharing.";
        }
        AutoriteDeControle = "autorite-de-controle" {
            fr: "Autorité de contrôle ou d'inspection", "Obtient ce que son texte prévoit, sans partage libre.";
            en: "Supervisory or inspection authority", "Obtains what its own text provides for, no free sharing.";
        }
        Chercheur = "chercheur" {
            fr: "Chercheur", "Données pseudonymisées seulement (CASF L. 226-3-3).";
            en: "Researcher", "Pseudonymised data only (CASF L. 226-3-3).";
        }
        Journaliste = "journaliste" {
            fr: "Journaliste", "Un tiers : rien de secret ; au pénal, publication interdite (CJPM L. 513-4).";
            en: "Journalist", "A third party: nothing secret; criminal cases: publication ban (CJPM L. 513-4).";
        }
        Enfant = "enfant" {
            fr: "Enfant ou jeune concerné", "Informé selon son âge et sa maturité ; accède à son dossier.";
            en: "The child or young person", "Told according to age and maturity; has access to the file.";
        }
        Parent = "parent" {
            fr: "Parent", "Ses droits dépendent de l'autorité parentale qu'il exerce ou non.";
            en: "Parent", "Rights depend on whether parental authority is exercised.";
        }
        Tuteur = "tuteur" {
            fr: "Tuteur, tutrice ou délégataire", "Informé comme un titulaire de l'autorité parentale.";
            en: "Guardian (tuteur) or delegate", "Told like a holder of parental authority.";
        }
        Fratrie = "fratrie" {
            fr: "Frère ou sœur", "Un tiers ; ne reçoit que ce qui ne concerne que lui (CRPA L. 311-6).";
            en: "Brother or sister", "A third party; receives only what concerns them alone (CRPA L. 311-6).";
        }
        GrandParent = "grand-parent" {
            fr: "Grand-parent", "Un tiers ; ne reçoit que ce qui ne concerne que lui (CRPA L. 311-6).";
            en: "Grandparent", "A third party; receives only what concerns them alone (CRPA L. 311-6).";
        }
        BeauParent = "beau-parent" {
            fr: "Beau-parent", "Un tiers ; ne reçoit que ce qui ne concerne que lui (CRPA L. 311-6).";
            en: "Step-parent", "A third party; receives only what concerns them alone (CRPA L. 311-6).";
        }
        AutreProche = "autre-proche" {
            fr: "Autre proche", "Un tiers ; ne reçoit que ce qui ne concerne que lui (CRPA L. 311-6).";
            en: "Other relative or friend", "A third party; receives only what concerns them alone (CRPA L. 311-6).";
        }
        AuteurInformationPreoccupante = "auteur-information-preoccupante" {
            fr: "Auteur d'une information préoccupante", "Par profession ou mandat : apprend la suite ; particulier : s'il y en a une (CASF L. 226-5).";
            en: "Author of a report of concern (IP)", "By profession or mandate: learns the follow-up; private person: whether there is one (CASF L. 226-5).";
        }
        AutreTiers = "autre-tiers" {
            fr: "Autre tiers", "Un tiers : rien de secret.";
            en: "Other third party", "A third party: nothing secret.";
        }
    }
}
