/** The version of the code that trains: part of a run's identity, since another version may train otherwise. */
export const CODE_VERSION = '0.1.0';
