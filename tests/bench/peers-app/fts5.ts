import sqlite3InitModule from '@sqlite.org/sqlite-wasm';
import { type Engine, FIELDS, LIMIT, type Maker, type Mode } from './engine.ts';

const FILE = '/papers.db';
const columns = FIELDS.map(([field]) => field).join(', ');
const weights = FIELDS.map(([, weight]) => weight).join(', ');
const slots = FIELDS.map(() => '?').join(', ');

const CREATE = `
  CREATE VIRTUAL TABLE papers USING fts5(
    ${columns}, prefix = '1 2 3', tokenize = 'unicode61 remove_diacritics 2'
  );
  INSERT INTO papers (papers, rank) VALUES ('rank', 'bm25(${weights})');`;
const INSERT = `INSERT INTO papers (rowid, ${columns}) VALUES (?, ${slots})`;
const UPDATE = `UPDATE papers SET (${columns}) = (${slots}) WHERE rowid = ?`;
const SEARCH = `SELECT rowid FROM papers WHERE papers MATCH ? ORDER BY rank LIMIT ${LIMIT}`;

/**
 * SQLite's FTS5 as WebAssembly (https://sqlite.org/fts5.html), ranked by bm25 with weights, in the
 * origin's private file system: the VFS that needs no shared memory.
 */
export const fts5: Maker = async (from) => {
  const sqlite = await sqlite3InitModule();
  const open = async () => {
    if (from === 'memory') return new sqlite.oo1.DB(':memory:');
    const pool = await sqlite.installOpfsSAHPoolVfs({});
    if (from === 'nothing') await pool.wipeFiles();
    return new pool.OpfsSAHPoolDb(FILE);
  };
  const db = await open();
  if (from !== 'saved') db.exec(CREATE);
  const [insert, update, search] = [INSERT, UPDATE, SEARCH].map((sql) => db.prepare(sql));
  if (!insert || !update || !search) throw new Error('SQLite prepared nothing');
  const engine: Engine = {
    add(documents) {
      db.transaction(() => {
        for (const document of documents) {
          const values = FIELDS.map(([field]) => document[field]);
          insert.bind([document.id, ...values]).stepReset();
        }
      });
    },
    finish: () => void db.exec("INSERT INTO papers (papers) VALUES ('optimize')"),
    update(document) {
      const values = FIELDS.map(([field]) => document[field]);
      update.bind([...values, document.id]).stepReset();
    },
    search(text, mode) {
      const found: number[] = [];
      search.bind(expression(text, mode));
      while (search.step()) found.push(Number(search.get(0)));
      search.reset();
      return found;
    },
    // Every transaction is on disk already.
    save: async () => undefined,
  };
  return engine;
};

function expression(text: string, mode: Mode): string {
  const words = text.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const quoted = words.map((word, index) => {
    // To find papers by some of their words, the beginnings of all may help against mistakes.
    const isPrefix = mode === 'some' || index === words.length - 1;
    return isPrefix ? `"${word}"*` : `"${word}"`;
  });
  return quoted.join(mode === 'every' ? ' AND ' : ' OR ');
}
