//! The nomenclatures of the contract: one file each, every value with its French and English
//! label and a one-line help. One table gives the wire names, the labels and the enum, so that
//! none of them can drift from the others.

/// What is said of one value of a nomenclature: its label and help (French, English).
#[derive(Debug)]
pub struct Entry {
    /// What a form shows.
    pub label: crate::wording::Label,
    /// One line that helps to choose.
    pub help: crate::wording::Label,
}

/// A closed list of values, in the order a form shows them.
#[derive(Debug)]
pub struct Nomenclature {
    /// The key of the list in [`vocabulary`](crate::wording::catalogue::vocabulary).
    pub key: &'static str,
    /// The names used in requests, in kebab-case without accents, one after the other: a place for each of three hundred would
    /// be half as large again as the names.
    names: &'static str,
    /// How long each of them is.
    lengths: &'static [u8],
    /// What is said of the values.
    pub entries: &'static [Entry],
}

impl Nomenclature {
    /// The position of a wire name in the list.
    #[must_use]
    pub fn position(&self, wire: &str) -> Option<u8> {
        self.each().position(|known| known == wire).and_then(|at| u8::try_from(at).ok())
    }

    /// The wire names, in order.
    #[must_use]
    pub fn wires(&self) -> Vec<&'static str> {
        self.each().collect()
    }

    fn each(&self) -> impl Iterator<Item = &'static str> + use<> {
        let mut rest = self.names;
        self.lengths.iter().map_while(move |length| {
            let (wire, others) = rest.split_at_checked(usize::from(*length))?;
            rest = others;
            Some(wire)
        })
    }
}

/// How long each of these names is.
#[expect(clippy::cast_possible_truncation, clippy::indexing_slicing, reason = "while compiling, and tested")]
const fn lengths<const N: usize>(names: [&str; N]) -> [u8; N] {
    let mut lengths = [0; N];
    let mut at = 0;
    while at < N {
        lengths[at] = names[at].len() as u8;
        at += 1;
    }
    lengths
}

/// A value of a nomenclature, seen from outside.
pub trait Named: Copy + 'static {
    /// Its list.
    const LIST: &'static Nomenclature;
    /// The value at a position of the list.
    fn at(position: u8) -> Option<Self>;
    /// The set that holds this value alone.
    fn only(self) -> u128;
    /// The value's name on the wire.
    fn name(self) -> &'static str;
}

/// Declares one nomenclature: the enum, its bit in a set of values, and its table of words.
macro_rules! nomenclature {
    ($(#[$doc:meta])* $name:ident, $key:literal {
        $($variant:ident = $wire:literal {
            fr: $label_fr:literal, $help_fr:literal;
            en: $label_en:literal, $help_en:literal;
        })+
    }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        #[repr(u8)]
        pub enum $name {
            $(#[doc = concat!("`", $wire, "`: ", $help_en)] $variant),+
        }

        impl $name {
            /// Every value, in order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The list itself: wire names, labels and help texts.
            pub const NOMENCLATURE: &'static super::Nomenclature = &super::Nomenclature {
                key: $key,
                names: concat!($($wire),+),
                lengths: &super::lengths([$($wire),+]),
                entries: &[$(super::Entry {
                    label: crate::wording::label($label_fr, $label_en),
                    help: crate::wording::label($help_fr, $help_en),
                }),+],
            };

            /// The value's name on the wire.
            #[must_use]
            pub const fn wire(self) -> &'static str {
                match self { $(Self::$variant => $wire),+ }
            }

            /// The set that holds this value alone.
            #[must_use]
            pub const fn bit(self) -> u128 {
                1 << (self as u8)
            }

            /// The set of these values.
            #[must_use]
            pub const fn set(values: &[Self]) -> u128 {
                let mut set = 0;
                let mut rest = values;
                while let [first, tail @ ..] = rest {
                    set |= first.bit();
                    rest = tail;
                }
                set
            }
        }

        impl super::Named for $name {
            const LIST: &'static super::Nomenclature = Self::NOMENCLATURE;
            fn at(position: u8) -> Option<Self> {
                Self::ALL.get(usize::from(position)).copied()
            }
            fn only(self) -> u128 {
                self.bit()
            }
            fn name(self) -> &'static str {
                self.wire()
            }
        }
    };
}

mod authority;
mod axis_domain;
mod axis_status;
mod category;
mod consent_state;
mod danger;
mod measure;
mod nature;
mod notice_state;
mod offence;
mod offence_on;
mod outcome;
mod phase;
mod purpose;
mod relation;
mod request_form;
mod role;
mod secrecy_regime;
mod service_kind;
mod setting;
mod source;
mod subject;

pub use authority::Authority;
pub use axis_domain::AxisDomain;
pub use axis_status::AxisStatus;
pub use category::Category;
pub use consent_state::ConsentState;
pub use danger::Danger;
pub use measure::Measure;
pub use nature::Nature;
pub use notice_state::NoticeState;
pub use offence::Offence;
pub use offence_on::OffenceOn;
pub use outcome::Outcome;
pub use phase::Phase;
pub use purpose::Purpose;
pub use relation::Relation;
pub use request_form::RequestForm;
pub use role::Role;
pub use secrecy_regime::SecrecyRegime;
pub use service_kind::ServiceKind;
pub use setting::Setting;
pub use source::Source;
pub use subject::Subject;

/// Every nomenclature, in the order of a request.
pub static NOMENCLATURES: &[&Nomenclature] = &[
    Role::NOMENCLATURE,
    ServiceKind::NOMENCLATURE,
    SecrecyRegime::NOMENCLATURE,
    Relation::NOMENCLATURE,
    Authority::NOMENCLATURE,
    Measure::NOMENCLATURE,
    Phase::NOMENCLATURE,
    Purpose::NOMENCLATURE,
    Setting::NOMENCLATURE,
    RequestForm::NOMENCLATURE,
    Offence::NOMENCLATURE,
    OffenceOn::NOMENCLATURE,
    Danger::NOMENCLATURE,
    AxisDomain::NOMENCLATURE,
    AxisStatus::NOMENCLATURE,
    Category::NOMENCLATURE,
    Subject::NOMENCLATURE,
    Source::NOMENCLATURE,
    Nature::NOMENCLATURE,
    NoticeState::NOMENCLATURE,
    ConsentState::NOMENCLATURE,
    Outcome::NOMENCLATURE,
];

#[cfg(test)]
#[cfg(not(feature = "wasm"))]
mod tests {
    use super::NOMENCLATURES;

    #[test]
    fn every_value_has_a_distinct_name_and_all_its_words() {
        for list in NOMENCLATURES {
            assert_eq!(list.wires().len(), list.entries.len(), "{}", list.key);
            for (at, (wire, entry)) in list.wires().into_iter().zip(list.entries).enumerate() {
                assert_eq!(list.position(wire).map(usize::from), Some(at), "{wire}");
                for words in [&entry.label, &entry.help] {
                    assert!(!words.fr.is_empty(), "{} {} lacks French", list.key, wire);
                    assert!(!words.en.is_empty(), "{} {} lacks English", list.key, wire);
                }
            }
        }
    }
}
