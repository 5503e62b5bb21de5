//! For property tests, ours and the embedders' (feature `testing`): requests to try, and guarantees of the design as named
//! checks.
//!
//! A form and what it becomes, by chance: [`requests`], made [`sound`], and [`left_open`] in part.
//!
//! ```
//! use partage::testing::{adding_facts_adds_no_outcome, left_open, requests, sound};
//! use proptest::strategy::{Just, Strategy};
//! use proptest::test_runner::TestRunner;
//!
//! let full = requests().prop_map(|request| sound(&request));
//! let forms = full.prop_flat_map(|full| (left_open(full.clone(), 0.5), Just(full)));
//! TestRunner::deterministic().run(&forms, |(form, full)| adding_facts_adds_no_outcome(&form, &full)).unwrap();
//! ```

mod invariants;
mod strategies;

pub use invariants::{
    a_refusal_opens_nothing, a_wider_circle_opens_nothing, adding_facts_adds_no_outcome, every_condition_holds,
    nothing_breaks_it, nothing_withheld_is_told, obligations_survive, other_items_change_nothing,
    the_trace_answers_the_same,
};
pub use strategies::{anything, filled_in, left_open, requests, sound};
