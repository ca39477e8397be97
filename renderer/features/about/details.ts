import type { About } from '../../../shared/about.ts';
import type { Licence } from '../../../shared/licences.ts';
import { strings } from './strings.ts';

/** One line of what is running: its name, its version, and a remark or none. */
export type Detail = { name: string; value: string; remark: string };

/**
 * What is running, line by line. An Electron other than the one that releases are built with is told
 * as the stand-in that it is.
 */
export function detailsOf(about: About, wantedElectron: string | null): Detail[] {
  const isStandIn = wantedElectron !== null && wantedElectron !== about.electron;
  return (['electron', 'chromium', 'node', 'system'] as const).map((part) => ({
    name: strings.parts[part],
    value: about[part],
    remark: part === 'electron' && isStandIn ? strings.standIn(wantedElectron) : '',
  }));
}

/** What a report of a fault needs, and nothing that tells of the user: no path, no paper. */
export function reportOf(about: About, details: readonly Detail[]): string {
  const source = about.isPackaged ? '' : ` (${strings.fromSource})`;
  const lines = details.map(({ name, value, remark }) => {
    return `${name}: ${value}${remark && ` (${remark})`}`;
  });
  return [`Lectern ${about.version}${source}`, ...lines].join('\n');
}

/** The works with the versions of those that only the running app knows. */
export function withRunning(licences: readonly Licence[], about: About): Licence[] {
  const running: Record<string, string> = {
    Electron: about.electron,
    Chromium: about.chromium,
    'Node.js': about.node,
  };
  return licences.map((work) =>
    work.kind === 'platform' ? { ...work, version: running[work.name] ?? work.version } : work,
  );
}

/** The works whose name, author or licence has every word of `text`. */
export function filtered(licences: readonly Licence[], text: string): readonly Licence[] {
  const words = text.toLowerCase().split(/\s+/);
  return licences.filter(({ name, by, licence }) => {
    const all = `${name} ${by} ${licence}`.toLowerCase();
    return words.every((word) => all.includes(word));
  });
}
