// "Did you mean …?": the values of a list that are closest to what was written.

const MOST = 4;

/**
 * The one it was misspelt from; otherwise those that begin with it ("sante" for "sante-somatique"), a few at most.
 * @param {string} given @param {readonly string[]} expected @returns {string[]}
 */
export function nearest(given, expected) {
  if (typeof given !== 'string' || given.length > 60) return [];
  const best = misspelt(given, expected);
  if (best !== undefined) return [best];
  const longer = expected.filter((value) => given.length >= 4 && fold(value).startsWith(fold(given)));
  return longer.length <= MOST ? longer : [];
}

function misspelt(given, expected) {
  // One letter in four, and never the whole word: « name » is not a misspelt « date ».
  let best;
  let least = Math.min(given.length, Math.max(2, Math.floor(given.length / 4) + 1));
  for (const value of expected) {
    const cost = distance(fold(given), fold(value));
    if (cost < least) [best, least] = [value, cost];
  }
  return best;
}

const fold = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[\s_’']+/g, '-');

/** Edits to go from one to the other; two neighbours swapped count for one. */
function distance(a, b) {
  const rows = [[...Array(b.length + 1).keys()]];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      row[j] = Math.min(rows[i - 1][j] + 1, row[j - 1] + 1, rows[i - 1][j - 1] + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], rows[i - 2][j - 2] + 1);
    }
    rows.push(row);
  }
  return rows[a.length][b.length];
}
