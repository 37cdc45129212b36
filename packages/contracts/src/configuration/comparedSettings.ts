/**
 * Settings of an extraction that change the values it gives, by PyRadiomics' names: records that differ in one of them are not measured alike. Spacing
 * of the images as delivered is not among them, as it differs from patient to patient.
 */
export const COMPARED_SETTINGS = [
  'binWidth',
  'binCount',
  'normalize',
  'normalizeScale',
  'removeOutliers',
  'resampledPixelSpacing',
  'interpolator',
  'imageTypes',
  'pyradiomicsVersion',
  'force2D',
  'resegmentRange',
  'resegmentMode',
  'voxelArrayShift',
  'distances',
  'weightingNorm',
  'symmetricalGLCM',
  'gldm_a',
] as const;
