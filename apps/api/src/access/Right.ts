export { RIGHTS, type Right } from '@neurograde/contracts';
