// Reads a command's arguments and says what is wrong with them in our words: Node's own are English and speak of its options.

import { parseArgs } from 'node:util';
import { fr } from './typography.js';

const FAULTS = {
  fr: {
    unknown: (name) => fr`${name} : option inconnue`,
    'no-value': (name) => fr`${name} : cette option ne prend pas de valeur`,
    'needs-value': (name) => fr`${name} : une valeur est attendue`,
    extra: (given) => fr`« ${given} » : rien n’est attendu ici`,
  },
  en: {
    unknown: (name) => `${name}: unknown option`,
    'no-value': (name) => `${name}: this option takes no value`,
    'needs-value': (name) => `${name}: a value is expected`,
    extra: (given) => `"${given}": nothing is expected here`,
  },
};

/**
 * @param {Record<string, { type: 'boolean' | 'string', short?: string }>} options
 * @returns {{ values: Record<string, string | boolean>, positionals: string[], fault?: (lang: 'fr' | 'en') => string }}
 */
export function readArguments(options, { positionals: allowed = false, args } = {}) {
  const { values, positionals, tokens } = parseArgs({ args, options, allowPositionals: true, strict: false, tokens: true });
  const fault = tokens.map((token) => faultOf(token, options, allowed)).find(Boolean);
  return { values, positionals, fault: fault && ((lang) => FAULTS[lang][fault[0]](fault[1])) };
}

function faultOf({ kind, name, rawName, value }, options, allowed) {
  if (kind === 'positional') return allowed ? undefined : ['extra', value];
  if (kind !== 'option') return undefined;
  if (!Object.hasOwn(options, name)) return ['unknown', rawName];
  if (options[name].type === 'boolean') return value === undefined ? undefined : ['no-value', rawName];
  return value === undefined ? ['needs-value', rawName] : undefined;
}
