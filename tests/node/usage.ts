// Compiled, never run, as a file of somebody's strict project. What must be refused says so.
import start, { EngineError, evaluateShare, loadProtocol, noticeFor, ready, schema, traceOf, vocabulary } from 'partage';
import type { Duty, FamilyNotice, LocalProtocol, Outcome, Problem, ShareDecision, ShareRequest, ShareTrace } from 'partage';
import { evaluateShare as evaluateInline, ready as readyInline } from 'partage/inline';

await start();
await ready(new URL('https://example.org/partage_bg.wasm'));
await ready(fetch('/partage_bg.wasm'));
await ready(new Uint8Array());
await ready(await WebAssembly.compile(new Uint8Array()));
await readyInline();

const request: ShareRequest = {
  date: '2026-03-02',
  child: { age: 'unknown', discernment: true },
  guardians: [{ id: 'mere', relation: 'mere', authority: 'exercee' }],
  recipient: { role: 'maire', service: { kind: 'commune' } },
  purpose: 'unknown',
  items: [{ id: 'a', category: 'scolarite', axes: [] }],
  notices: [{ to: 'mere', state: 'done', on: '2026-03-01' }],
  consents: [{ by: 'enfant', state: 'given' }],
};

const decision: ShareDecision = evaluateShare(request, { locale: 'en' });
const inline: ShareDecision = evaluateInline({});

// Half a form is a request, and nothing at all is one too.
evaluateShare({});

const openness: Record<Outcome, number> = {
  required: 0, permitted: 1, conditional: 2, judgement: 3, conflict: 4, prohibited: 5, 'out-of-model': 6,
};
const outcome: Outcome | undefined = decision.outcome;
const worst: number = outcome === undefined ? NaN : openness[outcome];
const first: string | undefined = decision.items[0]?.grounds[0]?.citation;
const blocking: Duty[] = decision.before.filter(duty => duty.blocking);
const told: Problem[] = inline.problems;

try {
  evaluateShare(request);
} catch (error) {
  if (error instanceof EngineError) {
    const code: 'not-ready' | 'engine-failure' = error.code;
    void code;
  }
}
const protocol: LocalProtocol = {
  id: 'd99', title: 'Protocole',
  rules: [{ id: '1', text: 'Rien au maire.', when: { '/recipient/role': ['maire'], '/items/*/category': { not: 'scolarite' } }, then: { effect: 'forbids' } }],
};
const loaded = loadProtocol(protocol, { locale: 'en' });
const wrong: Problem[] = loaded.accepted ? [] : loaded.problems;
void wrong;
const notice: FamilyNotice = noticeFor(request, 'mere', { locale: 'en', when: 'after' });
const printed: string[] = noticeFor(request, 'enfant').paragraphs;
void [worst, first, blocking, told, notice.title, printed];

const trace: ShareTrace = traceOf(request, { locale: 'en' });
const again: ShareDecision = evaluateShare(trace.request);
const norm: string | undefined = trace.duties[0]?.norm;
const text: string = schema('RedactionRequest');
void [again, norm, text];

const labels: string[] = vocabulary('fr').role.map(term => term.label);
const problem: Problem['code'] = 'bad-pointer';
void [labels, problem];
for (const ground of decision.items.flatMap(item => item.grounds)) {
  // @ts-expect-error grounds are shared between answers
  ground.citation = '';
}

// @ts-expect-error a role of no nomenclature
evaluateShare({ recipient: { role: 'pape' } });
// @ts-expect-error a misspelt key
evaluateShare({ recipiant: {} });
// @ts-expect-error an item without an id
evaluateShare({ items: [{ category: 'scolarite' }] });
// @ts-expect-error a language that is not spoken
evaluateShare({}, { locale: 'de' });
// @ts-expect-error a trace has no words
trace.duties[0]?.text;
// @ts-expect-error a schema of nothing
schema('Redaction');
// @ts-expect-error a rule that would open
loadProtocol({ id: 'd98', title: 'Protocole', rules: [{ id: '1', text: '', when: {}, then: { effect: 'permits' } }] });
// @ts-expect-error a moment that is none
noticeFor({}, 'enfant', { when: 'during' });
// @ts-expect-error a notice has a reader
noticeFor({});
// @ts-expect-error null is not "not asked yet"
evaluateShare({ purpose: null });
// @ts-expect-error an outcome may be absent
decision.outcome.length;
