import type {} from '../../../renderer/bridge.ts';
import type { StarterFeed } from '../../../shared/feed/starter-feed.ts';
import { done, failed, type Reply } from '../../../shared/reply.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../shared/settings.ts';

/** What the page asked of main so far, and what main has: a test sets it as it needs it. */
export const main = {
  asked: [] as [name: string, input: unknown][],
  feed: null as StarterFeed | null,
  settings: DEFAULT_SETTINGS,
  /** When set, main answers nothing but this failure. */
  trouble: null as string | null,
};

const answers: Record<string, (input: never) => unknown> = {
  starterFeed: ({ have }: { have: number }) =>
    main.feed && main.feed.revision > have ? main.feed : null,
  readSettings: () => main.settings,
  writeSettings: (settings: Settings) => {
    main.settings = settings;
    return settings;
  },
};

/** Stands in for what the preload script puts on the window. */
export function installStub(): void {
  const ask = new Proxy(
    {},
    {
      get:
        (_target, name: string) =>
        async (input: never): Promise<Reply<unknown>> => {
          main.asked.push([name, input]);
          if (main.trouble !== null) return failed(main.trouble, 'main is in trouble', 'none');
          return done(answers[name]?.(input) ?? null);
        },
    },
  );
  const on = new Proxy({}, { get: () => () => () => undefined });
  window.lectern = { ask, on } as Window['lectern'];
}
