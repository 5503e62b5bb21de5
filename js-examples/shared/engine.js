// The one place where the pages name the package. A page of yours would import 'partage', or its own copy of pkg/.
export * from '../../pkg/partage.js';
