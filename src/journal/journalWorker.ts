import { parentPort } from 'node:worker_threads';
import { packFailure, type WorkerAnswer, type WorkerRequest } from './workerMessages.ts';
import { workHere } from './textWork.ts';

// The thread that parses and edits large texts, one request after another.

parentPort?.on('message', ({ call, takes }: WorkerRequest) => {
  void workHere(call, ...takes).then(
    (made) => answer({ made }),
    (error: unknown) => answer({ failure: packFailure(error) }),
  );
});

function answer(message: WorkerAnswer): void {
  parentPort?.postMessage(message);
}
