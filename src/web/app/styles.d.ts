/** Styles are taken by the build. */
declare module '*.css';

/** Added to the language by being loaded. */
declare module 'core-js/actual/*';
