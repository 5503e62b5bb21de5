// Starts an engine and says on the page how that went; the tests then call `window.evaluateShare`.
export function start({ ready, evaluateShare }) {
  const say = state => { document.documentElement.dataset.state = state; };
  window.evaluateShare = evaluateShare;
  ready().then(() => say('ready'), error => say(`refused: ${error.name}`));
}
