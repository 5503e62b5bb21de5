// Runs first: keeps what the policy refuses, for the tests to look at.
window.violations = [];
addEventListener('securitypolicyviolation', event => window.violations.push(`${event.effectiveDirective} ${event.blockedURI}`));
