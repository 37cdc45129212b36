import { Readable } from 'node:stream';
import type { Language } from '@neurograde/contracts';
import type { RunEvent } from '@neurograde/mlops/training';
import { z } from 'zod';
import { route } from '../route.js';
import { storedId } from '../storedId.js';
import { runStateAnswer } from './runStateAnswer.js';

const EVENTS = 'text/event-stream';

export const watchRun = route({
  id: 'watchRun',
  method: 'GET',
  url: '/v1/runs/{id}/events',
  right: 'training:read',
  tag: 'training',
  summary: {
    es: 'Cómo va un entrenamiento, mientras va: pliegues, candidatos y el mejor AUC hasta ahora',
    en: 'How a run goes while it goes: folds, candidates and the best AUC so far',
  },
  description: {
    es: 'Eventos del servidor (SSE) llamados `state`, cada uno con un `RunState` entero. Con `Last-Event-ID` sigue donde quedó; tras el último responde 204.',
    en: 'Server-sent events called `state`, each with a whole `RunState`. With `Last-Event-ID` it goes on where it was; after the last it answers 204.',
  },
  params: z.strictObject({ id: storedId }),
  otherResponses: [EVENTS],
  example: { params: { id: 'run-1a2b3c4d5e6f7a8b' } },
  async handler({ params, request, reply, service, workspace, language }) {
    const { 'last-event-id': seen } = request.headers;
    const after = typeof seen === 'string' ? seen : undefined;
    const events = await service.training.watch(workspace, params.id, after);
    // A browser asks again after the end of a stream, until it is told that there is no more.
    if (after === 'end') return reply.status(204).send();
    reply.header('x-accel-buffering', 'no').type(`${EVENTS}; charset=utf-8`);
    return reply.send(Readable.from(written(events, language)));
  },
});

async function* written(events: AsyncGenerator<RunEvent | undefined>, language: Language): AsyncGenerator<string> {
  for await (const event of events) {
    if (event === undefined) yield ':\n\n';
    else yield `id: ${event.id}\nevent: state\ndata: ${JSON.stringify(runStateAnswer(event.state, language))}\n\n`;
  }
}
