// Compares a decision with what a fixture expects of it. Also loaded by the pages of the browser tests: nothing of Node.

const same = (a, b) => JSON.stringify([...a].sort()) === JSON.stringify([...b].sort());
const list = values => `[${values.join(', ')}]`;

/** What is not as the fixture says, in sentences. */
export function disagreements({ expect }, decision) {
  const found = [];
  for (const [id, wanted] of Object.entries(expect.items ?? {})) {
    const item = decision.items.find(one => one.item === id);
    if (item === undefined) found.push(`no answer for item ${id}`);
    else found.push(...aboutItem(item, wanted).map(text => `item ${id}: ${text}`));
  }
  for (const when of ['before', 'after']) {
    for (const duty of expect[when] ?? []) {
      if (!decision[when].some(one => includes(one, duty))) found.push(`${when} lacks the duty ${JSON.stringify(duty)}: ${JSON.stringify(decision[when].map(brief))}`);
    }
  }
  const problems = expect.problems ?? [];
  for (const problem of problems) {
    if (!decision.problems.some(one => includes(one, problem))) found.push(`no problem ${JSON.stringify(problem)}`);
  }
  for (const problem of decision.problems) {
    if (!problems.some(one => includes(problem, one))) found.push(`unexpected problem ${problem.code} at "${problem.path}"`);
  }
  return found;
}

function aboutItem(item, wanted) {
  const found = [];
  const possible = wanted.possible ?? [wanted.outcome];
  if (!same(item.possible, possible)) found.push(`possible ${list(item.possible)}, expected ${list(possible)}`);
  if (item.outcome !== (possible.length === 1 ? possible[0] : undefined)) found.push(`outcome ${item.outcome}`);
  const grounds = item.grounds.map(ground => ground.norm);
  const closed = item.closed.map(ground => ground.norm);
  for (const norm of wanted.norms ?? []) if (!grounds.includes(norm)) found.push(`${norm} is not among the grounds ${list(grounds)}`);
  for (const norm of wanted.closed ?? []) if (!closed.includes(norm)) found.push(`${norm} is not among the closed ${list(closed)}`);
  if (wanted.citation !== undefined && !item.grounds.some(ground => ground.citation === wanted.citation)) {
    found.push(`« ${wanted.citation} » is not cited: ${list(item.grounds.map(ground => ground.citation))}`);
  }
  return found;
}

const includes = (whole, part) => Object.entries(part).every(([key, value]) => JSON.stringify(whole[key]) === JSON.stringify(value));
const brief = ({ kind, towards, blocking, norm }) => ({ kind, towards, blocking, norm });
