import { serveTasks } from '../../runner/serveTasks.js';
import { FitTaskRunner } from './fitTask.js';
import { openTrainingData, type SharedTrainingData } from './TrainingData.js';

/** The module of a training thread. */
serveTasks((data: SharedTrainingData) => {
  const runner = new FitTaskRunner(openTrainingData(data));
  return runner.run.bind(runner);
});
