import { useEffect, useState } from 'react';
import type { Failure } from '../../../shared/reply.ts';
import { type LibraryNews, library, onNews } from '../../db/library.ts';
import { failureOf } from '../../state/notice.ts';
import { HealthClient } from './health-client.ts';
import type { Report } from './messages.ts';
import { papersOf, type Scope } from './scope.ts';

/** A check under way or done. `serial` grows whenever something was found or mended. */
export type Health = {
  client: HealthClient | null;
  report: Report | null;
  serial: number;
  failure: Failure | null;
};

const NOTHING: Health = { client: null, report: null, serial: 0, failure: null };

/** Tables of which a change can make another finding. */
const TABLES: ReadonlySet<string> = new Set(['papers', 'texts', 'marks', 'citekeys']);

/** Looks at the papers of a scope, and again at those that change while they are looked at. */
export function useHealth(scope: Scope): Health {
  const [health, setHealth] = useState(NOTHING);
  useEffect(() => {
    let live = true;
    setHealth(NOTHING);
    const failed = (error: unknown) =>
      live && setHealth((before) => ({ ...before, failure: failureOf(error) }));
    const hear = (report: Report) =>
      live && setHealth((before) => ({ ...before, report, serial: before.serial + 1 }));
    const client = new HealthClient(hear, failed);
    const end = onNews((news) => {
      const ids = touchedBy(news);
      if (ids.length > 0) client.changed(ids);
    });
    papersOf(scope).then((ids) => {
      if (!live) return;
      setHealth((before) => ({ ...before, client }));
      client.check(library().db.name, ids, today());
    }, failed);
    return () => {
      live = false;
      end();
      client.close();
    };
  }, [scope]);
  return health;
}

/** The papers that a change of the library may have given other faults. */
function touchedBy({ changes = [], papers = [], fresh = [] }: LibraryNews): string[] {
  const changed = changes.flatMap(({ table, key }) =>
    TABLES.has(table) && typeof key === 'string' ? [key] : [],
  );
  return [...new Set([...changed, ...papers, ...fresh.map(({ paper }) => paper.id)])];
}

/** The day it is here, `2026-03-05`. */
export function today(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
