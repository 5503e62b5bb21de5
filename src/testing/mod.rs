//! For property tests, ours and the embedders' (feature `testing`): requests to try, and guarantees of the design as named
//! checks.
//!
//! ```
//! use partage::testing::{adding_facts_adds_no_outcome, filled_in, requests};
//! use proptest::test_runner::TestRunner;
//!
//! TestRunner::deterministic().run(&(requests(), requests()), |(request, more)| {
//!     adding_facts_adds_no_outcome(&request, &filled_in(&request, &more))
//! }).unwrap();
//! ```

mod invariants;
mod strategies;

pub use invariants::{
    a_refusal_opens_nothing, adding_facts_adds_no_outcome, every_condition_holds, nothing_breaks_it,
    nothing_withheld_is_told, obligations_survive, other_items_change_nothing, the_trace_answers_the_same,
};
pub use strategies::{anything, filled_in, requests};
