import type { FastifyReply } from 'fastify';

/**
 * What a page of the bucket may do: show itself. Its script is named by hash in the page's own policy, which holds beside this one; an origin of its own
 * keeps it from whoever is signed in.
 */
const PAGE_POLICY =
  "sandbox allow-scripts allow-popups; default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'";

/** Sends a stored report as what its name says it is. */
export function sendReport(reply: FastifyReply, name: string, bytes: Uint8Array): FastifyReply {
  const page = name.endsWith('.html');
  if (page) reply.header('content-security-policy', PAGE_POLICY);
  return reply.type(page ? 'text/html; charset=utf-8' : 'application/json; charset=utf-8').send(Buffer.from(bytes));
}
