import { expect, test } from './fixtures.ts';

// The other encodings are tested in tests/renderer/features/import/decode.test.ts.
test('Windows-1252 has quotation marks, dashes and the euro sign', async ({ page }) => {
  const text = await page.evaluate(() =>
    window.harness.decoding.decodeText(
      Uint8Array.of(0x93, 0x47, 0x72, 0xf6, 0xdf, 0x65, 0x94, 0x20, 0x96, 0x20, 0x80),
    ),
  );
  expect(text).toBe('“Größe” – €');
});
