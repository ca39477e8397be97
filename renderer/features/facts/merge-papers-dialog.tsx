import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { formatName } from '../../../shared/names.ts';
import type { Paper } from '../../../shared/paper.ts';
import { texToText } from '../../../shared/tex.ts';
import { library } from '../../db/library.ts';
import { mergePapers } from '../../db/merge-papers.ts';
import { perform } from '../../state/history.ts';
import { whenListed } from '../../state/list.ts';
import { sayError } from '../../state/notice.ts';
import { openById } from '../../state/selection.ts';
import { closeDialog } from '../../state/ui.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { strings } from './strings.ts';

/** Makes two papers one, after asking which of them stays. */
export function MergePapersDialog({ ids }: { ids: readonly string[] }) {
  const [kept, setKept] = useState(ids[0] ?? '');
  const papers = useLiveQuery(() => library().db.papers.bulkGet([...ids]), [ids]);
  const found = papers?.filter((paper) => paper !== undefined) ?? [];
  if (found.length < 2) return null;
  const gone = ids.find((id) => id !== kept) ?? '';
  const merge = async () => {
    closeDialog();
    await perform(strings.merged, () => mergePapers(kept, gone));
    await whenListed();
    await openById(kept);
  };
  return (
    <Dialog
      title={strings.mergeTitle}
      onClose={closeDialog}
      closeLabel={strings.close}
      actions={
        <>
          <Button label={strings.cancel} onClick={closeDialog} />
          <Button
            label={strings.merge}
            look="strong"
            onClick={() => void merge().catch(sayError)}
          />
        </>
      }
    >
      <p className="hint">{strings.mergeHint}</p>
      <Choice
        legend={strings.keep}
        value={kept}
        onChange={setKept}
        options={found.map((paper) => ({
          value: paper.id,
          label: texToText(paper.title),
          hint: hintOf(paper),
        }))}
      />
    </Dialog>
  );
}

function hintOf({ authors, venue, published, arxivId, doi }: Paper): string {
  const names = authors.slice(0, 3).map(formatName).join(', ');
  return [names, venue, published, arxivId ?? doi].filter(Boolean).join(' · ');
}
