import { hash, verify } from '@node-rs/argon2';

/** Argon2id (the library's default) with what OWASP's Password Storage Cheat Sheet asks for at least: 19 MiB, 2 passes, 1 lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Argon2id of a password, in PHC form. On a thread of its own. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, COST);
}

export function isPasswordOf(password: string, hashed: string): Promise<boolean> {
  return verify(hashed, password);
}
