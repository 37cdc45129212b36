import { workerData } from 'node:worker_threads';
import { serveTasks } from '../../runner/serveTasks.js';
import { FitTaskRunner } from './fitTask.js';
import { openTrainingData, type SharedTrainingData } from './TrainingData.js';

/** The module of a training thread. */
const runner = new FitTaskRunner(openTrainingData(workerData as SharedTrainingData));
serveTasks(runner.run.bind(runner));
