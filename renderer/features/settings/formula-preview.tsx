import { useEffect, useState } from 'react';
import type { Formula } from '../../../shared/bibliography/citekey/ast.ts';
import { texToText } from '../../../shared/tex.ts';
import { library } from '../../db/library.ts';
import { type Proposal, proposeCitekeys } from '../../db/propose-citekeys.ts';
import { breathe } from '../../state/breathe.ts';
import { useList } from '../../state/list.ts';
import { sayError } from '../../state/notice.ts';
import { idsOf } from '../../state/selection.ts';
import { citekeyStrings } from './citekey-strings.ts';

/** So many papers show what a formula does. */
const SHOWN = 5;

/** What a formula makes of the first papers of the list. */
export function FormulaPreview({ formula }: { formula: Formula }) {
  const [made, setMade] = useState<readonly Proposal[] | null>(null);
  useEffect(() => {
    let current = true;
    const make = async () => {
      const proposals = await proposeCitekeys(await somePapers(), breathe, formula);
      if (current) setMade(proposals);
    };
    make().catch(sayError);
    return () => {
      current = false;
    };
  }, [formula]);
  if (made === null) return null;
  if (made.length === 0) return <p className="hint">{citekeyStrings.noPapers}</p>;
  return (
    <table className="key-table framed" aria-label={citekeyStrings.preview}>
      <thead>
        <tr>
          <th scope="col">{citekeyStrings.paper}</th>
          <th scope="col">{citekeyStrings.citekey}</th>
        </tr>
      </thead>
      <tbody>
        {made.map(({ paper, next }) => (
          <tr key={paper.id}>
            <td>{texToText(paper.title)}</td>
            <td>
              <code>{next}</code>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Papers that the user has before their eyes, or any. */
async function somePapers() {
  const { papers } = library().db;
  const ids = await idsOf(useList.getState().order.subarray(0, SHOWN));
  const listed = await papers.bulkGet(ids);
  const found = listed.filter((paper) => paper !== undefined);
  return found.length > 0 ? found : papers.limit(SHOWN).toArray();
}
