//! Draws the table of points anew, and holds it to what it says.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use serde_json::{Value as Json, json};

use super::super::depend::Branch;
use super::super::lanes::deciding;
use super::super::missing::{Doubt, Open, doubts_of};
use super::super::outcomes::Outcomes;
use super::super::probe::{Numbers, complete};
use super::super::search::Search;
use super::super::view::in_lane;
use super::{NONE, SET, Said, fits, pair_at, points, table};
use crate::facts::{Fact, SLOTS, STAND_INS, Set, Situation, Slot, World, only, situation, slot};
use crate::request::vocabulary::Role;
use crate::request::{Problems, Request, read_request};

/// A point as it is drawn: see [`Said`].
type Point = Vec<Said>;

/// The places of the posts: what is known when a form begins.
const POSTS: [Slot; 2] = [slot(Fact::RecipientRole), slot(Fact::SenderRole)];

/// A post at least is known, and no item: every question that matters there has its point.
fn barely_begun() -> Vec<Json> {
    let posts = Role::ALL.iter().map(|role| json!({"recipient": {"role": role.wire()}}));
    core::iter::once(json!({})).chain(posts).collect()
}

/// A little more is known: there a point is kept when it shows much.
fn begun() -> Vec<Json> {
    let of_role = |role: &Role| {
        let role = role.wire();
        [
            json!({"sender": {"role": role}}),
            json!({"recipient": {"role": role}, "items": [{"id": "a"}]}),
            json!({"sender": {"role": role}, "items": [{"id": "a"}]}),
        ]
    };
    Role::ALL.iter().flat_map(of_role).collect()
}

/// How many questions a point shows to matter, to be kept for those of [`begun`].
const MUCH: usize = 10;

/// How many worlds a proof that a question is idle may read: the suite makes each again.
const MOST_READ: usize = 600_000;

fn read(request: &Json) -> (Request, Situation) {
    let mut problems = Problems::default();
    let request = read_request(&serde_json::from_value(request.clone()).unwrap(), &mut problems);
    let situation = situation(&request, &mut problems);
    (request, situation)
}

fn open<'s>(request: &Request, situation: &'s Situation) -> Open<'s> {
    match request.items {
        Some(_) => Open::new(Some(0), &situation.items[0], situation),
        None => Open::new(None, &situation.any_item, situation),
    }
}

fn slots() -> impl Iterator<Item = Slot> {
    (0..SLOTS).map(|at| Slot::try_from(at).unwrap())
}

fn answers(set: Set) -> impl Iterator<Item = Set> {
    (0..Set::BITS).map(|at| 1 << at).filter(move |one| set & one != 0)
}

/// Whether the two lead to different outcomes, whatever is open in them.
fn apart(search: &mut Search, pair: &[World; 2]) -> bool {
    search.lanes.load(pair.to_vec());
    search.view.look(&mut search.lanes, deciding());
    let outcomes = search.view.outcomes();
    let [one, other]: [Outcomes; 2] = core::array::from_fn(|lane| in_lane(&outcomes, lane));
    !one.is_empty() && !other.is_empty() && !one.meets(other)
}

/// Whether two sets of answers at a place do, whatever the constraints say of them.
fn turns(search: &mut Search, world: &World, slot: Slot, answers: [Set; 2]) -> bool {
    apart(search, &answers.map(|set| with(world, slot, set)))
}

fn with(world: &World, slot: Slot, set: Set) -> World {
    let mut world = *world;
    world.put(slot, set);
    world
}

fn shows(search: &mut Search, point: &Point, worlds: &[World], places: Set) -> bool {
    let fitting = worlds.iter().filter(|world| fits(point.iter().copied(), world));
    let pairs: Vec<[World; 2]> = fitting.filter_map(|world| pair_at(&point.iter().copied(), world, places)).collect();
    pairs.iter().any(|pair| apart(search, pair))
}

/// What is found of a doubt.
enum Found {
    /// A completion, and another answer at one place, that lead to different outcomes.
    Pair(Box<World>, Slot, Set),
    /// It does not matter.
    Idle,
    /// It matters by several answers at once, or is not settled within bounds.
    Neither,
}

/// The point of a pair, as general as it can be: facts that do not matter there are dropped, the posts widened.
fn widened(search: &mut Search, completion: &World, turning: Slot, other: Set) -> Point {
    let anything = World::new(completion.guardians());
    let mut known = *completion;
    let pair = [known.at(turning), other];
    assert!(turns(search, &known, turning, pair));
    let others = POSTS.into_iter().chain(slots().filter(|slot| !POSTS.contains(slot)));
    let others: Vec<Slot> = others.filter(|slot| *slot != turning).collect();
    for slot in others.iter().copied() {
        let wide = with(&known, slot, anything.at(slot));
        if turns(search, &wide, turning, pair) {
            known = wide;
        }
    }
    for post in POSTS.into_iter().filter(|post| *post != turning) {
        for more in answers(anything.at(post) & !known.at(post)) {
            let wide = with(&known, post, known.at(post) | more);
            if turns(search, &wide, turning, pair) {
                known = wide;
            }
        }
    }
    let kept = others.into_iter().filter(|slot| known.at(*slot) != anything.at(*slot));
    // most facts a point needs are facts that turn the outcome there
    let (posts, kept): (Vec<Slot>, Vec<Slot>) =
        core::iter::once(turning).chain(kept).partition(|slot| POSTS.contains(slot));
    let literals = posts.into_iter().chain(kept).map(|slot| {
        let here = known.at(slot);
        let other = answers(anything.at(slot) & !here).find(|other| turns(search, &known, slot, [here, *other]));
        (slot, here, other.unwrap_or_default())
    });
    let mut point: Point = literals.collect();
    // not every other answer goes with the rest of the point
    for at in 0..point.len() {
        let slot = point[at].0;
        if point[at].2 != 0
            && pair_at(&point.iter().copied(), &anything, only(slot)).is_none_or(|pair| !apart(search, &pair))
        {
            point[at].2 = 0;
        }
    }
    point
}

fn found(search: &mut Search, doubt: &Doubt, open: &[Open<'_>], numbers: &mut Numbers) -> Found {
    for attempt in 0..600 {
        let reader = doubt.readers[attempt % doubt.readers.len()];
        for root in open.iter().flat_map(|item| item.worlds) {
            let Some(held) = search.narrowed_to(root, reader, doubt.places, attempt % 3) else { continue };
            let held = if attempt % 2 == 0 { search.close_others(held, reader, doubt.places) } else { held };
            if let Some(pair) = beside(search, &held, root, doubt.places, numbers) {
                return pair;
            }
        }
    }
    let norms = search.look_at_open(open);
    match proof(search, doubt, &doubt.branches(0, open), &norms) {
        None => Found::Neither,
        Some(false) => Found::Idle,
        Some(true) => {
            let leaves = search.leaves.clone();
            let mut tries = (0..1_000).flat_map(|_| &leaves);
            let pair = tries.find_map(|world| beside(search, world, world, doubt.places, numbers));
            pair.unwrap_or(Found::Neither)
        }
    }
}

/// Whether a doubt matters, when that is settled within bounds.
fn proof(search: &mut Search, doubt: &Doubt, branches: &[Branch], norms: &[u8]) -> Option<bool> {
    [(4_000, true), (20_000, false), (MOST_READ, true), (MOST_READ, false)].into_iter().find_map(|(most, whole)| {
        let mut doubts = [doubt.clone()];
        let mut left = most;
        search.depends(branches.to_vec(), &mut doubts, norms, whole, &mut left);
        doubts[0].matters
    })
}

/// A completion of a world, and another answer at one of these places, that lead to different outcomes.
fn beside(search: &mut Search, world: &World, root: &World, places: Set, numbers: &mut Numbers) -> Option<Found> {
    let mut point = *world;
    complete(&mut point, numbers);
    for slot in slots().filter(|slot| places & only(*slot) != 0) {
        for other in answers(root.at(slot) & !point.at(slot)) {
            let mut changed = point;
            changed.assign(slot, other);
            let alone = slots().all(|one| one == slot || changed.at(one) == point.at(one));
            if alone && changed.propagate() && apart(search, &[point, changed]) {
                return Some(Found::Pair(Box::new(point), slot, other));
            }
        }
    }
    None
}

/// What is drawn of the beginnings.
#[derive(Default)]
struct Drawing {
    points: Vec<Point>,
    /// Places that do not matter, by side and post.
    idle: BTreeMap<(Slot, Set), Set>,
}

impl Drawing {
    fn draw(&mut self, search: &mut Search, requests: &[Json], always: bool) {
        let mut numbers = Numbers(0x9E37_79B9_7F4A_7C15);
        for request in requests {
            let (request, situation) = read(request);
            let open = [open(&request, &situation)];
            for doubt in doubts_of(search, &request, &situation, &open) {
                if !always && !self.fitting(search, open[0].worlds, &doubt).is_empty() {
                    continue;
                }
                match found(search, &doubt, &open, &mut numbers) {
                    Found::Pair(point, slot, other) => self.points.push(widened(search, &point, slot, other)),
                    Found::Idle => self.note_idle(&open[0].worlds[0], doubt.places),
                    Found::Neither => {}
                }
            }
        }
    }

    fn note_idle(&mut self, world: &World, places: Set) {
        for post in POSTS {
            let known = world.at(post);
            if known.is_power_of_two() {
                *self.idle.entry((post, places)).or_default() |= known;
            }
        }
    }

    fn fitting(&self, search: &mut Search, worlds: &[World], doubt: &Doubt) -> BTreeSet<usize> {
        let points = self.points.iter().enumerate();
        points.filter(|(_, point)| shows(search, point, worlds, doubt.places)).map(|(at, _)| at).collect()
    }

    /// For each doubt that some point shows to matter, the points that do.
    fn needs(&self, search: &mut Search, requests: &[Json]) -> Vec<BTreeSet<usize>> {
        let mut needs = Vec::new();
        for request in requests {
            let (request, situation) = read(request);
            let open = [open(&request, &situation)];
            let doubts = doubts_of(search, &request, &situation, &open);
            needs.extend(doubts.iter().map(|doubt| self.fitting(search, open[0].worlds, doubt)));
        }
        needs.retain(|need| !need.is_empty());
        needs
    }

    /// A small cover of what is always shown, and of most of what is shown where that costs little: the point that shows
    /// most of what is left comes first.
    fn cover(&self, mut always: Vec<BTreeSet<usize>>, mut mostly: Vec<BTreeSet<usize>>) -> Vec<&Point> {
        let mut chosen = Vec::new();
        while !always.is_empty() || !mostly.is_empty() {
            let shows = |at: &usize| always.iter().chain(&mostly).filter(|need| need.contains(at)).count();
            let best = (0..self.points.len()).rev().max_by_key(shows).unwrap();
            if shows(&best) < MUCH && !mostly.is_empty() {
                mostly.clear();
                continue;
            }
            always.retain(|need| !need.contains(&best));
            mostly.retain(|need| !need.contains(&best));
            chosen.push(&self.points[best]);
        }
        chosen
    }
}

fn written(points: &[&Point], idle: &BTreeMap<(Slot, Set), Set>) -> String {
    let mut sets: Vec<Set> = Vec::new();
    let mut answer = |set: Set| {
        if set == 0 {
            return NONE;
        }
        if set.is_power_of_two() {
            return u8::try_from(set.trailing_zeros()).unwrap();
        }
        let at = sets.iter().position(|other| *other == set).unwrap_or_else(|| {
            sets.push(set);
            sets.len() - 1
        });
        assert!(at < usize::from(NONE - SET), "too many sets for a byte");
        SET + u8::try_from(at).unwrap()
    };
    let mut literals = String::new();
    for point in points {
        let line: Vec<String> = point
            .iter()
            .map(|(slot, here, other)| format!("({slot}, {}, {})", answer(*here), answer(*other)))
            .collect();
        writeln!(literals, "    {},", line.join(", ")).unwrap();
    }
    let lens: Vec<String> = points.iter().map(|point| point.len().to_string()).collect();
    let sum: usize = points.iter().map(|point| point.len()).sum();
    let all_sets: Vec<String> = sets.iter().map(|set| format!("    {set:#x},")).collect();
    let all_idle: Vec<String> = idle
        .iter()
        .map(|((post, places), posts)| {
            format!("    Idle {{ post: {post}, posts: {posts:#x}, places: {places:#x} }},")
        })
        .collect();
    format!(
        "//! Written by `PARTAGE_DRAW=1 cargo test --release --lib the_table_is_drawn_from_this_law`.\n\
         #![expect(clippy::unreadable_literal, reason = \"sets of answers, not numbers\")]\n\n\
         use super::{{Idle, Literal}};\nuse crate::facts::Set;\n\n\
         /// How many literals each point has.\n#[rustfmt::skip]\n\
         pub static POINTS: [u8; {}] = [\n    {},\n];\n\n\
         /// The literals of each point, a line each.\n#[rustfmt::skip]\n\
         pub static LITERALS: [Literal; {sum}] = [\n{literals}];\n\n\
         /// The sets of answers they speak of.\n#[rustfmt::skip]\n\
         pub static SETS: [Set; {}] = [\n{}\n];\n\n\
         /// What does not matter, whatever else is said.\n#[rustfmt::skip]\n\
         pub static IDLE: [Idle; {}] = [\n{}\n];\n",
        points.len(),
        lens.join(", "),
        sets.len(),
        all_sets.join("\n"),
        idle.len(),
        all_idle.join("\n"),
    )
}

/// Writes the table, where asked to by `PARTAGE_DRAW=1`; then holds it to what is drawn.
#[test]
fn the_table_is_drawn_from_this_law() {
    let mut search = Search::default();
    let mut drawing = Drawing::default();
    drawing.draw(&mut search, &barely_begun(), true);
    drawing.draw(&mut search, &begun(), false);
    let (always, mostly) = (drawing.needs(&mut search, &barely_begun()), drawing.needs(&mut search, &begun()));
    let drawn = written(&drawing.cover(always, mostly), &drawing.idle);
    let table = concat!(env!("CARGO_MANIFEST_DIR"), "/src/decide/witness/table.rs");
    if std::env::var_os("PARTAGE_DRAW").is_some() {
        std::fs::write(table, &drawn).unwrap();
    }
    let kept = std::fs::read_to_string(table).unwrap();
    assert!(kept == drawn, "the law has changed: draw the table anew, as its first line says");
}

#[test]
fn at_a_point_the_outcome_turns() {
    let mut search = Search::default();
    let anything = World::new(STAND_INS);
    for point in points() {
        let point: Point = point.collect();
        for (slot, ..) in point.iter().filter(|(.., other)| *other != 0) {
            let pair = pair_at(&point.iter().copied(), &anything, only(*slot)).unwrap();
            assert!(apart(&mut search, &pair), "place {slot} of {point:?}: draw the table anew");
        }
    }
}

/// What is taken for idle at run time is proved here, with nothing known but the post.
#[test]
fn what_is_kept_as_idle_does_not_matter() {
    let mut search = Search::default();
    let norms: Vec<u8> = deciding().collect();
    for idle in &table::IDLE {
        for (post, guardians) in answers(idle.posts).flat_map(|post| (0..=STAND_INS).map(move |count| (post, count)))
        {
            let mut world = World::new(guardians);
            assert!(world.narrow(idle.post, post));
            let branches = [Branch::new(0, vec![world])];
            let matters = proof(&mut search, &Doubt::about(idle.places), &branches, &norms);
            assert_eq!(matters, Some(false), "{idle:?}, post {post:#x}: draw the table anew");
        }
    }
}

/// What the table is for: a form of which one post is known is answered without a search.
#[test]
fn with_one_post_known_next_to_nothing_is_searched() {
    for request in barely_begun() {
        let (request, situation) = read(&request);
        let mut search = Search::default();
        assert!(!search.decide(&request, &situation, &[]).missing.is_empty());
        assert!(search.lanes.read < 1_200, "{} worlds", search.lanes.read);
    }
}
