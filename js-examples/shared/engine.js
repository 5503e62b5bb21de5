// The one place where the examples name the package.
export * from '../../pkg/partage.js';
