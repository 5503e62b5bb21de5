// For TypeScript projects that resolve modules without `exports`; all others find partage.d.ts at once.
export * from './partage.js';
export { default } from './partage.js';
