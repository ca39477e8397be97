import { useEffect, useState } from 'react';
import { sayError } from '../../state/notice.ts';
import type { HealthClient } from './health-client.ts';
import type { PageInput, ShownPaper } from './messages.ts';

/** The first papers that a rule finds fault with; null until they are known. Read again with `serial`. */
export function usePage(
  client: HealthClient,
  { rule, ignored, count }: PageInput,
  serial: number,
): ShownPaper[] | null {
  const [papers, setPapers] = useState<ShownPaper[] | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new serial means other papers
  useEffect(() => {
    let live = true;
    client
      .request('page', { rule, ignored, count })
      .then((found) => live && setPapers(found), sayError);
    return () => {
      live = false;
    };
  }, [client, rule, ignored, count, serial]);
  return papers;
}
