import type { PythonValue } from './readPythonLiteral.js';

/**
 * How the features of a record were extracted, from what PyRadiomics writes beside them (`diagnostics_*`, before 2.0 `general_info_*`). The entries of
 * its `Configuration_Settings` stand under their own names: `binWidth`, `normalize`, `resampledPixelSpacing`, … What the file does not say is absent.
 */
export interface ExtractionSettings {
  readonly pyradiomicsVersion?: string;
  /** Versions of Python, Numpy, SimpleITK and PyWavelet, by these names. */
  readonly versions?: Readonly<Record<string, string>>;
  /** The filters that were on, by PyRadiomics' name of each (`Original`, `Wavelet`, `LoG`, …), with their own settings. */
  readonly imageTypes?: Readonly<Record<string, PythonValue>>;
  /** Spacing of the image's voxels as delivered, mm: x, y, z. */
  readonly imageSpacing?: readonly number[];
  /** Spacing of the voxels after resampling, mm: x, y, z. */
  readonly interpolatedSpacing?: readonly number[];
  /** Width of a bin of gray levels, in units of intensity; null where `binCount` holds. */
  readonly binWidth?: PythonValue;
  readonly binCount?: PythonValue;
  readonly normalize?: PythonValue;
  readonly normalizeScale?: PythonValue;
  readonly removeOutliers?: PythonValue;
  /** Spacing asked for, mm; null where the image was not resampled. */
  readonly resampledPixelSpacing?: PythonValue;
  readonly interpolator?: PythonValue;
  readonly [setting: string]: PythonValue | undefined;
}
