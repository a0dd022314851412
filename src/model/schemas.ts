/** Schemas of the YAML files and the frontmatter; the types of the model are inferred from them. */
export { bilingual, idPattern } from './schemas/shared.ts';
export * from './schemas/site.ts';
export * from './schemas/work.ts';
export * from './schemas/provision.ts';
export * from './schemas/wording.ts';
export * from './schemas/notes.ts';
export * from './schemas/sources.ts';
export * from './schemas/situations.ts';
export * from './schemas/screening.ts';
export * from './schemas/reference.ts';
export * from './schemas/search.ts';
