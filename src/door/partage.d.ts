/**
 * partage: may this be told to that person, for that purpose, now? And if not yet, what has to happen first?
 *
 * Decided where it is asked: nothing is sent anywhere. An aid to the professional, not legal advice.
 *
 * Property names are English; values that name a person, a measure, a purpose or a kind of information are the French
 * terms of the field, in kebab-case without accents, because they have no exact English equivalent.
 *
 * EVERY field of a request is optional unless marked REQUIRED: forms are half filled. A field that is absent is *not
 * asked yet*; the string "unknown" where a scalar is expected means *asked, and nobody knows*. Neither ever counts as a
 * yes or as a no. A list that is absent is not asked yet; an empty list says there is none.
 */

// ───────────────────────────── the functions ─────────────────────────────

/**
 * Loads the engine. Call it once, early, from anywhere: it is the same promise for everybody, and once it is kept every
 * function answers at once. In Node there is nothing to wait for: the engine is ready when the import is done.
 *
 * A browser fetches `partage_bg.wasm` from beside the package, unless it is given another place for it, the response to
 * a request of your own, its bytes, or the compiled module. `partage/inline` carries it along and fetches nothing.
 *
 * @example
 * import { ready, evaluateShare } from "partage";
 * await ready();
 * const { outcome, summary } = evaluateShare({ recipient: { role: "maire" }, items: [{ id: "1" }] });
 */
export function ready(source?: EngineSource | Promise<EngineSource>): Promise<void>;
export default ready;

/** Where a browser gets the engine from. */
export type EngineSource = string | Known<"URL"> | Known<"Request"> | Known<"Response"> | ArrayBuffer | ArrayBufferView | CompiledModule;

/** A global of this name, where the project's types know it: they need not have those of a page. */
type Known<Name extends string> = typeof globalThis extends Record<Name, { prototype: infer T }> ? T : never;
type CompiledModule = typeof globalThis extends { WebAssembly: { Module: { prototype: infer T } } } ? T : never;

/** The language of texts; French unless said otherwise. Codes are the same in both. */
export type Locale = "fr" | "en";

export interface Options {
  /** Any other than these is told in `problems` (`/options/locale`, `unknown-value`), a key that is no option too: the answer is given all the same, in French. */
  locale?: Locale;
}

/**
 * Answers for each item of a share, however little of it is known, with the articles the answer stands on.
 *
 * It takes any value and never throws because of one: what cannot be read is in `problems`, each with its place.
 *
 * @throws {EngineError} when the engine is not ready, or failed.
 * @example
 * const decision = evaluateShare({
 *   date: "2026-03-02",
 *   sender: { role: "educateur-specialise", service: { kind: "essms-protection-enfance" } },
 *   recipient: { role: "crip" },
 *   purpose: "information-preoccupante",
 *   danger: "danger",
 *   items: [{ id: "faits", category: "faits-de-danger", source: "observation-en-service" }],
 * });
 * for (const { item, outcome, grounds } of decision.items) console.log(item, outcome, grounds[0]?.citation);
 */
export function evaluateShare(request: ShareRequest, options?: Options): ShareDecision;

/**
 * Keeps a request between keystrokes: each call answers for the request as it now stands, the same as `evaluateShare`.
 *
 * @example
 * const session = new ShareSession({ recipient: { role: "enseignant" } });
 * session.set("/purpose", "scolariser");
 * session.set("/items/0/necessary", undefined); // not asked any more
 * session.free();
 */
export class ShareSession {
  constructor(request?: ShareRequest, options?: Options);
  /** Sets, or removes when `value` is undefined, the fact at a JSON Pointer. A pointer that is none changes nothing: problem `bad-pointer`. */
  set(path: string, value: unknown): ShareDecision;
  /** The answer for the request as it stands. */
  decision(): ShareDecision;
  /**
   * The outcome of each item in the order of the request, undefined where it is not settled: what a form shows at every
   * keystroke, without the rest of the answer being made.
   */
  outcomes(): (Outcome | undefined)[];
  /** A copy of the request as it stands; what could not be read is not in it. */
  request(): ShareRequest;
  /** Forgets the request; the session answers nothing afterwards. */
  free(): void;
}

/**
 * The reasons that suffice: a smallest part of what a request says that alone settles an item as it is settled, as JSON
 * Pointers into the request. Whatever else it says could be otherwise, or not be said, and the outcome would stay; without
 * any one of these it would be open. Nothing when the item is not settled, or is none of the request's.
 *
 * @throws {EngineError} when the engine is not ready, or failed.
 * @example
 * const facts = sufficientFacts(
 *   { date: "2026-03-02", danger: "aucun", sender: { role: "referent-ase" }, recipient: { role: "journaliste" }, items: [{ id: "a" }] },
 *   "a",
 * );
 */
export function sufficientFacts(request: ShareRequest, item: Id): string[];

/**
 * Cuts any JSON document down to what this recipient may read. `labels` says what each place of the document is: a JSON
 * Pointer (with `*` for any array index or key) to an item description. What no label covers is withheld, and so is what
 * cannot be read.
 *
 * @throws {EngineError} when the engine is not ready, or failed.
 * @example
 * const { document, withheld } = redactForRecipient(
 *   { school: "CE2", health: "…" },
 *   { date: "2026-03-02", recipient: { role: "enseignant" }, labels: { "/school": "open", "/health": { category: "sante-psychique" } } },
 * );
 */
export function redactForRecipient(document: unknown, request: RedactionRequest, options?: RedactionOptions): Redaction;

export interface RedactionOptions extends Options {
  /** What may be shared once something is done first: left out unless said otherwise. */
  conditional?: "withhold" | "keep";
}

/**
 * What to tell a person – `"enfant"`, or the id of a guardian – before or after the share: what kind of information, to whom,
 * what for, under which text, with which rights. Plain words; a child's version by age (under 7, 7 to 12, 13 to 17; of age or
 * emancipated: an adult's), and that of 7 to 12 where the age is not known.
 *
 * It stands on the decision alone. A kind of information is named only where the engine answers that this reader may be told
 * of it; the rest leaves no trace in `title` and `paragraphs`. Where nothing is due both are empty: nothing is to be printed.
 * They are empty too, though a notice is due, where the share is only of what must stay hidden from this reader (care that the
 * minor wants kept secret, a place that the judge keeps hidden, who raised an alarm): `why` says so.
 *
 * Like `evaluateShare`, it takes any value. Any other locale gives French, any other moment the notice before the share.
 *
 * @throws {EngineError} when the engine is not ready, or failed.
 * @example
 * const { due, why, title, paragraphs } = noticeFor({ date: "2026-03-02", guardians: [{ id: "m" }], items: [{ id: "a" }] }, "m");
 * if (title) console.log([title, ...paragraphs].join("\n"));
 */
export function noticeFor(request: ShareRequest, reader: "enfant" | Id, options?: NoticeOptions): FamilyNotice;

export interface NoticeOptions extends Options {
  /** Before the share, unless said otherwise. */
  when?: "before" | "after";
}

export interface FamilyNotice {
  /** The answer as it stands asks to tell this person, or to seek their agreement. */
  due: boolean;
  /** For the professional, not for the reader: which articles ask for it, or why nothing is due. */
  why: string;
  /** For the reader; empty where there is nothing to print. */
  title: string;
  /** For the reader: one idea each, in short sentences. */
  paragraphs: string[];
}

/**
 * Every nomenclature with its values, each with a label and a line of help: what a form's lists are filled with. Any other
 * locale gives French: there is no list of problems here to tell it in.
 *
 * @example
 * for (const { value, label } of vocabulary("fr").role) select.append(new Option(label, value));
 */
export function vocabulary(locale?: Locale): Record<Nomenclature, Term[]> & Record<string, Term[]>;

/** The lists of values that a request and its answer are made of. */
export type Nomenclature = "role" | "serviceKind" | "secrecyRegime" | "relation" | "authority" | "measure" | "phase" | "purpose" | "setting"
  | "request" | "offence" | "offenceOn" | "danger" | "axisDomain" | "axisStatus" | "category" | "subject" | "source" | "nature"
  | "noticeState" | "consentState" | "outcome";

export interface Term {
  value: string;
  label: string;
  help: string;
}

/** Every norm the answers stand on. Any other locale gives French, as with `vocabulary`. */
export function norms(locale?: Locale): Norm[];

export interface Norm {
  /** Stable id, the `norm` of a ground, a duty or a remedy. */
  id: string;
  /** As cited today. */
  citation: string;
  force: Ground["force"];
  effect: Ground["effect"];
  /** What it means, in a few words. */
  summary: string;
  /** What must hold and what must be done first, in plain words, in the article's order. */
  conditions: string[];
  /** Each wording from its first day on; `until` is the day it no longer holds, the last wording's without one while it does. */
  versions: { from: IsoDate; until?: IsoDate; change: string }[];
}

/**
 * Loads a département's or a service's own rules, in the place of a protocol of the same id. They hold for the requests that name
 * it in `protocols`.
 *
 * They can only restrict: close a share, or add something to do. A rule that would open anything, or keep back or delay what the
 * law obliges to pass on, is refused, with a request that shows it; nothing of the protocol is loaded then. So is one with a rule
 * that can hold of no request, or that fails its own tests. What a protocol closes is `prohibited`, and cites it
 * (`protocole-local`); a blocking duty makes `conditional` what the law permits.
 *
 * Codes besides those of a request: `would-open`, `touches-an-obligation`, `contradiction` (it holds nowhere), `failed-test`.
 *
 * @throws {EngineError} when the engine is not ready, or failed.
 * @example
 * const answer = loadProtocol({
 *   id: "d99",
 *   title: "Protocole départemental",
 *   rules: [{
 *     id: "avis",
 *     text: "Demander l'avis du chef de service avant d'écrire à l'école.",
 *     when: { "/recipient/role": ["enseignant", "cpe"], "/setting": "ecrit", "/purpose": "scolariser", "/danger": "aucun" },
 *     then: { effect: "adds-duty", duty: { kind: "consult", blocking: true } },
 *   }],
 * });
 * if (!answer.accepted) console.log(answer.problems, answer.witness);
 */
export function loadProtocol(protocol: LocalProtocol, options?: Options): { accepted: true } | { accepted: false; problems: Problem[]; witness?: ShareRequest };

/** At most 100 rules and 100 tests; a request names at most ten protocols. Of one that is not loaded nothing is settled as if it were not named. */
export interface LocalProtocol {
  id: Id;
  /** What answers cite. */
  title: string;
  rules: LocalRule[];
  /** Tried under this protocol alone when it is loaded: the outcomes expected, by item. */
  tests?: { request: ShareRequest; expect: Partial<Record<Id, Outcome>> }[];
}

export interface LocalRule {
  /** In answers, `norm` is the protocol's id, a slash and this. */
  id: Id;
  /** What the rule says, for people. */
  text: string;
  /**
   * When it holds: facts by JSON Pointer, all of them; `{}` holds always. Of each, one answer, any of several, or all but some.
   * At most 15. `*` is the item the rule is read for.
   */
  when: { [Pointer in RulePointer]?: Answers };
  /** `duty` is needed with "adds-duty", and has no place beside "forbids". */
  then: { effect: "forbids" | "adds-duty"; duty?: LocalDuty };
}

export type Answers = string | boolean | (string | boolean)[] | { not: string | boolean | (string | boolean)[] };

/** What a rule may hang on: the facts that have a list of answers. */
export type RulePointer =
  | "/child/discernment" | "/child/emancipated" | "/measure" | "/phase" | "/purpose" | "/setting" | "/request" | "/offence" | "/offenceOn"
  | "/moving" | "/judgeSeized" | "/danger" | "/sender/role" | "/sender/service/kind" | "/sender/involved" | "/sender/secrecy"
  | "/recipient/role" | "/recipient/service/kind" | "/recipient/involved" | "/recipient/secrecy" | "/recipient/sameCareTeam"
  | `/items/*/${"category" | "subject" | "source" | "necessary" | "nature" | "secrecyAsked" | "anonymised" | "draft" | "madeForJudge" | "authorInOffice" | "harmsChild"}`;

/** What a rule adds to do, for the items that may go. */
export interface LocalDuty {
  /** Needed. */
  kind?: Duty["kind"];
  /** Before the share, unless said otherwise. */
  moment?: "before" | "after";
  /**
   * What could be shared waits for it; not, unless said so. No request says that it was done: the answer stays `conditional`, and
   * whoever knows keeps such places of a document with `conditional: "keep"`.
   */
  blocking?: boolean;
  /** `"enfant"` and nobody else: a protocol knows no family. Towards nobody in particular, unless said. */
  towards?: string;
  /** `"protocole-local"`, and nothing else. */
  force?: Duty["force"];
  /** Instead of the protocol's title. */
  citation?: string;
  /** Instead of the rule's text. */
  text?: string;
}

/**
 * The record of a share for the case file: codes, norms, duties and opaque ids only; no content, no names, no free text.
 *
 * It does not change with free text, names or the ids of persons and services, who are called `p1`, `p2`… and `s1`, `s2`… in the
 * order in which they are first named ("enfant" stays). The ids of items, axes and protocols stay as they are, so that the file
 * finds them again: never put a name in one. A birth date stays too, for the answer hangs on it: on the age, and on the next
 * birthday that could change it. What could not be read is not in it, and neither are the problems; a list of which an entry
 * could not be read has an empty object in its place, and stays as incomplete as it was. So `evaluateShare(trace.request)` gives the same answer. It is the same in every language.
 *
 * It takes any value and never throws because of one.
 *
 * @throws {EngineError} when the engine is not ready, or failed.
 * @example
 * const { request, items, duties } = traceOf({
 *   date: "2026-03-02",
 *   guardians: [{ id: "Mme Martin", relation: "mere" }],
 *   recipient: { role: "maire" },
 *   items: [{ id: "1", category: "scolarite", subject: "parent", subjectId: "Mme Martin" }],
 * });
 * // request.guardians: [{ id: "p1", relation: "mere" }]
 */
export function traceOf(request: ShareRequest, options?: Options): ShareTrace;

export interface ShareTrace {
  /** What answered: its name and version. */
  engine: string;
  /** The version of the rules. */
  rules: string;
  /** The day of the share. */
  date?: IsoDate;
  /** The request as it was read: asked again, it gets the same answer. */
  request: ShareRequest;
  /** The answer for each item: its norms are those of `grounds`, in order. */
  items: { item: Id; outcome?: Outcome; norms: string[] }[];
  /** What was to be done before the share, then after it. */
  duties: Omit<Duty, "text">[];
}

/**
 * The JSON Schema (2020-12) of what `evaluateShare` and `redactForRecipient` take, as text, with titles and descriptions in
 * French: closed objects, nomenclatures, limits.
 *
 * Whatever it refuses gives a problem. It cannot say all that gives one: two entries of one id, an id that names nothing in the
 * request, a day that its month does not have, facts that contradict each other, more ids than can be told apart, a name too
 * short to be looked for, a local protocol that was not loaded, texts beyond 4,096 units; and that at most ten of the protocols named are read.
 *
 * @throws {RangeError} for any other name.
 * @example
 * const { properties } = JSON.parse(schema("ShareRequest"));
 * console.log(properties.measure.enum);
 */
export function schema(name: "ShareRequest" | "RedactionRequest"): string;

/** The engine itself could not answer. What is wrong with a request is in the answer instead, under `problems`. */
export class EngineError extends Error {
  name: "EngineError";
  /** `not-ready`: `ready()` was not awaited. `engine-failure`: a fault of ours; the next question is answered normally. */
  code: "not-ready" | "engine-failure";
}

// ───────────────────────────── words ─────────────────────────────

/** Civil date, "YYYY-MM-DD". */
export type IsoDate = string;
/** The caller's own opaque identifier. Never interpreted, never put in a message. */
export type Id = string;
/** Three-valued fact: absent = not asked yet, "unknown" = asked, not known. */
export type Fact<T> = T | "unknown";

// ───────────────────────────── the question ─────────────────────────────

/** At most six guardians and a thousand entries in any other list; ids of at most 4,096 characters. */
export interface ShareRequest {
  /** Day of the share: decides which version of the law is read. The core has no clock: absent = not asked. */
  date?: IsoDate;
  child?: Child;
  /** Parents and other holders of parental authority, one entry a person. */
  guardians?: Guardian[];
  /** The legal frame in which the child is followed. */
  measure?: Fact<Measure>;
  phase?: Fact<Phase>;
  /** The projet personnalisé (or projet pour l'enfant): only what serves an axis may be asked for or passed on. */
  project?: { axes: Axis[] };
  sender?: Actor;
  recipient?: Actor;
  purpose?: Fact<Purpose>;
  setting?: Fact<Setting>;
  /** Who asked for it, and in what legal form. */
  request?: Fact<"initiative" | "demande-orale" | "demande-ecrite" | "requisition-flagrance" | "requisition-preliminaire-autorisee"
    | "commission-rogatoire" | "ordonnance-du-juge" | "demande-autre-departement">;
  /** A crime or délit has come to the sender's knowledge, and on whom. */
  offence?: Fact<"aucune" | "crime" | "delit">;
  offenceOn?: Fact<"enfant" | "autre-mineur" | "adulte-vulnerable" | "adulte">;
  /** The family moves or has moved to another département. */
  moving?: Fact<boolean>;
  /** A judge has been seized of the child's situation. */
  judgeSeized?: Fact<boolean>;
  /** The danger the child is in, as assessed by the sender. The engine never guesses it. */
  danger?: Fact<Danger>;
  /** What is to be shared, item by item: each gets its own answer. */
  items?: Item[];
  /** Who has been told beforehand that this share will happen. */
  notices?: Notice[];
  /** Consents sought for this share, given, refused, withdrawn. */
  consents?: Consent[];
  /** Ids of local protocols (see LocalProtocol) that apply to this share. */
  protocols?: Id[];
}

export interface Child {
  id?: Id;
  birthDate?: IsoDate;
  /** In years, when the birth date is not at hand. */
  age?: Fact<number>;
  /** Capable of discernment, as assessed. */
  discernment?: Fact<boolean>;
  emancipated?: Fact<boolean>;
}

export interface Guardian {
  id: Id; // REQUIRED
  relation?: Fact<"mere" | "pere" | "autre-parent" | "tuteur" | "delegataire" | "administrateur-ad-hoc">;
  /** How this person holds parental authority. */
  authority?: Fact<"exercee" | "partagee-par-delegation" | "deleguee" | "exercice-retire" | "retiree" | "aucune">;
  /** Telling this person would be contrary to the child's interest (reasons stay in the case file). */
  informingHarmsChild?: Fact<boolean>;
  /** Suspected of the facts that put the child in danger. */
  implicated?: Fact<boolean>;
}

export interface Actor {
  id?: Id;
  role?: Fact<Role>;
  /** The service or institution the actor acts for; sender and recipient with the same id are one service. */
  service?: { id?: Id; kind?: Fact<ServiceKind> };
  /** Takes part in this child's follow-up (mandated, designated referent, member of the team in charge). */
  involved?: Fact<boolean>;
  /** Belongs to the same équipe de soins as the other side (L1110-12 CSP). */
  sameCareTeam?: Fact<boolean>;
  /** The actor's secrecy regime when it differs from the one its role implies (e.g. by mission). */
  secrecy?: Fact<SecrecyRegime>;
  /** For a family member or any person: which guardian of `guardians` this actor is. Of a parent who does not say so, with the list given: one of them. */
  guardian?: Id;
  /** The caller's id of this person: an item whose `subjectId` is the same is about them. */
  person?: Id;
  /** For a lawyer or an administrateur ad hoc: whom they act for. */
  represents?: "enfant" | Id;
}

export interface Axis {
  id: Id; // REQUIRED
  domain?: Fact<AxisDomain>;
  status?: Fact<"proposed" | "agreed" | "closed">;
}

export interface Item {
  id: Id; // REQUIRED
  category?: Fact<Category>;
  /** Whom the information is about. */
  subject?: Fact<Subject>;
  /** When `subject` is "parent": which guardian; otherwise the caller's id of that person. */
  subjectId?: Id;
  /** How the sender came to hold it: decides which secrecy covers it. */
  source?: Fact<Source>;
  /** Axes of the project that this item serves. [] = serves none. */
  axes?: Id[];
  /** Strictly necessary to the recipient's mission in this share, as the sender or the team judges it. */
  necessary?: Fact<boolean>;
  /** Fact observed, reported by someone, or an interpretation. */
  nature?: Fact<"fait" | "propos-rapporte" | "appreciation">;
  /** The minor asked for secrecy towards the holders of parental authority (L1111-5, L2212-7, L5134-1 CSP). */
  secrecyAsked?: Fact<boolean>;
  /** The judge decided that the place of care stays unknown to the recipient (C. civ. 375-7). */
  anonymised?: Fact<boolean>;
  /** Unfinished or preparatory document (CRPA L311-2). */
  draft?: Fact<boolean>;
  /** Drawn up for a judge or the parquet, as against written in the service's own work and passed on later. */
  madeForJudge?: Fact<boolean>;
  /** For "auteur-du-signalement": the author is an agent of an authority acting in that capacity. */
  authorInOffice?: Fact<boolean>;
  /** Passing this on to this recipient would be contrary to the child's interest (reasons stay in the case file). */
  harmsChild?: Fact<boolean>;
}

export interface Notice {
  /** "enfant" or the id of a guardian. */
  to: "enfant" | Id; // REQUIRED
  state: "done" | "planned" | "impossible" | "excused-child-interest"; // REQUIRED
  on?: IsoDate;
}

export interface Consent {
  /** "enfant" or the id of a guardian. */
  by: "enfant" | Id; // REQUIRED
  state: "given" | "refused" | "withdrawn" | "not-sought" | "opposed"; // REQUIRED
  /** What it covers; absent = this whole share. */
  items?: Id[];
  on?: IsoDate;
  /** The last day on which it holds. */
  until?: IsoDate;
}

// ───────────────────────────── the answer ─────────────────────────────

/**
 * From the most to the least open:
 *
 * - `required` (obligatoire): the law obliges the sender to transmit this to this recipient.
 * - `permitted` (autorisé): may be shared as things stand.
 * - `conditional` (autorisé sous conditions): may be shared once the blocking duties of `before` are done.
 * - `judgement` (appréciation du professionnel): the law leaves it to the professional's conscience.
 * - `conflict`: two applicable norms disagree and nothing ranks them.
 * - `prohibited` (interdit).
 * - `out-of-model`: outside what the rules cover, such as a date before the first modelled version of the law.
 */
export type Outcome = "required" | "permitted" | "conditional" | "judgement" | "conflict" | "prohibited" | "out-of-model";

/** The answer: plain data, yours to keep, to clone or to store. Its grounds are shared between answers, and frozen. */
export interface ShareDecision {
  /** The least open outcome among the items' (an item that is not settled makes it undefined). */
  outcome?: Outcome;
  items: ItemDecision[];
  /**
   * Facts that would settle what is open, most useful first. Empty when all is settled. What was answered "unknown" comes only
   * when nothing else is left to find out.
   */
  missing: MissingFact[];
  /** What must or should be done before and after this share, once each, for the items that may go. */
  before: Duty[];
  after: Duty[];
  /** Input that contradicts itself or cannot be read (never silently ignored). */
  problems: Problem[];
  /**
   * `unchecked`: the date lies after the day the law was last checked; the last known version answered. `stableUntil`: next known
   * date that changes this answer: an outcome, the norms that carry it or what is to be done become others (the law, a birthday, the
   * end of an agreement), or its article ends.
   */
  law: { date?: IsoDate; rules: string; checkedThrough: IsoDate; unchecked?: boolean; stableUntil?: IsoDate };
  /** One or two short sentences for the person at the keyboard. Whenever some item must be transmitted, they say so. */
  summary: string;
}

/** The answer for one item. */
export interface ItemDecision {
  item: Id;
  /** Present exactly when `possible` has one element. */
  outcome?: Outcome;
  /** EXACTLY the outcomes that some consistent completion of the request leads to. */
  possible: Outcome[];
  /** The norms that carry this outcome, with the conditions met; the strongest first. */
  grounds: Ground[];
  /** The norms looked at that do not open this share, each with the condition that fails or is open. */
  closed: Ground[];
  /** Smallest sets of things a professional may honestly DO that would open a closed or conditional share. */
  remedies: Remedy[];
}

/** One norm, and how its conditions stand for this item. Frozen, and so is the list of conditions: answers share them. */
export interface Ground {
  /** Stable id, e.g. `casf-l226-2-2`. */
  readonly norm: string;
  /** For people, e.g. « CASF, art. L. 226-2-2 »; for a day in the past, the text that stood then (« Loi n° 78-753, art. 6 »). */
  readonly citation: string;
  readonly force: "loi" | "reglement" | "jurisprudence" | "recommandation" | "protocole-local";
  readonly effect: "requires" | "permits" | "leaves-to-judgement" | "forbids";
  readonly conditions: Condition[];
}

/** What one norm asks for, in plain words; `open` means that the request does not tell yet. */
export interface Condition {
  readonly text: string;
  readonly state: "met" | "unmet" | "open";
  /** The fact it hangs on, as a JSON Pointer into the request. */
  readonly fact: string;
}

/** Something to do before or after the share. */
export interface Duty {
  kind: "inform" | "seek-consent" | "limit" | "write" | "trace" | "report-back" | "copy" | "anonymise" | "consult";
  /** "enfant" or a guardian id, when the duty is towards a person. */
  towards?: string;
  force: Ground["force"];
  /** A duty that blocks the share until done, or one to be done but not blocking. */
  blocking: boolean;
  norm: string;
  citation: string;
  text: string;
  /** The items it is about. */
  items: Id[];
}

/** Things a professional may do, all of them together, and the outcome they lead to. */
export interface Remedy {
  /** `towards`: "enfant" or a guardian id, when the step is towards a person. */
  steps: { action: Action; text: string; norm: string; towards?: string }[];
  leadsTo: Outcome;
}

/** What a remedy proposes to do. Stable; an action may be added. */
export type Action = "inform" | "seek-consent" | "go-through-crip" | "let-the-person-speak" | "ask-for-requisition" | "choose-recipient"
  | "choose-purpose" | "go-through-court" | "finish-document";

/** A fact that could still change the answer. */
export interface MissingFact {
  /** JSON Pointer into the request. */
  fact: string;
  /** The question to ask. */
  text: string;
  /** Why it matters here. */
  because: string;
  /** The answers to choose from, when there is a list: those that fit what the request says. `"true"` and `"false"` stand for `true` and `false`: a yes or no. */
  answers?: string[];
}

/** Something in the request that could not be read. The rest of the request is still answered. */
export interface Problem {
  /** JSON Pointer into the request; "" is the request itself. */
  path: string;
  /** Stable: programs may rely on it. */
  code: ProblemCode;
  /** For people; may change from one version to the next. */
  message: string;
  /** What could stand there: values, keys, a type (`string`, `YYYY-MM-DD`), bounds (`≤ 6`). Of a contradiction, the facts that clash, as pointers. */
  expected?: string[];
  /** What stood there instead; of what could not be read, why (`too-long`, `cycle`…). */
  given?: unknown;
}

/** What is wrong. Stable; a code may be added. `would-open` and those after it are of local protocols, `bad-pointer` of `ShareSession.set`. */
export type ProblemCode = "wrong-type" | "unknown-key" | "unknown-value" | "impossible-date" | "out-of-range" | "missing" | "duplicate"
  | "dangling-reference" | "contradiction" | "too-many" | "unreadable" | "would-open" | "touches-an-obligation" | "failed-test"
  | "bad-pointer";

// ───────────────────────────── the redaction ─────────────────────────────

export interface RedactionRequest extends Omit<ShareRequest, "items"> {
  /** By JSON Pointer. `"open"`: structure or text that carries no personal information. */
  labels: Record<string, Omit<Item, "id"> | "open">;
  /**
   * People named in the document, so that names of those the recipient may not read about are masked inside kept text. Without
   * `show`, these stay: the recipient; whom a label that may be read is about; the child, and the family, where their name may
   * go if necessary and the law obliges to tell or a label that may be read is about the family's life; others only where their
   * name may go, necessary or not.
   */
  people?: { id: Id; names: string[]; is: Subject; subjectId?: Id; show?: "always" }[];
}

export interface Redaction {
  /**
   * What stays. A placeholder stands at each withheld place that a label names without `*`, whether or not the document had
   * something there; what else is hidden goes without a trace. So the entries of a list close up: a placeholder for an index
   * stands at that place among what stays, or at the end.
   */
  document: unknown;
  /** One entry a withheld place: where, which outcome, which norms; never its content, length or order of magnitude. */
  withheld: { path: string; outcome?: Outcome; norms: string[] }[];
  /**
   * One entry for each place and what stands there instead: of people masked alike it tells no more than how often. Masked too are
   * telephone, social security and account numbers, e-mail and postal addresses, dates of birth – but where the label says that
   * this is what it tells (`identite`, `coordonnees`, `lieu-d-accueil`, `logement`), as long as no withheld label is `anonymised`.
   */
  masked: { path: string; as: string; count: number }[];
  /**
   * By their place in the request; of the options under `/options`. What cannot be read in the document (a function, a cycle,
   * more than 64 levels) is withheld alone, and told as `unreadable`, by its place among what stays, where it may be read.
   */
  problems: Problem[];
}

// ───────────────────────────── nomenclatures ─────────────────────────────
// A value may be added; none may be dropped. Each has a French and an English label and a line of help (`vocabulary`).

export type Role =
  // établissements et services (ESSMS)
  | "directeur" | "chef-de-service" | "educateur-specialise" | "moniteur-educateur" | "educateur-jeunes-enfants" | "psychologue"
  | "assistant-familial" | "maitresse-de-maison" | "veilleur-de-nuit" | "personnel-administratif" | "stagiaire" | "benevole"
  | "tisf" | "conseiller-esf" | "educateur-prevention-specialisee"
  // département
  | "president-conseil-departemental" | "cadre-ase" | "referent-ase" | "crip" | "ecoutant-119" | "assistant-service-social"
  | "medecin-pmi" | "puericultrice-pmi" | "sage-femme-pmi" | "agent-pmi" | "agent-ccas" | "agent-caf" | "agent-cpam"
  | "mandataire-judiciaire" | "mdph" | "tiers-digne-de-confiance"
  // justice
  | "juge-des-enfants" | "procureur" | "juge-aux-affaires-familiales" | "juge-d-instruction" | "avocat" | "administrateur-ad-hoc"
  | "expert-judiciaire" | "educateur-pjj" | "directeur-pjj" | "conseiller-insertion-probation"
  // forces de l'ordre
  | "officier-police-judiciaire" | "policier-municipal" | "intervenant-social-commissariat-gendarmerie"
  // éducation
  | "enseignant" | "chef-d-etablissement" | "cpe" | "aesh" | "psychologue-en" | "infirmier-scolaire" | "medecin-scolaire" | "assistant-social-scolaire"
  // santé
  | "medecin" | "infirmier" | "sage-femme" | "psychologue-sante" | "paramedical"
  // commune, insertion, société
  | "maire" | "elu-local" | "coordonnateur-l121-6-2" | "coordonnateur-clspd" | "conseiller-mission-locale"
  | "animateur-sportif" | "assistant-maternel" | "employeur" | "bailleur" | "defenseur-des-droits" | "autorite-de-controle" | "chercheur" | "journaliste"
  // famille et proches
  | "enfant" | "parent" | "tuteur" | "fratrie" | "grand-parent" | "beau-parent" | "autre-proche" | "auteur-information-preoccupante" | "autre-tiers";

export type ServiceKind = "essms-protection-enfance" | "essms-handicap" | "ase" | "crip" | "pmi" | "service-social" | "pjj" | "sah"
  | "tribunal" | "parquet" | "police-gendarmerie" | "education-nationale" | "etablissement-de-sante" | "cabinet-liberal" | "commune"
  | "clspd" | "mission-locale" | "mdph" | "caf-cpam" | "prevention-specialisee" | "spip" | "autre-departement" | "association" | "entreprise" | "aucun";

export type SecrecyRegime = "secret-par-statut" | "secret-par-profession" | "secret-par-fonction" | "secret-par-mission"
  | "discretion-professionnelle" | "confidentialite-contractuelle" | "aucun";

export type Measure = "aucune" | "information-preoccupante-en-cours" | "aide-educative-domicile" | "accueil-provisoire" | "accueil-jeune-majeur"
  | "mise-a-l-abri-mna" | "aemo" | "mjie" | "placement-provisoire-urgence" | "placement-ase" | "placement-direct" | "tiers-digne-de-confiance"
  | "delegation-autorite-parentale" | "tutelle" | "pupille" | "mjagbf" | "recueil-renseignements-rrse" | "mesure-educative-judiciaire" | "placement-penal";

export type Phase = "evaluation-initiale" | "construction-du-projet" | "mise-en-oeuvre" | "echeance" | "cloture" | "apres-cloture";

export type Purpose = "evaluer" | "determiner-l-action" | "mettre-en-oeuvre-l-action" | "assurer-la-continuite" | "rendre-compte-au-mandant"
  | "information-preoccupante" | "signalement" | "soigner" | "coordonner-l-action-sociale" | "prevenir-la-delinquance" | "securite-des-personnes"
  | "passer-le-relais" | "scolariser" | "inserer" | "droit-d-acces" | "informer-la-famille" | "repondre-a-une-requisition" | "rechercher-un-mineur-disparu"
  | "controler" | "recherche-statistique" | "autre";

export type Setting = "reunion-d-equipe" | "synthese-partenariale" | "ecrit" | "oral" | "audience" | "groupe-clspd" | "commission" | "outil-numerique";

/** Assessed by the sender in the sense of art. 375 code civil. */
export type Danger = "aucun" | "risque" | "danger" | "grave-et-immediat";

export type AxisDomain = "sante" | "scolarite" | "insertion" | "vie-quotidienne" | "relations-familiales" | "logement" | "securite" | "developpement" | "loisirs" | "administratif" | "autre";

export type Category = "identite" | "coordonnees" | "lieu-d-accueil" | "filiation" | "origines" | "composition-familiale" | "vie-quotidienne" | "scolarite"
  | "sante-somatique" | "sante-psychique" | "sante-sexuelle" | "handicap" | "addiction" | "comportement" | "relations-familiales" | "conditions-d-education"
  | "faits-de-danger" | "violences-subies" | "infraction-commise" | "infraction-subie" | "procedure-judiciaire" | "piece-judiciaire" | "situation-administrative" | "sejour"
  | "logement" | "ressources" | "emploi" | "convictions" | "projet" | "calendrier" | "existence-de-la-mesure" | "auteur-du-signalement" | "notes-personnelles" | "autre";

export type Subject = "enfant" | "parent" | "fratrie" | "autre-famille" | "professionnel" | "tiers" | "famille";

export type Source = "confidence" | "observation-en-service" | "soin" | "evaluation" | "partage-recu" | "dossier" | "procedure-judiciaire" | "ligne-119" | "public" | "vie-privee";
