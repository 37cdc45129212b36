import type { FastifyServerOptions } from 'fastify';

export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent';

/**
 * Structured logs, a JSON object a line on standard output. A request is named by its id and the pattern of its route, never by its URL, whose parts may be
 * ids; an error by its code and the place in the program it came from, never by its message, which may quote what was sent.
 */
export function logOptions(level: LogLevel): NonNullable<FastifyServerOptions['logger']> {
  if (level === 'silent') return false;
  return {
    level,
    base: { service: 'neurograde-api', pid: process.pid },
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (label) => ({ level: label }) },
    serializers: {
      req: ({ id, method, routeOptions }) => ({ id, method, route: routeOptions?.url }),
      res: ({ statusCode }) => ({ status: statusCode }),
      err: (error: Error & { code?: string }) => ({
        type: error.name,
        message: '',
        code: error.code,
        stack: placesOf(error).join('\n'),
        cause: error.cause instanceof Error ? placesOf(error.cause).join('\n') : undefined,
      }),
    },
  };
}

/** The lines of the stack without the message. */
function placesOf(error: Error): string[] {
  return (error.stack ?? '').split('\n').filter((line) => /^ +at /.test(line));
}
