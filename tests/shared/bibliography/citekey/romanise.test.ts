import { expect, it } from 'vitest';
import { DEFAULT_FORMULA } from '../../../../shared/bibliography/citekey/formula.ts';
import { kanaToLatin } from '../../../../shared/bibliography/citekey/kana.ts';
import { loadReadings } from '../../../../shared/bibliography/citekey/load-readings.ts';
import { romanise } from '../../../../shared/bibliography/citekey/romanise.ts';
import { mintCitekey } from '../../../../shared/bibliography/citekey.ts';
import type { CitedPaper } from '../../../../shared/bibliography/entry.ts';
import { citedPaper } from '../cited-paper.ts';

const readings = await loadReadings();
const making = { formula: DEFAULT_FORMULA, readings };

it.each([
  ['さとう', 'satou'],
  ['いのうえ', 'inoue'],
  ['ジェット', 'jetto'],
  ['キョウト', 'kyouto'],
  ['マッチ', 'matchi'],
  ['シンイチ', 'shinichi'],
  ['ティーチャー', 'ticha'],
  ['ファイル', 'fairu'],
  ['ウィンド', 'windo'],
  ['ヴァイオリン', 'vaiorin'],
  ['ﾊﾟﾀｰﾝ', 'patan'],
  ['じゃ', 'ja'],
  ['ぁっ', 'a'],
])('reads %s as %s', (kana, latin) => {
  expect(kanaToLatin(kana)).toBe(latin);
});

it.each<[string, Partial<CitedPaper>]>([
  // Family names whose characters are read otherwise in words.
  ['shanxiongxin2025', { authors: [{ family: '单雄信' }], title: '。' }],
  ['zengKitesWind2025', { authors: [{ family: '曾', given: '国藩' }] }],
  ['ouyangKitesWind2025', { authors: [{ family: '欧阳', given: '修' }] }],
  ['luKitesWind2025', { authors: [{ family: '吕' }] }],
  ['chenKitesWind2025', { authors: [{ family: '陳', given: '小明' }] }],
  ['vanderbergZhongWenBiao2025', { title: '中文标题' }],
  ['wangZhongWen2025', { authors: [{ family: '王' }], title: '中文' }],
  ['gimHangugeoModerui2025', { authors: [{ family: '김' }], title: '한국어 모델의' }],
  ['bakKitesWind2025', { authors: [{ family: '박', given: '지성' }] }],
  // Japanese: a family name that is known, else only what stands in kana.
  ['satoKitesWind2025', { authors: [{ family: '佐藤', given: '健' }] }],
  ['sasakiKitesWind2025', { authors: [{ family: '佐々木', given: '健' }] }],
  ['tanakaKaito2025', { authors: [{ family: '田中' }], title: '深層学習によるカイトの制御' }],
  ['suzukiKitesWind2025', { authors: [{ family: 'すずき', given: 'いちろう' }] }],
  ['anonKaito2025', { authors: [{ family: '御手洗' }], title: '凧（カイト）' }],
  ['mhmdKitesWind2025', { authors: [{ family: 'محمد' }] }],
  ['levi2025', { authors: [{ family: 'Levi' }], title: '!' }],
])('makes %s', (expected, facts) => {
  expect(mintCitekey(citedPaper(facts), () => false, making)).toBe(expected);
});

it('leaves everything else as it is', () => {
  const as = { isName: false, japanese: false };
  for (const text of ['', 'Kites', 'Иванов', 'α', '。', 'été']) {
    expect(romanise(text, readings, as)).toBe(text);
  }
});

it('reads no more of a long text than a key can need', () => {
  const text = '长'.repeat(1_000_000);
  expect(romanise(text, readings, { isName: false, japanese: false }).length).toBeLessThan(3000);
});

it('reads kana also without tables, and leaves out what needs them', () => {
  const as = { isName: false, japanese: false };
  expect(romanise('カイト', null, as)).toBe('kaito');
  expect(romanise('王 한국 Kites', null, as).trim()).toBe('Kites');
});
