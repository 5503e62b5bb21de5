/** What a script can rely on; documented in the usage text. */
export function exitStatus(decision) {
  if (decision.problems.length > 0) return 3;
  if (decision.items.length === 0 || decision.items.some((item) => item.outcome === undefined)) return 2;
  return decision.items.every(({ outcome }) => outcome === 'required' || outcome === 'permitted') ? 0 : 1;
}
