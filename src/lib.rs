//! # partage
//!
//! May this be told to that person, for that purpose, now – and if not yet, what has to happen
//! first? French law of information sharing in child protection, decided where the form is.
//!
//! [`evaluate_share`] answers a request, item by item, with the texts the answer stands on, what is still open and what may be
//! done; [`redact::redact_for_recipient`] cuts a document down to what its recipient may read. Both take any [`request::Value`],
//! read it whole, and tell what they cannot read with a JSON Pointer: neither fails.
//!
//! ```
//! use partage::{evaluate_share, request::Value, wording::Locale};
//!
//! let request: Value = serde_json::from_str(r#"{
//!     "date": "2026-01-15", "purpose": "scolariser",
//!     "sender": {"role": "educateur-specialise", "service": {"kind": "essms-protection-enfance"}, "involved": true},
//!     "recipient": {"role": "enseignant", "service": {"kind": "education-nationale"}},
//!     "items": [{"id": "traitement", "category": "sante-psychique", "subject": "parent",
//!                "source": "observation-en-service", "necessary": false}]
//! }"#)?;
//! let decision = evaluate_share(&request, Locale::En);
//! assert_eq!(decision.outcome, Some("prohibited"));
//! assert_eq!(decision.items[0].grounds[0].norm, "cp-226-13");
//! # Ok::<(), serde_json::Error>(())
//! ```
//!
//! What a request leaves out is open, and so is `"unknown"` (asked, not known): neither is read as yes or no. `possible` has every
//! outcome that some completion leads to, `missing` what is still worth asking. An empty list says that there is nobody.
//!
//! It is an aid, not legal advice. The rules begin on 7 March 2007 ([`facts::FIRST_DAY`]) and were last checked for 28 May 2026
//! ([`facts::CHECKED_THROUGH`]); there is no clock, network or storage in it.
//!
//! Data flows one way: [`request`] → [`facts`] → [`law`] (one file a text) → [`decide`] → [`wording`]; [`redact`], [`protocol`]
//! and [`trace`] stand on these. `wasm`, behind a feature, is the JavaScript door; `testing`, behind another, has the guarantees
//! as named checks.

pub mod decide;
pub mod facts;
pub mod law;
pub mod protocol;
pub mod redact;
pub mod request;
#[cfg(all(feature = "testing", not(target_arch = "wasm32")))]
pub mod testing;
pub mod trace;
#[cfg(feature = "wasm")]
pub mod wasm;
pub mod wording;

pub use decide::{evaluate_share, evaluate_share_under, sufficient_facts, sufficient_facts_under};
pub use request::schema;
pub use trace::{trace_of, trace_of_under};
pub use wording::notice::{notice_for, notice_for_under};
