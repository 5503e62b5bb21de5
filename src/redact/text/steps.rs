//! Counts the characters read, so that tests can tell linear from worse without a clock.

use std::cell::Cell;

thread_local!(static STEPS: Cell<usize> = const { Cell::new(0) });

pub(super) fn count() {
    STEPS.set(STEPS.get() + 1);
}

/// How many characters `work` reads.
pub(super) fn during(work: impl FnOnce()) -> usize {
    let before = STEPS.get();
    work();
    STEPS.get() - before
}
