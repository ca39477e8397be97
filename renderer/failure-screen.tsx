import type { Failure } from '../shared/reply.ts';
import { Button } from './ui/button.tsx';

const strings = {
  title: 'Lectern could not open your library',
  safe: 'Nothing was changed. Your papers and notes are where they were.',
  again: 'Try again',
};

/** Shown in place of the app when the library cannot be opened. */
export function FailureScreen({ failure }: { failure: Failure }) {
  return (
    <main className="failure-screen">
      <h1>{strings.title}</h1>
      <p role="alert">{failure.message}</p>
      <p>{failure.hint}</p>
      <p>{strings.safe}</p>
      <Button look="strong" label={strings.again} onClick={() => location.reload()} />
    </main>
  );
}
