// What can be taken away from the page: the answer in words, the request as it stands to be checked elsewhere, and its trace,
// without content or names, for the case file.

import { copyText } from '../shared/page.js';
import { report } from '../shared/report.js';
import { french } from '../shared/typography.js';

/** The answer for a letter or a case file, under a line that says from whom to whom and what for. */
export function answerText(decision, request, fields) {
  const said = (list, value) => (value === undefined || value === 'unknown' ? undefined : fields.label(list, value));
  const sides = ['sender', 'recipient'].map((side) => said('role', request[side]?.role) ?? '…').join(' → ');
  const names = { item: (id) => fields.itemName(request, id), person: (id) => fields.personName(request, id) };
  const head = [sides, said('purpose', request.purpose)].filter(Boolean).join(' : ');
  return `${french(head)}\n\n${report(decision, request, { names, label: fields.label, lang: 'fr', detail: 'brief' })}`;
}

/** Makes each button copy its text, and say so to the eye and to the ear. */
export function wireCopies(copies, say) {
  for (const { button, word, text } of copies) {
    const label = button.querySelector('[data-label]');
    const before = label.textContent;
    button.addEventListener('click', async () => {
      const done = await copyText(text());
      label.textContent = done ? 'Copiée' : 'Copie refusée par le navigateur';
      say(done ? `La ${word} est copiée.` : 'Le navigateur a refusé la copie.');
    });
    button.addEventListener('blur', () => (label.textContent = before));
  }
}
