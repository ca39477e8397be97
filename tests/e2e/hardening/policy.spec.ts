import { expect, letPass, test } from '../fixtures.ts';
import { type Canary, hitBy, hitsOn, openBare, startCanary } from './canary.ts';
import { policyAttacks, tryAttack } from './policy-attacks.ts';

const NAMES = Object.keys(policyAttacks());

/** A directive of the policy, or an error that it makes. */
const REFUSED =
  /^[a-z-]+-(?:src|elem|attr|for|action|uri)$|requires 'Trusted|Content Security Policy|^Failed to fetch$|network error/;

let canary: Canary;

test.beforeEach(async () => {
  canary = await startCanary();
});

test.afterEach(() => canary.close());

const pathOf = (name: string) => `/${name.replace(/\W+/g, '-')}`;

/** The attack as text: the page gets nothing else from the test. */
const attack = (name: string) =>
  `(${tryAttack})((${policyAttacks})(), ${JSON.stringify(name)}, ${JSON.stringify({
    script: hitBy(name),
    url: canary.url + pathOf(name),
  })})`;

test('a page without defences would be open to every one of these attacks', async ({ app }) => {
  const page = await openBare(app.electron, canary);
  for (const name of NAMES) void page.evaluate(attack(name)).catch(() => undefined);
  const isThrough = (name: string, hits: string[]) =>
    hits.includes(name) || canary.asked.includes(pathOf(name));
  await expect
    .poll(async () => {
      const hits = await hitsOn(page);
      return NAMES.filter((name) => !isThrough(name, hits));
    })
    .toEqual([]);
});

test('the content security policy refuses every attack, and nobody is asked', async ({
  app,
  troubles,
}) => {
  const { page } = app;
  const outcomes: Record<string, string> = {};
  for (const name of NAMES) {
    outcomes[name] = await page.evaluate<string>(attack(name));
  }
  for (const [name, outcome] of Object.entries(outcomes)) {
    expect(outcome, name).toMatch(REFUSED);
  }
  expect(canary.asked).toEqual([]);
  expect(await hitsOn(page)).toEqual([]);
  expect(page.url()).toBe('app://lectern/index.html');
  expect(troubles.splice(0).length).toBeGreaterThan(0);
});

test('where the policy itself is switched off, still nothing reaches the network', async ({
  app,
  troubles,
}) => {
  const { page, lectern } = app;
  const debuggee = await page.context().newCDPSession(page);
  await debuggee.send('Page.setBypassCSP', { enabled: true });
  await page.reload();
  await lectern.ready();
  for (const name of NAMES) {
    await page.evaluate(`void ${attack(name)}.catch(() => undefined)`).catch(() => undefined);
  }
  // The policy is off: scripts that need no network do run.
  await expect.poll(() => hitsOn(page)).toContain('timer from text');
  await expect
    .poll(() => page.evaluate((url) => fetch(url).then(String, String), canary.url))
    .toContain('Failed to fetch');
  expect(canary.asked).toEqual([]);
  expect(page.url()).toBe('app://lectern/index.html');
  letPass(troubles);
});
