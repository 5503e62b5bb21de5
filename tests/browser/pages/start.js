// Starts an engine and says on the page how that went; the tests then call `window.evaluateShare`.
export function start({ ready, evaluateShare }) {
  const say = (state, why = '') => Object.assign(document.documentElement.dataset, { why, state });
  window.evaluateShare = evaluateShare;
  ready().then(() => say('ready'), error => say(`refused: ${error.name}`, error.message));
}
