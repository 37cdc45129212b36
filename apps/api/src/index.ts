export type { Access, Principal } from './access/Access.js';
export { RIGHTS, type Right } from './access/Right.js';
export { type AppOptions, buildApp } from './buildApp.js';
export type { LogLevel } from './observe/logOptions.js';
export { openApiDocument } from './openApi/openApiDocument.js';
export { ROUTES } from './routes/routes.js';
export { type Service, startService } from './Service.js';
export { type ServeOptions, serve } from './serve.js';
