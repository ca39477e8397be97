import { expect, test } from './fixtures.ts';
import { RELEASED } from './released.ts';

test('every version of the schema stands in released.ts as it was released', async ({ page }) => {
  const versions = await page.evaluate(() =>
    window.harness.database.VERSIONS.map(({ version, stores }) => ({ version, stores })),
  );
  expect(RELEASED.map(({ version, stores }) => ({ version, stores }))).toEqual(versions);
  expect(versions.map(({ version }) => version)).toEqual(versions.map((_each, index) => index + 1));
});

for (const { version, rows, now } of RELEASED) {
  const before = RELEASED.filter((each) => each.version <= version);
  const stores = Object.assign({}, ...before.map((each) => each.stores));
  const tables = Object.keys(stores).filter((name) => stores[name] !== null);

  test(`version ${version}: its sample has a row in every table`, () => {
    expect(Object.keys(rows).sort()).toEqual(tables.sort());
    for (const name of tables) expect(rows[name]?.length).toBeGreaterThan(0);
  });

  test(`a library of version ${version} opens in the newest with every row`, async ({ page }) => {
    const found = await page.evaluate(
      async ([old, sample]) => {
        const { database, library, dump } = window.harness;
        const name = `${library.library().db.name} of version ${old}`;
        const before = new database.LibraryDatabase(name, old);
        for (const [table, all] of Object.entries(sample)) await before.table(table).bulkAdd(all);
        before.close();
        const { device } = await library.openLibrary(name);
        return { rows: await dump.allRows(), device, number: library.library().db.verno };
      },
      [version, rows] as const,
    );
    expect(found.rows).toMatchObject({ ...rows, ...now });
    expect(found.device).toBe('0badcafe');
    expect(found.number).toBe(RELEASED.length);
  });

  test(`a library of version ${version} goes on with its log`, async ({ page }) => {
    const ids = await page.evaluate(
      async ([old, sample]) => {
        const { database, library, marks, dump } = window.harness;
        const name = `${library.library().db.name} of version ${old}`;
        const before = new database.LibraryDatabase(name, old);
        for (const [table, all] of Object.entries(sample)) await before.table(table).bulkAdd(all);
        before.close();
        // A wall clock that stands long before the log.
        Date.now = () => 5;
        await library.openLibrary(name);
        await marks.setStatus(['arxiv:2502.13922'], 'queued');
        return (await dump.log()).map(({ id }) => id);
      },
      [version, rows] as const,
    );
    expect(ids).toHaveLength(2);
    expect(ids[0]).toMatch(/-0badcafe$/);
    expect((ids[1] ?? '') > (ids[0] ?? '')).toBe(true);
  });
}

test('a library of a version that is yet to come is left alone', async ({ page }) => {
  const { error, version } = await page.evaluate(async () => {
    const { library, Dexie } = window.harness;
    const name = `${library.library().db.name} of the future`;
    const future = new Dexie(name);
    future.version(9999).stores({ papers: 'id', more: 'id' });
    await future.open();
    await future.table('more').add({ id: 'kept' });
    future.close();
    const thrown = await library.openLibrary(name).then(
      () => null,
      (each) => each.message,
    );
    const again = new Dexie(name);
    await again.open();
    return { error: thrown, version: again.verno };
  });
  expect(error).toContain('newer version of Lectern');
  expect(version).toBe(9999);
});
