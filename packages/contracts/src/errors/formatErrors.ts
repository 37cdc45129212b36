import type { ErrorDefinition } from './ErrorDefinition.js';

/** A file that cannot be read. `{file}` is how the user named it, less anything that could identify a patient. */
export const formatErrors = {
  'format.empty-file': {
    exit: 2,
    text: {
      es: '{file}: el archivo está vacío. Exporte de nuevo la tabla de características.',
      en: '{file}: the file is empty. Export the table of features again.',
    },
  },
  'format.header-only': {
    exit: 2,
    text: {
      es: '{file}: solo hay encabezado, ninguna fila de datos. Compruebe que la extracción terminó y exporte de nuevo.',
      en: '{file}: there is a header and no row of data. Check that the extraction ended, and export again.',
    },
  },
  'format.no-header': {
    exit: 2,
    text: {
      es: '{file}: la primera línea son datos, no los nombres de las columnas. Exporte de nuevo con encabezado.',
      en: '{file}: the first line is data, not the names of the columns. Export again with a header.',
    },
  },
  'format.not-text': {
    exit: 2,
    text: {
      es: '{file}: no es un archivo de texto. Si es una hoja de cálculo, guárdela como «CSV UTF-8 (delimitado por comas)»; si está comprimido, descomprímalo.',
      en: '{file}: this is not a text file. If it is a spreadsheet, save it as "CSV UTF-8 (comma delimited)"; if it is compressed, unpack it.',
    },
  },
  'format.unknown-layout': {
    exit: 2,
    text: {
      es: '{file}: no se reconoce el formato («{found}»). Se leen: una tabla CSV con una fila por paciente, y las tablas de 3D Slicer (csv o tsv).',
      en: '{file}: the layout is not known ("{found}"). What can be read: a CSV table with a row per patient, and tables of 3D Slicer (csv or tsv).',
    },
  },
  'format.wrong-delimiter': {
    exit: 2,
    text: {
      es: '{file}: las celdas están separadas por «{found}» y deben estarlo por «{expected}». Guarde de nuevo como CSV delimitado por comas, con punto decimal.',
      en: '{file}: the cells are separated by "{found}" and must be by "{expected}". Save again as comma-delimited CSV, with decimal points.',
    },
  },
  'format.decimal-comma': {
    exit: 2,
    text: {
      es: '{file}, línea {line}, columna «{column}»: «{value}» tiene coma decimal. Exporte de nuevo con punto decimal (y comas entre celdas).',
      en: '{file}, line {line}, column "{column}": "{value}" has a decimal comma. Export again with decimal points (and commas between cells).',
    },
  },
  'format.broken-quotes': {
    exit: 2,
    text: {
      es: '{file}, línea {line}: se abren unas comillas que no se cierran. El archivo puede estar cortado; expórtelo de nuevo.',
      en: '{file}, line {line}: a quote is opened and never closed. The file may be cut short; export it again.',
    },
  },
  'format.ragged-row': {
    exit: 2,
    text: {
      es: '{file}, línea {line}: hay {found} celdas y el encabezado tiene {expected}. Revise si la línea está cortada o si los números llevan coma decimal, y exporte de nuevo.',
      en: '{file}, line {line}: there are {found} cells and the header has {expected}. Check whether the line is cut short or the numbers have decimal commas, and export again.',
    },
  },
  'format.duplicate-column': {
    exit: 2,
    text: {
      es: '{file}: la columna «{column}» está repetida y no se sabe cuál vale. Deje una sola.',
      en: '{file}: the column "{column}" is there more than once, and which one holds cannot be known. Keep one.',
    },
  },
  'format.no-patient-column': {
    exit: 2,
    text: {
      es: '{file}: no hay columna de paciente (la primera es «{column}»). Llame ID, PatientID o paciente a la que lo identifica.',
      en: '{file}: there is no patient column (the first is "{column}"). Name the one that identifies the patient ID, PatientID or patient.',
    },
  },
  'format.blank-patient': {
    exit: 2,
    text: {
      es: '{file}, línea {line}: falta el identificador del paciente. Complételo o quite la fila.',
      en: '{file}, line {line}: the patient identifier is missing. Fill it in, or remove the row.',
    },
  },
  'format.no-features': {
    exit: 2,
    text: {
      es: '{file}: no hay ninguna columna numérica de características. Compruebe que exportó los resultados de la extracción.',
      en: '{file}: there is no numeric feature column. Check that the results of the extraction were exported.',
    },
  },
  'format.not-a-number': {
    exit: 2,
    text: {
      es: '{file}, línea {line}, columna «{column}»: «{value}» no es un número. Corrija la celda o déjela vacía si falta el valor.',
      en: '{file}, line {line}, column "{column}": "{value}" is not a number. Correct the cell, or leave it empty if there is no value.',
    },
  },
  'format.segment-required': {
    exit: 2,
    text: {
      es: '{file}: hay varios segmentos ({segments}). Indique cuál es el tumor con --segment.',
      en: '{file}: there are several segments ({segments}). Say which one is the tumour with --segment.',
    },
  },
  'format.unknown-segment': {
    exit: 2,
    text: {
      es: '{file}: no hay ningún segmento «{segment}»; los del archivo son: {segments}. Corrija --segment.',
      en: '{file}: there is no segment "{segment}"; the file has: {segments}. Correct --segment.',
    },
  },
} as const satisfies Record<`format.${string}`, ErrorDefinition>;
