import { z } from 'zod';

/** Id of something stored, or where it says so the beginning of one, a tag or an alias. */
export const storedId = z.string().regex(/^[\w.-]{1,100}$/);
