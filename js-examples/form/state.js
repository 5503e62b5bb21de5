// What the page knows about the shape of a request, without the page: pure functions, tested in state.test.mjs.

export const EMPTY = { items: [{ id: 'i1' }] };

/** An id that the list does not have yet. */
export function freshId(list, prefix) {
  let n = 1;
  while (list?.some((entry) => entry.id === prefix + n)) n += 1;
  return prefix + n;
}

/** Those who can be told of the share or asked: the child, then each holder of parental authority. */
export function people(request) {
  return ['enfant', ...(request.guardians ?? []).map((guardian) => guardian.id)];
}

const PERSON = { notices: 'to', consents: 'by' };

/** '' when the list was never asked, 'none' when this person is not in it, else the state. */
export function formality(request, list, person) {
  const entries = request[list];
  if (entries === undefined) return '';
  return entries.find((entry) => entry[PERSON[list]] === person)?.state ?? 'none';
}

/**
 * The list once this person's answer changed. A list says something of everyone as soon as it exists
 * (not in it = not done), so the last answer taken back makes it "not asked" again.
 */
export function withFormality(request, list, person, value) {
  const key = PERSON[list];
  const entries = request[list] ?? [];
  const others = entries.filter((entry) => entry[key] !== person);
  if (value === '') return others.length ? others : undefined;
  if (value === 'none') return others;
  if (others.length === entries.length) return [...entries, { [key]: person, state: value }];
  return entries.map((entry) => (entry[key] === person ? { ...entry, state: value } : entry));
}

/** The changes that take a guardian out, with everything that named them. */
export function withoutGuardian(request, id) {
  const left = request.guardians.filter((guardian) => guardian.id !== id);
  const changes = [['/guardians', left.length ? left : undefined]];
  for (const list of ['notices', 'consents']) {
    if (request[list]?.some((entry) => entry[PERSON[list]] === id)) changes.push([`/${list}`, withFormality(request, list, id, '')]);
  }
  for (const side of ['sender', 'recipient']) {
    if (request[side]?.guardian === id) changes.push([`/${side}/guardian`, undefined]);
    if (request[side]?.represents === id) changes.push([`/${side}/represents`, undefined]);
  }
  request.items?.forEach((item, at) => {
    if (item.subjectId === id) changes.push([`/items/${at}/subjectId`, undefined]);
  });
  return changes;
}

/** The same for an axis of the project. */
export function withoutAxis(request, id) {
  const left = request.project.axes.filter((axis) => axis.id !== id);
  const changes = [['/project', left.length ? { ...request.project, axes: left } : undefined]];
  request.items?.forEach((item, at) => {
    if (!item.axes?.includes(id)) return;
    const kept = item.axes.filter((axis) => axis !== id);
    changes.push([`/items/${at}/axes`, kept.length ? kept : undefined]);
  });
  return changes;
}

/** Two actors are of one service when their services bear one id. */
export function sameService(request) {
  const [sender, recipient] = [request.sender?.service?.id, request.recipient?.service?.id];
  if (sender === undefined || recipient === undefined) return '';
  return sender === recipient ? 'yes' : 'no';
}

export function withSameService(request, value) {
  if (value === '') return [['/sender/service/id', undefined], ['/recipient/service/id', undefined]];
  const sender = request.sender?.service?.id ?? 's1';
  return [['/sender/service/id', sender], ['/recipient/service/id', value === 'yes' ? sender : `${sender}-autre`]];
}

// Ids the page gives to people it has no other id for. Two people with different ids are two people.
const PERSONA = { sender: 'personne-emetteur', recipient: 'personne-destinataire', other: 'personne-autre' };
const MAY_BE_GUARDIAN = ['parent', 'tuteur', 'tiers-digne-de-confiance'];
const childId = (request) => request.child?.id ?? 'enfant';

/** Whom an item is about, as one of the people of the page: '', 'enfant', 'sender', 'recipient', 'other' or a guardian's id. */
export function subjectOf(request, item) {
  const id = item.subjectId;
  if (id === undefined) return '';
  if (request.guardians?.some((guardian) => guardian.id === id)) return id;
  if (id === childId(request)) return 'enfant';
  return ['recipient', 'sender'].find((side) => id === (request[side]?.person ?? PERSONA[side])) ?? 'other';
}

export function withSubject(request, at, value) {
  const known = { '': undefined, enfant: childId(request), other: PERSONA.other, sender: request.sender?.person ?? PERSONA.sender, recipient: request.recipient?.person ?? PERSONA.recipient };
  return [[`/items/${at}/subjectId`, Object.hasOwn(known, value) ? known[value] : value]];
}

/**
 * "Is this about the recipient?" is known only once both are named: the changes that give sender and recipient an id
 * of their own as soon as an item names a person. Ids that came with the request are left alone.
 */
export function personChanges(request) {
  const named = request.items?.some((item) => item.subjectId !== undefined);
  return ['sender', 'recipient'].flatMap((side) => {
    const { role, person } = request[side] ?? {};
    const ours = [PERSONA[side], 'enfant'];
    if (person !== undefined && !ours.includes(person)) return [];
    let wanted;
    if (named && role === 'enfant') wanted = childId(request);
    else if (named && role !== undefined && role !== 'unknown' && !MAY_BE_GUARDIAN.includes(role)) wanted = PERSONA[side];
    const needsChild = named && (role === 'enfant' || request.items.some((item) => item.subjectId === 'enfant')) && request.child?.id === undefined;
    return [...(wanted === person ? [] : [[`/${side}/person`, wanted]]), ...(needsChild ? [['/child/id', 'enfant']] : [])];
  });
}

/**
 * Where a JSON Pointer of the engine is answered on the page: the paths of the fields to try, best first.
 * People's answers are laid out by person, so `/notices/2/state` becomes `/notices/@g1`.
 */
export function placesOf(pointer, request) {
  const [, head, at] = pointer.split('/');
  if (head === 'notices' || head === 'consents') {
    const known = request[head]?.[at]?.[PERSON[head]];
    const blank = people(request).find((person) => ['', 'none'].includes(formality(request, head, person)));
    return [`/${head}/@${known ?? blank ?? 'enfant'}`, `/${head}/@enfant`];
  }
  if (pointer === '/recipient/guardian' && !request.guardians?.length) return ['/guardians'];
  if (pointer.endsWith('/service/id')) return ['/recipient/service/id'];
  const places = [pointer];
  const usual = { sender: 'role', recipient: 'role', child: 'age' }[head];
  if (usual) places.push(`/${head}/${usual}`);
  if (['items', 'guardians'].includes(head) && at !== undefined) places.push(`/${head}/${at}/${head === 'items' ? 'category' : 'relation'}`);
  places.push(`/${head}`);
  return [...new Set(places)];
}
