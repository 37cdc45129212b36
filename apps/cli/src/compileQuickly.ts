import { setFlagsFromString } from 'node:v8';

/**
 * Has V8 compile WebAssembly quickly and once for the rest of the process. By default it compiles again, to faster code, what runs often: of PostgreSQL's
 * functions that costs as much as the whole of a short command, and gains a command nothing that ends before it is done.
 */
export function compileQuickly(): void {
  setFlagsFromString('--liftoff-only');
}
