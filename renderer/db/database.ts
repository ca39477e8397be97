import Dexie, { type EntityTable, type Table } from 'dexie';
import type { Operation } from '../../shared/operation.ts';
import type { Paper, PaperTexts } from '../../shared/paper.ts';
import type {
  AliasRow,
  BibFileRow,
  CitekeyRow,
  DirtyRow,
  ExportRow,
  FeedRow,
  FeedStateRow,
  HighlightRow,
  IdentifierRow,
  MarkRow,
  MergeRow,
  MetaRow,
  NoteRow,
  TaggingRow,
  TagRow,
  ViewRow,
} from './rows.ts';

/** One step of the schema: `upgrade` turns the rows of the version before into this one's. */
type Version = {
  version: number;
  stores: Record<string, string | null>;
};

/**
 * Every version of the schema that was ever released; append only. Indexes are few on purpose:
 * they dominate the cost of writing, and lists are served from the catalogue.
 */
export const VERSIONS: readonly Version[] = [
  {
    version: 1,
    stores: {
      papers: 'id',
      texts: 'id',
      identifiers: 'key, paperId',
      marks: 'paperId',
      tags: 'path',
      taggings: '[paperId+tag], tag',
      notes: 'paperId',
      highlights: 'id, paperId',
      citekeys: 'paperId, &folded',
      operations: 'id',
      meta: 'key',
    },
  },
  {
    version: 2,
    stores: {
      identifiers: 'key',
      views: 'id',
      dirty: '++n',
    },
  },
  {
    version: 3,
    stores: {
      feeds: 'id',
      feedStates: 'feedId',
      merges: 'id',
    },
  },
  {
    version: 4,
    stores: {
      aliases: 'folded, paperId',
      exports: 'id',
      bibFiles: 'id',
    },
  },
];

/** The ledger: the one source of truth for papers known and for what the user did. */
export class LibraryDatabase extends Dexie {
  declare papers: EntityTable<Paper, 'id'>;
  declare texts: EntityTable<PaperTexts, 'id'>;
  declare identifiers: EntityTable<IdentifierRow, 'key'>;
  declare marks: EntityTable<MarkRow, 'paperId'>;
  declare tags: EntityTable<TagRow, 'path'>;
  declare taggings: Table<TaggingRow, [string, string]>;
  declare notes: EntityTable<NoteRow, 'paperId'>;
  declare highlights: EntityTable<HighlightRow, 'id'>;
  declare citekeys: EntityTable<CitekeyRow, 'paperId'>;
  declare views: EntityTable<ViewRow, 'id'>;
  declare feeds: EntityTable<FeedRow, 'id'>;
  declare merges: EntityTable<MergeRow, 'id'>;
  declare aliases: EntityTable<AliasRow, 'folded'>;
  declare exports: EntityTable<ExportRow, 'id'>;
  declare bibFiles: EntityTable<BibFileRow, 'id'>;
  declare feedStates: EntityTable<FeedStateRow, 'feedId'>;
  declare dirty: EntityTable<DirtyRow, 'n'>;
  declare operations: EntityTable<Operation, 'id'>;
  declare meta: EntityTable<MetaRow, 'key'>;

  /** `upTo` opens an older version of the schema, for tests of the upgrades. */
  constructor(name: string, upTo = Number.POSITIVE_INFINITY) {
    // Strict: a change that was reported as stored survives a power cut.
    super(name, { chromeTransactionDurability: 'strict' });
    for (const { version, stores } of VERSIONS) {
      if (version <= upTo) this.version(version).stores(stores);
    }
  }
}
