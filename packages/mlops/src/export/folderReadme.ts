import type { NativeFile } from './nativeFile.js';

const NATIVE: Readonly<Record<NativeFile['name'], string>> = {
  'xgboost.json': `## xgboost.json

The boosted trees alone, as XGBoost 3.2 reads them. They take the columns \`members[].classifierColumns\` of schema.json **after** the steps before them
(imputing, winsorising, scaling, selection; their numbers are in model.json), and give the score before calibration.

\`\`\`python
import xgboost
booster = xgboost.Booster(model_file="xgboost.json")
margins = booster.predict(xgboost.DMatrix(columns), output_margin=True)
\`\`\`
`,
  'svm.model': `## svm.model

The support vector machine alone, as LIBSVM 3.37 reads it. It takes the columns \`members[].classifierColumns\` of schema.json **after** the steps before it
(their numbers, the scaler's too, are in model.json), and gives the score before calibration: of the label that comes first in the file, so turn the sign where that is 0.

\`\`\`python
from libsvm.svmutil import svm_load_model, svm_predict
model = svm_load_model("svm.model")
_, _, scores = svm_predict([], columns.tolist(), model)
\`\`\`
`,
};

/** How to load each file of an exported folder. */
export function folderReadme(id: string, natives: readonly NativeFile['name'][]): string {
  return `# ${id}

Grades brain tumours from radiomic features: the calibrated probability of the low grade. Decision support; it does not replace the biopsy.

## model.json

The whole model with its conformal sets and the ranges of training. \`neurograde predict --model model.json cases.csv\` grades with it, without a home.

## model.onnx

The whole model: features as extracted, missing ones NaN, to the probability. The same as model.json within 1e-6; it gives no conformal set and no warning of
rows unlike those of training, for which schema.json has the ranges.

\`\`\`python
import json, numpy, onnxruntime
session = onnxruntime.InferenceSession("model.onnx")
names = json.loads(session.get_modelmeta().custom_metadata_map["features"])
probability, low_grade = session.run(None, {"features": table[names].to_numpy(numpy.float64)})
\`\`\`

## schema.json

The features in order with their 0.5–99.5 % range over the training rows, the frozen threshold, and the columns that reach each classifier.
${natives.map((name) => `\n${NATIVE[name]}`).join('')}`;
}
