import { expect } from 'playwright/test';
import type { LecternPage } from '../e2e/pages/lectern-page.ts';
import { type AppProcess, processesOf } from './processes.ts';

/** How many papers the first run brings. */
export const PAPERS = 88;

const NOTE = 'Kept from version to version.';

/** What people do first: look at the papers, tag one, write a note. */
export async function annotate(lectern: LecternPage): Promise<void> {
  await lectern.goTo('All papers');
  await lectern.expectListed(PAPERS);
  await lectern.row('LongPO').click();
  await lectern.addTag('thesis');
  await lectern.expectCount('thesis', 1);
  await lectern.note.fill(NOTE);
}

/** Expects to find what `annotate` did. */
export async function expectAnnotated(lectern: LecternPage): Promise<void> {
  await lectern.goTo('All papers');
  await lectern.row('LongPO').click();
  await lectern.expectCount('thesis', 1);
  await expect(lectern.tags.getByText('thesis')).toBeVisible();
  await expect(lectern.note).toHaveValue(NOTE);
}

/** Expects the page to be in Chromium's sandbox: apart from other processes, its system calls filtered. */
export function expectSandbox(pid: number): void {
  const all = processesOf(pid);
  expect(
    all.map(({ commandLine }) => commandLine).filter((line) => /no-sandbox/.test(line)),
  ).toEqual([]);
  const isPage = ({ commandLine }: AppProcess) => / --type=renderer /.test(commandLine);
  const pages = all.filter(isPage);
  expect(pages.length).toBeGreaterThan(0);
  for (const page of pages) {
    expect(page.seccomp).toBe('2');
    expect(page.processes).not.toBe(all[0]?.processes);
  }
}
