import type { Failure } from '../../shared/reply.ts';

/** What went wrong and what to do, said aloud at once. */
export function Problem({ failure }: { failure: Failure }) {
  return (
    <div className="problem" role="alert">
      <p>{failure.message}</p>
      <p className="hint">{failure.hint}</p>
    </div>
  );
}
