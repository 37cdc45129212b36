import type { ErrorDefinition } from './ErrorDefinition.js';

/** What a stage found wrong with its input, by stage. */
export const stageErrors = {
  'ingest.duplicate-patient-same': {
    exit: 2,
    text: {
      es: '{file}, línea {line}: este paciente ya está con los mismos valores en {other}; se conserva una sola vez.',
      en: '{file}, line {line}: this patient is already there with the same values in {other}; kept once.',
    },
  },
  'ingest.duplicate-patient-different': {
    exit: 2,
    text: {
      es: '{file}, línea {line}: este paciente aparece también en {other} con otros valores. No se usa ninguno de los dos; deje solo el correcto y repita la entrega.',
      en: '{file}, line {line}: this patient is also in {other} with other values. Neither is used; keep the right one only and deliver again.',
    },
  },
  'ingest.grade-conflict': {
    exit: 2,
    text: {
      es: '{file}, línea {line}: este paciente tiene dos grados distintos ({grades}). Corrija el archivo de grados o la carpeta y repita la entrega.',
      en: '{file}, line {line}: this patient has two different grades ({grades}). Correct the labels file or the folder and deliver again.',
    },
  },
  'ingest.patient-without-grade': {
    exit: 2,
    text: {
      es: '{file}, línea {line}: el paciente no tiene grado. Añádalo al archivo de grados (--labels), a la carpeta o con ruta=low|high.',
      en: '{file}, line {line}: the patient has no grade. Add it to the labels file (--labels), the folder, or with path=low|high.',
    },
  },
  'ingest.grade-for-unknown-patient': {
    exit: 2,
    text: {
      es: '{file}, línea {line}: hay un grado para un paciente del que no llegó ningún archivo. Revise el identificador o entregue su archivo.',
      en: '{file}, line {line}: there is a grade for a patient of whom no file arrived. Check the identifier, or deliver the file.',
    },
  },
  'ingest.identifying-category': {
    exit: 2,
    text: {
      es: '{file}: la columna de categorías «{column}» contiene {problema}, que puede decir quién es un paciente. Quítela de ingest.categorical o del archivo y repita la entrega.',
      en: '{file}: the column of categories "{column}" holds {problem}, which may tell who a patient is. Take it out of ingest.categorical or of the file, and deliver again.',
    },
  },
  'ingest.too-many-categories': {
    exit: 2,
    text: {
      es: '{file}: la columna de categorías «{column}» tiene {found} categorías distintas; se admiten {limit}. Si son números o texto libre, quítela de ingest.categorical; si no, agrúpelas.',
      en: '{file}: the column of categories "{column}" has {found} different ones; {limit} are allowed. If it holds numbers or free text, take it out of ingest.categorical; else group them.',
    },
  },
  'ingest.unknown-grade': {
    exit: 2,
    text: {
      es: '{file}, línea {line}: «{value}» no es un grado. Use low/high, bajo/alto, LGG/HGG o el grado OMS 1–4 / I–IV.',
      en: '{file}, line {line}: "{value}" is not a grade. Use low/high, bajo/alto, LGG/HGG, or the WHO grade 1–4 / I–IV.',
    },
  },
  'ingest.invalid-labels-file': {
    exit: 2,
    text: {
      es: '{file}: el archivo de grados debe tener las columnas patient,grade[,biopsy_date], separadas por comas; las que tiene son: {found}.',
      en: '{file}: the labels file must have the columns patient,grade[,biopsy_date], separated by commas; those it has are: {found}.',
    },
  },
  'ingest.invalid-biopsy-date': {
    exit: 2,
    text: {
      es: '{file}, línea {line}: la fecha de biopsia «{value}» no es una fecha AAAA-MM-DD.',
      en: '{file}, line {line}: the biopsy date "{value}" is not a date YYYY-MM-DD.',
    },
  },
  'ingest.duplicate-file': {
    exit: 2,
    text: {
      es: '{file}: es el mismo archivo que {other}; se lee una sola vez.',
      en: '{file}: this is the same file as {other}; read once.',
    },
  },
  'ingest.no-tables': {
    exit: 2,
    text: {
      es: '{file}: no hay ninguna tabla (csv, tsv, txt, json, xlsx, parquet; {ignored} archivos de otro tipo quedan aparte). Revise la ruta o exporte las tablas.',
      en: '{file}: there is no table (csv, tsv, txt, json, xlsx, parquet; {ignored} other files left aside). Check the path, or export the tables.',
    },
  },
  'ingest.glob-without-match': {
    exit: 2,
    text: {
      es: '{pattern}: ningún archivo cumple este patrón. Revíselo; escríbalo entre comillas para que no lo cambie la consola.',
      en: '{pattern}: no file matches this pattern. Check it; write it in quotes, so that the shell leaves it as it is.',
    },
  },
  'ingest.archive-damaged': {
    exit: 2,
    text: {
      es: '{file}: el archivo zip está dañado o incompleto. Cópielo o créelo de nuevo.',
      en: '{file}: the zip archive is damaged or incomplete. Copy it again, or make it anew.',
    },
  },
  'ingest.archive-encrypted': {
    exit: 2,
    text: {
      es: '{file}: el archivo zip tiene contraseña. Entréguelo sin ella, o la carpeta; aquí se guarda sellado.',
      en: '{file}: the zip archive has a password. Deliver it without one, or the folder; it is kept sealed here.',
    },
  },
  'ingest.archive-unsafe-path': {
    exit: 2,
    text: {
      es: '{file}: el archivo zip contiene una ruta o un enlace que sale de él. Créelo de nuevo a partir de la carpeta.',
      en: '{file}: the zip archive holds a path or a link that leads out of it. Make it anew from the folder.',
    },
  },
  'ingest.archive-too-large': {
    exit: 2,
    text: {
      es: '{file}: no se descomprime ({problema}). Divídalo, o cambie ingest.archive en neurograde.yaml si confía en él.',
      en: '{file}: not unpacked ({problem}). Split it, or change ingest.archive in neurograde.yaml if you trust it.',
    },
  },
  'ingest.nested-archive': {
    exit: 2,
    text: {
      es: '{file}: un archivo zip dentro de otro no se abre. Entréguelo aparte.',
      en: '{file}: a zip archive in another is not opened. Deliver it by itself.',
    },
  },
  'ingest.invalid-s3-url': {
    exit: 2,
    text: {
      es: '{url}: debe ser s3://bucket/prefijo.',
      en: '{url}: must be s3://bucket/prefix.',
    },
  },
  'ingest.identifiers-found': {
    exit: 2,
    text: {
      es: '{file}: parece contener datos personales ({problema}) y la configuración pide rechazarlo (ingest.identifiers: refuse). Quítelos y entréguelo de nuevo, o acepte con «strip» que se lea sin ellos.',
      en: '{file}: seems to hold personal data ({problem}), and the configuration asks to refuse it (ingest.identifiers: refuse). Take them out and deliver again, or let it be read without them with "strip".',
    },
  },
  'ingest.identifying-feature': {
    exit: 2,
    text: {
      es: '{file}: el nombre de una característica o de un segmento parece decir quién es un paciente (el {place}.º). Cámbielo y entréguelo de nuevo.',
      en: '{file}: the name of a feature or a segment seems to say who a patient is (no. {place}). Rename it and deliver again.',
    },
  },
  'ingest.nothing-accepted': {
    exit: 2,
    text: {
      es: 'No se aceptó ningún paciente (archivos rechazados: {files}; filas rechazadas: {rows}). Corrija lo indicado y repita la orden.',
      en: 'No patient was accepted (files refused: {files}; rows refused: {rows}). Mend what is listed and run the command again.',
    },
  },
  'process.no-records': {
    exit: 2,
    text: {
      es: 'No hay pacientes con grado que procesar. Entregue archivos con «neurograde ingest».',
      en: 'There are no graded patients to process. Deliver files with "neurograde ingest".',
    },
  },
  'process.no-common-features': {
    exit: 2,
    text: {
      es: 'Los archivos entregados no tienen ninguna característica en común; ¿son de extracciones distintas?',
      en: 'The delivered files have no feature in common; do they come from different extractions?',
    },
  },
  'process.lacks-feature': {
    exit: 2,
    text: {
      es: '{file}, línea {line}: falta la columna «{column}»{more}, que tiene la mayoría de los pacientes; no se usa. Exporte de nuevo con la misma configuración de extracción.',
      en: '{file}, line {line}: the column "{column}"{more}, which most patients have, is missing; not used. Export again with the same extraction settings.',
    },
  },
  'process.no-values': {
    exit: 2,
    text: {
      es: '{file}, línea {line}: el paciente no tiene ningún valor; no se usa. Repita la extracción.',
      en: '{file}, line {line}: the patient has no value at all; not used. Repeat the extraction.',
    },
  },
  'process.same-values': {
    exit: 2,
    text: {
      es: '{file}, línea {line}: los mismos valores están en {other} con otro paciente. Se usan los dos; compruebe que no sea la misma persona o un archivo copiado.',
      en: '{file}, line {line}: the same values are in {other} under another patient. Both are used; check that it is not the same person, or a copied file.',
    },
  },
  'process.no-such-sequence': {
    exit: 2,
    text: {
      es: 'Ninguna columna es de la secuencia «{sequence}». En los nombres se reconocen: {found}. Corrija «process.sequence» o --sequence.',
      en: 'No column is of the sequence "{sequence}". Recognised in the names: {found}. Mend "process.sequence" or --sequence.',
    },
  },
  'process.mixed-settings': {
    exit: 2,
    text: {
      es: 'Los pacientes se extrajeron con ajustes distintos (valor × pacientes): {mixes}. Sus valores no son comparables. Repita la extracción con una sola configuración, procese las entregas por separado (--delivery) o acepte la mezcla por su nombre: {accept}.',
      en: 'The patients were extracted with different settings (value × patients): {mixes}. Their values cannot be compared. Extract again with one configuration, process the deliveries apart (--delivery), or accept the mix by name: {accept}.',
    },
  },
  'process.quality-failed': {
    exit: 2,
    text: {
      es: 'La versión no se registra, porque los datos no cumplen: {rules}. Corríjalos, cambie los límites (process.quality) o quite «process.onFail: refuse».',
      en: 'The version is not registered, as the data fail: {rules}. Mend them, change the limits (process.quality), or take "process.onFail: refuse" out.',
    },
  },
  'process.no-usable-features': {
    exit: 2,
    text: {
      es: 'Ninguna característica varía entre los {rows} pacientes: todas son constantes o faltan. Entregue más pacientes o revise la extracción.',
      en: 'No feature varies among the {rows} patients: all are constant or missing. Deliver more patients, or check the extraction.',
    },
  },
  'train.class-too-small': {
    exit: 2,
    text: {
      es: 'No se puede entrenar: hay {low} pacientes de bajo grado y {high} de alto grado, y hacen falta al menos {minimum} de cada uno.',
      en: 'Training refused: there are {low} low-grade and {high} high-grade patients, and at least {minimum} of each are needed.',
    },
  },
  'train.no-dataset': {
    exit: 2,
    text: {
      es: 'Todavía no hay ningún conjunto de datos. Ejecute antes «neurograde process».',
      en: 'There is no dataset yet. Run "neurograde process" first.',
    },
  },
  'train.cancelled': {
    exit: 130,
    text: {
      es: 'Entrenamiento {run} interrumpido; lo hecho queda guardado ({fits} ajustes). Para continuar: «neurograde train --resume {run}».',
      en: 'Training {run} was broken off; what was done is kept ({fits} fits). To go on: "neurograde train --resume {run}".',
    },
  },
  'train.run-in-progress': {
    exit: 2,
    text: {
      es: 'Otro proceso está entrenando {run} en este momento. Espere a que termine o, si se cortó, {seconds} s.',
      en: 'Another process is training {run} at this moment. Wait until it ends or, if it was cut off, {seconds} s.',
    },
  },
  'train.nothing-to-resume': {
    exit: 2,
    text: {
      es: 'No hay ningún entrenamiento interrumpido que continuar. Vea los que hay con «neurograde list runs».',
      en: 'No training was broken off, so there is none to resume. "neurograde list runs" lists those there are.',
    },
  },
  'train.not-running': {
    exit: 2,
    text: {
      es: 'El entrenamiento {run} no está en marcha en este servicio: ya terminó, o lo lleva otro proceso. Vea cómo está en la lista de entrenamientos.',
      en: 'The training run {run} is not under way in this service: it has ended, or another process trains it. The list of runs says how it stands.',
    },
  },
  'train.unknown-run': {
    exit: 2,
    text: {
      es: 'No existe el entrenamiento {run}. Vea los que hay con «neurograde list runs».',
      en: 'There is no training run {run}. "neurograde list runs" lists those there are.',
    },
  },
  'train.other-version': {
    exit: 2,
    text: {
      es: 'El entrenamiento {run} se empezó con neurograde {version}; esta versión daría otro resultado. Continúelo con aquella, o entrene de nuevo.',
      en: 'Training {run} was begun with neurograde {version}; this version would give another result. Resume it with that one, or train anew.',
    },
  },
  'train.record-outdated': {
    exit: 2,
    text: {
      es: 'El entrenamiento {run} es de una versión anterior de neurograde y su registro no tiene lo que hoy se mide. Entrene de nuevo con «neurograde train».',
      en: 'Training {run} is of an earlier neurograde, and its record lacks what is measured now. Train anew with "neurograde train".',
    },
  },
  'train.no-candidate-fits': {
    exit: 2,
    text: {
      es: 'Ningún candidato de {model} se pudo ajustar: {problem}. Revise su espacio de búsqueda (train.spaces).',
      en: 'No candidate of {model} could be fitted: {problem}. Check its search space (train.spaces).',
    },
  },
  'train.worker-failed': {
    exit: 1,
    text: {
      es: 'Un hilo de entrenamiento falló: {problem}.',
      en: 'A training thread failed: {problem}.',
    },
  },
  'select.no-run': {
    exit: 2,
    text: {
      es: 'Todavía no hay ningún entrenamiento. Ejecute antes «neurograde train».',
      en: 'There is no training run yet. Run "neurograde train" first.',
    },
  },
  'deploy.no-champion': {
    exit: 2,
    text: {
      es: 'No hay ningún modelo que desplegar: ninguno cumplió los estándares de calidad. Vea el tablero de «neurograde select».',
      en: 'There is no model to deploy: none met the quality standards. See the dashboard of "neurograde select".',
    },
  },
  'deploy.shuffled-labels': {
    exit: 2,
    text: {
      es: 'Este entrenamiento usó grados barajados (prueba de honestidad); sus modelos no se despliegan nunca.',
      en: 'This run was trained on shuffled grades (a check of honesty); its models are never deployed.',
    },
  },
  'predict.no-release': {
    exit: 2,
    text: {
      es: 'Todavía no hay ningún modelo desplegado. Ejecute antes «neurograde run» o «neurograde deploy».',
      en: 'No model is deployed yet. Run "neurograde run" or "neurograde deploy" first.',
    },
  },
  'predict.no-challenger': {
    exit: 2,
    text: {
      es: 'No hay ningún modelo aspirante. Prediga sin «model=challenger», o despliegue uno: «neurograde deploy --as challenger».',
      en: 'There is no challenger. Predict without "model=challenger", or deploy one: "neurograde deploy --as challenger".',
    },
  },
  'predict.not-explained': {
    exit: 2,
    text: {
      es: 'Las respuestas de este modelo no se pueden explicar: a través de su paso «{step}» no se puede seguir cada característica.',
      en: 'The answers of this model cannot be explained: no feature can be followed through its step "{step}".',
    },
  },
  'predict.no-values': {
    exit: 2,
    text: {
      es: 'La predicción {id} se guardó con una versión anterior de neurograde, que no guardaba los valores: no se puede explicar. Prediga otra vez el mismo archivo.',
      en: 'Prediction {id} was stored by an earlier neurograde, which did not keep the values: it cannot be explained. Predict the same file again.',
    },
  },
  'predict.outcome-known': {
    exit: 2,
    text: {
      es: 'La biopsia de la predicción {id} ya está registrada ({outcome}: {grade}, {date}). Para corregirla, dígalo: --corrects {outcome} y por qué (--comment); ambas se conservan.',
      en: 'The biopsy of prediction {id} is recorded already ({outcome}: {grade}, {date}). To correct it, say so: --corrects {outcome} and why (--comment); both are kept.',
    },
  },
  'predict.nothing-to-correct': {
    exit: 2,
    text: {
      es: 'La predicción {id} no tiene ninguna biopsia registrada que corregir. Regístrela sin --corrects.',
      en: 'Prediction {id} has no recorded biopsy to correct. Record it without --corrects.',
    },
  },
  'predict.newer-model': {
    exit: 1,
    text: {
      es: 'El modelo desplegado lo guardó una versión más nueva de neurograde (formato {found}; esta lee hasta {known}). Actualice neurograde.',
      en: 'The deployed model was stored by a newer neurograde (format {found}; this one reads up to {known}). Update neurograde.',
    },
  },
  'predict.key-reused': {
    exit: 2,
    text: {
      es: 'Esta Idempotency-Key ya se usó para una solicitud distinta. Use una clave nueva para cada solicitud.',
      en: 'This Idempotency-Key was used for another request already. Use a new key for each request.',
    },
  },
  'predict.missing-feature': {
    exit: 2,
    text: {
      es: '{file}: falta la columna «{column}», que el modelo necesita{more}. Exporte de nuevo con la misma configuración de extracción.',
      en: '{file}: the column "{column}", which the model needs, is missing{more}. Export again with the same extraction settings.',
    },
  },
  'predict.too-many-missing': {
    exit: 2,
    text: {
      es: '{file}, línea {line}: faltan {missing} de {features} valores; no se puede predecir con tan poco. Repita la extracción.',
      en: '{file}, line {line}: {missing} of {features} values are missing; too few are left for a prediction. Repeat the extraction.',
    },
  },
} as const satisfies Record<`${'ingest' | 'process' | 'train' | 'select' | 'deploy' | 'predict'}.${string}`, ErrorDefinition>;
