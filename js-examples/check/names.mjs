// What the command line calls items and people: by their words, and by the ids of the request, which its reader is writing.
// The request may be anything: what cannot be read is among the problems, not our business here.

export function namesIn(request, label, child) {
  const entry = (list, id) => (Array.isArray(list) ? list.find((one) => one?.id === id) : undefined);
  const known = (value) => typeof value === 'string' && value !== 'unknown';
  return {
    item(id) {
      const { category, subject } = entry(request.items, id) ?? {};
      const words = [known(category) && label('category', category), known(subject) && `(${label('subject', subject).toLowerCase()})`].filter(Boolean);
      return [...words, `[${id}]`].join(' ');
    },
    person(id) {
      if (id === 'enfant') return child;
      const relation = entry(request.guardians, id)?.relation;
      return known(relation) ? label('relation', relation).toLowerCase() : id;
    },
  };
}
