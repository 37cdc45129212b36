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
      es: '{file}: no es texto, ni un libro xlsx, ni Parquet. Si es otra hoja de cálculo, guárdela como xlsx o «CSV UTF-8»; si está comprimido, descomprímalo.',
      en: '{file}: this is no text, no xlsx workbook and no Parquet. If it is another spreadsheet, save it as xlsx or "CSV UTF-8"; if it is compressed, unpack it.',
    },
  },
  'format.broken-encoding': {
    exit: 2,
    text: {
      es: '{file}: hay letras dañadas: no todo el archivo está en {encoding}. Expórtelo de nuevo.',
      en: '{file}: some letters are damaged: not all of the file is in {encoding}. Export it again.',
    },
  },
  'format.unknown-layout': {
    exit: 2,
    text: {
      es: '{file}: no se reconoce el formato («{found}»). Se leen: una tabla con una fila por paciente (o con una columna por caso), las tablas de 3D Slicer y las salidas de PyRadiomics (txt, csv, json).',
      en: '{file}: the layout is not known ("{found}"). What can be read: a table with a row per patient (or a column per case), tables of 3D Slicer, and outputs of PyRadiomics (txt, csv, json).',
    },
  },
  'format.wrong-delimiter': {
    exit: 2,
    text: {
      es: '{file}: las celdas están separadas por «{found}» y deben estarlo por «{expected}». Corrija el archivo, o quite la primera línea si dice «sep=».',
      en: '{file}: the cells are separated by "{found}" and must be by "{expected}". Correct the file, or remove its first line if that says "sep=".',
    },
  },
  'format.ambiguous-delimiter': {
    exit: 2,
    text: {
      es: '{file}: no se sabe si las celdas están separadas por «{delimiters}»: ambas lecturas dan una tabla. Escriba «sep=;» (o el signo que sea) en una primera línea propia.',
      en: '{file}: whether the cells are separated by "{delimiters}" cannot be known: either makes a table. Write "sep=;" (or whichever sign it is) in a first line of its own.',
    },
  },
  'format.ambiguous-decimal': {
    exit: 2,
    text: {
      es: '{file}, línea {line}, columna «{column}»: «{value}» puede ser {asThousands} (el signo separa miles) o mil veces menos, {asDecimal} (el signo separa decimales), y ninguna otra celda lo aclara. Indíquelo con --decimal , o --decimal .',
      en: '{file}, line {line}, column "{column}": "{value}" may be {asThousands} (the sign parts thousands) or a thousandth of it, {asDecimal} (the sign parts decimals), and no other cell tells. Say which with --decimal , or --decimal .',
    },
  },
  'format.mixed-decimals': {
    exit: 2,
    text: {
      es: '{file}, línea {line}, columna «{column}»: «{value}» y, en la línea {otherLine}, «{other}» no usan el mismo signo decimal. Escriba todos los números igual y exporte de nuevo.',
      en: '{file}, line {line}, column "{column}": "{value}" and, in line {otherLine}, "{other}" have different decimal signs. Write all numbers alike and export again.',
    },
  },
  'format.broken-quotes': {
    exit: 2,
    text: {
      es: '{file}, línea {line}: se abren unas comillas que no se cierran. El archivo puede estar cortado; expórtelo de nuevo.',
      en: '{file}, line {line}: a quote is opened and never closed. The file may be cut short; export it again.',
    },
  },
  'format.broken-json': {
    exit: 2,
    text: {
      es: '{file}, línea {line}: el JSON está roto o cortado. Expórtelo de nuevo.',
      en: '{file}, line {line}: the JSON is broken or cut short. Export it again.',
    },
  },
  'format.broken-cases': {
    exit: 2,
    text: {
      es: '{file}, línea {line}: no es una entrada «Case-N_nombre: valor» de su caso. El archivo puede estar cortado o mezclado; expórtelo de nuevo.',
      en: '{file}, line {line}: this is no entry "Case-N_name: value" of its case. The file may be cut or mixed up; export it again.',
    },
  },
  'format.cut-short': {
    exit: 2,
    text: {
      es: '{file}, línea {line}: el archivo termina sin fin de línea y su último valor puede estar cortado. Expórtelo de nuevo; si está completo, añada un salto de línea al final.',
      en: '{file}, line {line}: the file ends without a line end, so its last value may be cut short. Export it again; if it is whole, add a line break at its end.',
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
  'format.unnamed-cases': {
    exit: 2,
    text: {
      es: '{file}: hay {cases} casos y ninguno dice de qué paciente es. Añada una columna PatientID a la entrada de PyRadiomics, o exporte un archivo por paciente, con su nombre.',
      en: '{file}: there are {cases} cases, and none says whose it is. Add a column PatientID to the input of PyRadiomics, or export a file per patient, named after it.',
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
  'format.old-excel': {
    exit: 2,
    text: {
      es: '{file}: es un libro de Excel antiguo (.xls). Ábralo y guárdelo como «Libro de Excel (.xlsx)» o como CSV.',
      en: '{file}: this is a workbook of old Excel (.xls). Open it and save it as "Excel workbook (.xlsx)" or as CSV.',
    },
  },
  'format.password-protected': {
    exit: 2,
    text: {
      es: '{file}: el libro de Excel está protegido con contraseña. Quítela (Archivo, Información, Proteger libro) y guárdelo de nuevo.',
      en: '{file}: the Excel workbook is protected by a password. Remove it (File, Info, Protect Workbook) and save it again.',
    },
  },
  'format.damaged-file': {
    exit: 2,
    text: {
      es: '{file}: el archivo {container} está dañado o cortado. Guárdelo o cópielo de nuevo.',
      en: '{file}: the {container} file is damaged or cut short. Save or copy it again.',
    },
  },
  'format.too-large': {
    exit: 2,
    text: {
      es: '{file}: ocupa más de {limit} MiB, demasiado para leerlo entero. Repártalo en varios archivos, o conviértalo antes a Parquet con «neurograde convert».',
      en: '{file}: it takes more than {limit} MiB, too much to be read whole. Save it in several files, or convert it to Parquet first with "neurograde convert".',
    },
  },
  'format.unpacked-too-large': {
    exit: 2,
    text: {
      es: '{file}: descomprimido ocupa más de {limit} MiB. Si de verdad son tantos datos, guárdelos en varios archivos, o como CSV.',
      en: '{file}: unpacked it takes more than {limit} MiB. If there really is so much data, save it in several files, or as CSV.',
    },
  },
  'format.sheet-required': {
    exit: 2,
    text: {
      es: '{file}: hay características en varias hojas: {sheets}. Diga cuál con --sheet, o guárdela en un archivo propio.',
      en: '{file}: there are features on several sheets: {sheets}. Say which with --sheet, or save it as a file of its own.',
    },
  },
  'format.unknown-sheet': {
    exit: 2,
    text: {
      es: '{file}: no hay ninguna hoja «{sheet}»; las del libro son: {sheets}. Corrija --sheet.',
      en: '{file}: there is no sheet "{sheet}"; the workbook has: {sheets}. Correct --sheet.',
    },
  },
} as const satisfies Record<`format.${string}`, ErrorDefinition>;
