import type { FieldName, Fields } from './model.ts';

/** The fields of an entry that is being put together. */
export type WritableFields = { -readonly [Name in FieldName]?: Fields[Name] };
