import { useEffect, useState } from 'react';
import { library } from '../../db/library.ts';
import { type Proposal, proposeCitekeys } from '../../db/propose-citekeys.ts';
import { rekey } from '../../db/rekey.ts';
import { breathe } from '../../state/breathe.ts';
import { perform } from '../../state/history.ts';
import { sayError } from '../../state/notice.ts';
import { closeDialog } from '../../state/ui.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { RekeyTable } from './rekey-table.tsx';
import { strings } from './strings.ts';

/** Shows what the formula would call some papers; changes the citekeys of those that are ticked. */
export function RekeyDialog({ ids }: { ids: readonly string[] }) {
  const proposals = useProposals(ids);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const changing = proposals?.filter(({ now, next }) => now !== next) ?? [];
  const chosen = changing.filter(({ paper }) => !left.has(paper.id));
  const change = () => {
    closeDialog();
    const count = chosen.length;
    const words = {
      done: strings.remade(count),
      doing: strings.remaking(count),
      part: strings.remadeInPart,
    };
    const keys = chosen.map(({ paper, next }) => ({ paperId: paper.id, citekey: next }));
    void perform(words, (progress) => rekey(keys, progress));
  };
  return (
    <Dialog
      title={strings.remakeTitle}
      size="large"
      onClose={closeDialog}
      closeLabel={strings.close}
      actions={
        <>
          <Button label={strings.cancel} onClick={closeDialog} />
          <Button
            label={strings.remake(chosen.length)}
            look="strong"
            disabled={chosen.length === 0}
            onClick={change}
          />
        </>
      }
    >
      <p className="hint">{strings.remakeHint}</p>
      {changing.length > 0 ? (
        <RekeyTable proposals={changing} left={left} onLeave={setLeft} />
      ) : (
        <p role="status">{messageFor(proposals)}</p>
      )}
    </Dialog>
  );
}

function messageFor(proposals: readonly Proposal[] | null): string {
  if (proposals === null) return strings.making;
  return proposals.length === 0 ? strings.nothing : strings.same(proposals.length);
}

/** What the papers would be called; null until that is known. */
function useProposals(ids: readonly string[]): readonly Proposal[] | null {
  const [proposals, setProposals] = useState<readonly Proposal[] | null>(null);
  useEffect(() => {
    let current = true;
    const propose = async () => {
      const rows = await library().db.papers.bulkGet([...ids]);
      const papers = rows.filter((row) => row !== undefined);
      const found = await proposeCitekeys(papers, breathe);
      if (current) setProposals(found);
    };
    propose().catch(sayError);
    return () => {
      current = false;
    };
  }, [ids]);
  return proposals;
}
