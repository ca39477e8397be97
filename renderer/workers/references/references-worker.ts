import { cslItemOf } from '../../../shared/bibliography/csl/to-csl.ts';
import { openProcessor } from '../../../shared/bibliography/styles/open-processor.ts';
import type { FromReferences, ToReferences } from './messages.ts';

function say(message: FromReferences): void {
  self.postMessage(message);
}

async function answer({ n, what, style, entries }: ToReferences): Promise<void> {
  const processor = await openProcessor(style);
  const items = entries.map(cslItemOf);
  // Nothing is awaited from here on: a processor does one thing at a time.
  if (what === 'in-text') {
    say({ n, kind: 'cited', citation: processor.citation(items) });
    return;
  }
  for (const references of processor.references(items)) say({ n, kind: 'portion', references });
  say({ n, kind: 'listed' });
}

self.addEventListener('message', ({ data }: MessageEvent<ToReferences>) => {
  answer(data).catch((error) => say({ n: data.n, kind: 'failed', message: String(error) }));
});
