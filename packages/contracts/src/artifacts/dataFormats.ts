/** Raised when a reader of the last format would misread this one. */
export const EDA_REPORT_FORMAT = 1;

export const DATA_QUALITY_FORMAT = 1;

/** Newest layout of schema.json that this release writes and reads. */
export const DATASET_DOCUMENT_FORMAT = 1;

/** How the rows of a version, and those of each part, are ordered; pandas and DuckDB give the parts one after the other. */
export const DATASET_ROW_ORDER =
  'ascending by the SHA-256 of the feature names and the values (little-endian doubles), then grade, then patient; within each part, and for the dataset over all parts';
