//! Kinds of information, recipients and purposes in a child's words: short, of everyday life, and no more precise than the label
//! an adult reads. In the order of the nomenclatures.

use crate::request::vocabulary::{Category, Purpose, Role};
use crate::wording::{Words, words};

/// A kind of information.
#[must_use]
pub const fn category(category: Category) -> Words {
    match category {
        Category::Identite => words("le nom et l'âge", "name and age"),
        Category::Coordonnees => words("l'adresse ou le téléphone", "address or phone"),
        Category::LieuDAccueil => words("l'endroit où tu vis", "the place where you live"),
        Category::Filiation => words("qui sont tes parents", "who your parents are"),
        Category::Origines => words("d'où tu viens", "where you come from"),
        Category::CompositionFamiliale => words("les personnes de ta famille", "the people in your family"),
        Category::VieQuotidienne => words("la vie de tous les jours", "everyday life"),
        Category::Scolarite => words("l'école", "school"),
        Category::SanteSomatique => words("la santé", "health"),
        Category::SantePsychique => words("le moral et les émotions", "moods and feelings"),
        Category::SanteSexuelle => words("la santé intime", "intimate health"),
        Category::Handicap => words("le handicap", "disability"),
        Category::Addiction => words("l'alcool, la drogue ou le jeu", "alcohol, drugs or gambling"),
        Category::Comportement => words("la façon de se comporter", "how somebody behaves"),
        Category::RelationsFamiliales => words("la vie en famille", "family life"),
        Category::ConditionsDEducation => words("la façon dont on s'occupe de toi", "how you are looked after"),
        Category::FaitsDeDanger => words("ce qui peut être dangereux pour toi", "what may be dangerous for you"),
        Category::ViolencesSubies => words("le mal fait à quelqu'un", "harm done to somebody"),
        Category::InfractionCommise => words("un acte que la loi interdit", "something the law forbids"),
        Category::InfractionSubie => {
            words("un acte interdit, fait à quelqu'un", "something forbidden, done to somebody")
        }
        Category::ProcedureJudiciaire => words("ce que fait la justice", "what the court does"),
        Category::PieceJudiciaire => words("un papier de la justice", "a paper of the court"),
        Category::SituationAdministrative => words("les papiers", "official papers"),
        Category::Sejour => words("le droit de vivre en France", "the right to live in France"),
        Category::Logement => words("le logement", "the home"),
        Category::Ressources => words("l'argent", "money"),
        Category::Emploi => words("le travail", "work"),
        Category::Convictions => words("la religion ou les idées", "religion or ideas"),
        Category::Projet => words("ce qui est prévu pour toi", "what is planned for you"),
        Category::Calendrier => words("les dates et les rendez-vous", "dates and appointments"),
        Category::ExistenceDeLaMesure => words("l'aide que tu reçois", "the help you get"),
        Category::AuteurDuSignalement => words("qui a donné l'alerte", "who raised the alarm"),
        Category::NotesPersonnelles => words("les notes d'un adulte", "an adult's notes"),
        Category::Autre => words("autre chose", "something else"),
    }
}

/// Who is told.
#[must_use]
pub const fn role(role: Role) -> Words {
    match role {
        Role::Directeur
        | Role::ChefDeService
        | Role::EducateurSpecialise
        | Role::MoniteurEducateur
        | Role::EducateurJeunesEnfants
        | Role::MaitresseDeMaison
        | Role::VeilleurDeNuit
        | Role::PersonnelAdministratif
        | Role::Stagiaire
        | Role::Benevole
        | Role::Tisf
        | Role::ConseillerEsf
        | Role::EducateurPreventionSpecialisee => {
            words("une personne qui aide les enfants et les familles", "somebody who helps children and families")
        }
        Role::Psychologue | Role::PsychologueEn | Role::PsychologueSante => words("un psychologue", "a psychologist"),
        Role::AssistantFamilial => words("une famille qui accueille des enfants", "a foster family"),
        Role::PresidentConseilDepartemental | Role::CadreAse | Role::ReferentAse => {
            words("le service qui protège les enfants", "the service that protects children")
        }
        Role::Crip | Role::Ecoutant119 => words(
            "le service qui reçoit les alertes sur les enfants",
            "the service that takes worries about children",
        ),
        Role::AssistantServiceSocial
        | Role::AgentCcas
        | Role::IntervenantSocialCommissariatGendarmerie
        | Role::AssistantSocialScolaire
        | Role::CoordonnateurL12162 => words("un assistant social", "a social worker"),
        Role::MedecinPmi
        | Role::PuericultricePmi
        | Role::SageFemmePmi
        | Role::AgentPmi
        | Role::InfirmierScolaire
        | Role::MedecinScolaire
        | Role::Medecin
        | Role::Infirmier
        | Role::SageFemme
        | Role::Paramedical => words("une personne qui soigne", "somebody who gives care"),
        Role::AgentCaf | Role::AgentCpam => words("un bureau qui aide les familles", "an office that helps families"),
        Role::MandataireJudiciaire | Role::AdministrateurAdHoc | Role::ExpertJudiciaire => {
            words("une personne choisie par le juge", "somebody chosen by the judge")
        }
        Role::Mdph => words("le service du handicap", "the disability service"),
        Role::TiersDigneDeConfiance => {
            words("une personne de confiance choisie par le juge", "a trusted person chosen by the judge")
        }
        Role::JugeDesEnfants => words("le juge des enfants", "the children's judge"),
        Role::JugeAuxAffairesFamiliales | Role::JugeDInstruction => words("un juge", "a judge"),
        Role::Procureur => words("une personne de la justice", "somebody of the court"),
        Role::Avocat => words("un avocat", "a lawyer"),
        Role::EducateurPjj | Role::DirecteurPjj | Role::ConseillerInsertionProbation => {
            words("une personne qui travaille avec la justice", "somebody who works with the court")
        }
        Role::OfficierPoliceJudiciaire | Role::PolicierMunicipal => {
            words("la police ou la gendarmerie", "the police")
        }
        Role::Enseignant | Role::ChefDEtablissement | Role::Cpe | Role::Aesh => {
            words("une personne de l'école", "somebody at school")
        }
        Role::Maire | Role::EluLocal | Role::CoordonnateurClspd => words("la mairie", "the town hall"),
        Role::ConseillerMissionLocale => {
            words("une personne qui aide à trouver un métier", "somebody who helps to find a job")
        }
        Role::AnimateurSportif => words("une personne du sport ou des loisirs", "somebody from sport or leisure"),
        Role::AssistantMaternel => words("une personne qui garde des enfants", "a childminder"),
        Role::Employeur => words("un patron", "an employer"),
        Role::Bailleur => words("la personne qui loue le logement", "the person who lets the home"),
        Role::DefenseurDesDroits => words("le Défenseur des droits", "the Defender of Rights"),
        Role::AutoriteDeControle => words("un service de contrôle", "an inspection service"),
        Role::Chercheur => words("un chercheur", "a researcher"),
        Role::Journaliste => words("un journaliste", "a journalist"),
        Role::Enfant => words("un enfant ou un jeune", "a child or young person"),
        Role::Parent => words("un parent", "a parent"),
        Role::Tuteur => words("un tuteur", "a guardian"),
        Role::Fratrie => words("un frère ou une sœur", "a brother or sister"),
        Role::GrandParent => words("un grand-parent", "a grandparent"),
        Role::BeauParent => words("un beau-parent", "a step-parent"),
        Role::AutreProche => words("un proche", "a relative or friend"),
        Role::AuteurInformationPreoccupante => {
            words("la personne qui a donné l'alerte", "the person who raised the alarm")
        }
        Role::AutreTiers => words("une autre personne", "another person"),
    }
}

/// What for, as it follows « C'est pour ».
#[must_use]
pub const fn purpose(purpose: Purpose) -> Words {
    match purpose {
        Purpose::Evaluer => words("comprendre ce que tu vis", "understand what your life is like"),
        Purpose::DeterminerLAction => words("choisir comment t'aider", "choose how to help you"),
        Purpose::MettreEnOeuvreLAction => words("t'aider", "help you"),
        Purpose::AssurerLaContinuite => words("continuer à t'aider", "go on helping you"),
        Purpose::RendreCompteAuMandant => {
            words("dire comment tu vas à ceux qui décident", "tell those who decide how you are")
        }
        Purpose::InformationPreoccupante => words("vérifier que tu es en sécurité", "make sure that you are safe"),
        Purpose::Signalement => words("protéger un enfant", "protect a child"),
        Purpose::Soigner => words("bien soigner", "give good care"),
        Purpose::CoordonnerLActionSociale => words("aider ta famille", "help your family"),
        Purpose::PrevenirLaDelinquance => words("éviter des actes interdits", "prevent forbidden acts"),
        Purpose::SecuriteDesPersonnes => words("protéger des personnes", "keep people safe"),
        Purpose::PasserLeRelais => words("passer la suite à une autre équipe", "hand over to another team"),
        Purpose::Scolariser => words("t'aider à l'école", "help you at school"),
        Purpose::Inserer => words("t'aider à trouver un métier", "help you find a job"),
        Purpose::DroitDAcces => {
            words("répondre à qui veut lire un dossier", "answer somebody who wants to read a file")
        }
        Purpose::InformerLaFamille => words("parler à ta famille", "talk with your family"),
        Purpose::RepondreAUneRequisition => words("répondre à la justice", "answer the court"),
        Purpose::RechercherUnMineurDisparu => words("retrouver un enfant", "find a child"),
        Purpose::Controler => words("vérifier que les adultes travaillent bien", "check that adults work well"),
        Purpose::RechercheStatistique => words("mieux connaître la vie des enfants", "know children's lives better"),
        Purpose::Autre => words("une autre raison", "serve another purpose"),
    }
}

/// A recipient in full, where the label an adult would read is an abbreviation.
#[must_use]
pub const fn role_in_full(role: Role) -> Option<Words> {
    Some(match role {
        Role::Crip => words(
            "cellule du département qui reçoit les informations préoccupantes (CRIP)",
            "département unit that receives reports of concern (CRIP)",
        ),
        Role::CadreAse => words(
            "responsable de l'aide sociale à l'enfance du département (ASE)",
            "head of child welfare in the département (ASE)",
        ),
        Role::ReferentAse => words(
            "référent de l'aide sociale à l'enfance du département (ASE)",
            "case worker of child welfare in the département (ASE)",
        ),
        Role::DirecteurPjj => words(
            "responsable à la protection judiciaire de la jeunesse (PJJ)",
            "head in the judicial youth protection service (PJJ)",
        ),
        Role::Mdph => words(
            "agent de la maison départementale des personnes handicapées (MDPH)",
            "member of the département centre for people with disabilities (MDPH)",
        ),
        _ => return None,
    })
}

/// A purpose in full, where its label is a word of the trade.
#[must_use]
pub const fn purpose_in_full(purpose: Purpose) -> Option<Words> {
    Some(match purpose {
        Purpose::InformationPreoccupante => words(
            "signaler au département une inquiétude pour l'enfant",
            "tell the département of a worry about the child",
        ),
        Purpose::Signalement => {
            words("signaler à la justice un danger ou une infraction", "tell the courts of a danger or an offence")
        }
        Purpose::RendreCompteAuMandant => {
            words("rendre compte à ceux qui ont décidé la mesure", "report to those who decided the measure")
        }
        Purpose::PasserLeRelais => words("passer le relais à un autre service", "hand over to another service"),
        Purpose::Scolariser => words("la scolarité", "schooling"),
        Purpose::Inserer => words("l'insertion professionnelle", "finding a trade or a job"),
        Purpose::DroitDAcces => {
            words("répondre à une demande de lire un dossier", "answer somebody who asks to read a file")
        }
        _ => return None,
    })
}
