/**
 * Japanese family names that are common and not Chinese, with how nearly all who have them read
 * them. Kanji have many readings: without this list, or kana, nothing tells which.
 */
export const JAPANESE_FAMILIES: ReadonlyMap<string, string> = new Map(
  `佐藤 sato 鈴木 suzuki 高橋 takahashi 田中 tanaka 伊藤 ito 渡辺 watanabe 渡邊 watanabe 渡邉 watanabe
   山本 yamamoto 中村 nakamura 小林 kobayashi 加藤 kato 吉田 yoshida 山田 yamada 佐々木 sasaki
   山口 yamaguchi 松本 matsumoto 井上 inoue 木村 kimura 清水 shimizu 山崎 yamazaki 池田 ikeda
   阿部 abe 橋本 hashimoto 山下 yamashita 石川 ishikawa 中島 nakajima 前田 maeda 藤田 fujita
   後藤 goto 小川 ogawa 岡田 okada 長谷川 hasegawa 村上 murakami 近藤 kondo 石井 ishii 斎藤 saito
   斉藤 saito 齋藤 saito 坂本 sakamoto 遠藤 endo 青木 aoki 藤井 fujii 西村 nishimura 福田 fukuda
   太田 ota 三浦 miura 藤原 fujiwara 岡本 okamoto 松田 matsuda 中川 nakagawa 中野 nakano 原田 harada
   小野 ono 田村 tamura 竹内 takeuchi 金子 kaneko 和田 wada 中山 nakayama 石田 ishida 上田 ueda
   森田 morita 柴田 shibata 酒井 sakai 宮崎 miyazaki 横山 yokoyama 高木 takagi 安藤 ando 宮本 miyamoto
   大野 ono 谷口 taniguchi 今井 imai 高田 takada 藤本 fujimoto 武田 takeda 村田 murata 上野 ueno
   杉山 sugiyama 増田 masuda 平野 hirano 大塚 otsuka 千葉 chiba 久保 kubo 松井 matsui 岩崎 iwasaki
   桜井 sakurai 木下 kinoshita 野口 noguchi 松尾 matsuo 菊地 kikuchi 野村 nomura 新井 arai`
    .trim()
    .split(/\s+(?=\p{Script=Han})/u)
    .map((pair): [string, string] => {
      const [name = '', reading = ''] = pair.split(' ');
      return [name, reading];
    }),
);
