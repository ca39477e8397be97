import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseVenue } from '../../../shared/bibliography/venue.ts';

const EMNLP = 'Conference on Empirical Methods in Natural Language Processing';
const ACL = 'Annual Meeting of the Association for Computational Linguistics';
const FINDINGS = 'Findings of the Association for Computational Linguistics';
const NEURIPS = 'Advances in Neural Information Processing Systems';
const CVPR = 'Proceedings of the IEEE/CVF Conference on Computer Vision and Pattern Recognition';
const ICLR = 'International Conference on Learning Representations';

/** Venue, title of the proceedings, year, volume. */
const CONFERENCES: [
  venue: string,
  booktitle: string,
  year?: number | undefined,
  volume?: string,
][] = [
  // The bundled feed.
  ['ICLR 2025', ICLR, 2025],
  ['ACL 2025', `Proceedings of the 63rd ${ACL}`, 2025],
  ['ACL 2024', `Proceedings of the 62nd ${ACL}`, 2024],
  ['Findings of ACL 2025', `${FINDINGS}: ACL 2025`, 2025],
  ['Findings of EMNLP 2024', `${FINDINGS}: EMNLP 2024`, 2024],
  ['EMNLP 2024', `Proceedings of the 2024 ${EMNLP}`, 2024],
  ['EMNLP 2023 (Industry Track)', `Proceedings of the 2023 ${EMNLP}: Industry Track`, 2023],
  ['NeurIPS 2023', NEURIPS, 2023, '36'],
  [
    'NeurIPS 2024 (Datasets and Benchmarks Track)',
    `${NEURIPS}: Datasets and Benchmarks Track`,
    2024,
    '37',
  ],
  ['ICML 2024', 'Proceedings of the 41st International Conference on Machine Learning', 2024],
  ['ICML 2024 Workshop on In-Context Learning', 'ICML 2024 Workshop on In-Context Learning', 2024],
  ['SyntheticData4ML Workshop @ NeurIPS 2023', 'SyntheticData4ML Workshop at NeurIPS 2023', 2023],
  ['KnowledgeNLP Workshop 2025', 'KnowledgeNLP Workshop 2025', 2025],
  ['CVPR 2024', CVPR, 2024],
  ['ICCV 2025', 'Proceedings of the IEEE/CVF International Conference on Computer Vision', 2025],
  ['ECCV 2024', 'Proceedings of the European Conference on Computer Vision', 2024],
  ['AAAI 2022', 'Proceedings of the AAAI Conference on Artificial Intelligence', 2022, '36'],
  [
    'ICSE 2024',
    'Proceedings of the IEEE/ACM 46th International Conference on Software Engineering',
    2024,
  ],
  [
    'ICPC 2025',
    'Proceedings of the 33rd IEEE/ACM International Conference on Program Comprehension',
    2025,
  ],
  [
    'ICASSP 2024',
    'Proceedings of the 2024 IEEE International Conference on Acoustics, Speech and Signal Processing',
    2024,
  ],
  ['COLM 2025', 'Conference on Language Modeling', 2025],
  ['COLING 2025', 'Proceedings of the International Conference on Computational Linguistics', 2025],
  [
    'NAACL 2024',
    'Proceedings of the 2024 Conference of the North American Chapter of the Association for Computational Linguistics: Human Language Technologies',
    2024,
  ],
  // Other ways to write them.
  ['NIPS 2017', NEURIPS, 2017, '30'],
  ["ICLR'25", ICLR, 2025],
  ["CHI '98", 'Proceedings of the 1998 CHI Conference on Human Factors in Computing Systems', 1998],
  ['AAAI-24', 'Proceedings of the AAAI Conference on Artificial Intelligence', 2024, '38'],
  ['CVPR23', CVPR, 2023],
  ['AAAI 24', 'Proceedings of the AAAI Conference on Artificial Intelligence', 2024, '38'],
  [
    'IJCAI-2023',
    'Proceedings of the International Joint Conference on Artificial Intelligence',
    2023,
  ],
  ['INTERSPEECH 2023', 'Proceedings of Interspeech 2023', 2023],
  ['ICLR 2025.', ICLR, 2025],
  ['ICLR 2025 Oral', ICLR, 2025],
  ['ICLR 2024 (Spotlight)', ICLR, 2024],
  [
    'ICML 2024 Poster',
    'Proceedings of the 41st International Conference on Machine Learning',
    2024,
  ],
  ['Accepted to ICLR 2025', ICLR, 2025],
  ['To appear in ACL 2025', `Proceedings of the 63rd ${ACL}`, 2025],
  ['ACL 2025 (Main)', `Proceedings of the 63rd ${ACL}`, 2025],
  ['ICLR 2021, Virtual Event, Austria', ICLR, 2021],
  ['ACL 2023 System Demonstrations', `Proceedings of the 61st ${ACL}: System Demonstrations`, 2023],
  [
    'ACL 2024 Student Research Workshop',
    `Proceedings of the 62nd ${ACL}: Student Research Workshop`,
    2024,
  ],
  [
    'AAAI 2024 (Student Abstract)',
    'Proceedings of the AAAI Conference on Artificial Intelligence: Student Abstract',
    2024,
    '38',
  ],
  ['NeurIPS 2022 D&B', `${NEURIPS}: Datasets and Benchmarks Track`, 2022, '35'],
  [NEURIPS.concat(' 36'), NEURIPS, undefined, '36'],
  ['Neural Information Processing Systems', NEURIPS],
  [ICLR, ICLR],
  ['The Twelfth International Conference on Learning Representations, 2024', ICLR, 2024],
  ['2024 IEEE/CVF Conference on Computer Vision and Pattern Recognition (CVPR)', CVPR, 2024],
  [
    'In Proceedings of ICML 2024',
    'Proceedings of the 41st International Conference on Machine Learning',
    2024,
  ],
  [
    'Proc. Int. Conf. Mach. Learn. (ICML), 2020',
    'Proceedings of the 37th International Conference on Machine Learning',
    2020,
  ],
  [`Proceedings of the 2023 ${EMNLP}`, `Proceedings of the 2023 ${EMNLP}`, 2023],
  [
    `Proceedings of the 61st ${ACL} (Volume 1: Long Papers), pages 1-20, 2023`,
    `Proceedings of the 61st ${ACL} (Volume 1: Long Papers)`,
    2023,
  ],
  ['EMNLP Findings 2023', `${FINDINGS}: EMNLP 2023`, 2023],
  ['ACL (Findings) 2023', `${FINDINGS}: ACL 2023`, 2023],
  [`${FINDINGS}: NAACL 2024`, `${FINDINGS}: NAACL 2024`, 2024],
  ['Findings of EMNLP', `${FINDINGS}: EMNLP`],
  ['CVPR 2024 Workshops', `${CVPR} Workshops`, 2024],
  ['CVPRW 2024', `${CVPR} Workshops`, 2024],
  [
    'ICCVW 2021',
    'Proceedings of the IEEE/CVF International Conference on Computer Vision Workshops',
    2021,
  ],
  ['NeurIPS 2023 Workshop', 'Conference on Neural Information Processing Systems Workshops', 2023],
  ['R0-FoMo @ NeurIPS 2023', 'R0-FoMo at NeurIPS 2023', 2023],
  [
    'ICLR 2024 Workshop on LLM Agents (LLMAgents)',
    'ICLR 2024 Workshop on LLM Agents (LLMAgents)',
    2024,
  ],
  ['Workshop on Kites, 2024', 'Workshop on Kites', 2024],
  [
    'ACL/IJCNLP 2021',
    'Proceedings of the Annual Meeting of the Association for Computational Linguistics and the International Joint Conference on Natural Language Processing',
    2021,
  ],
  ['L@S 2023', 'Proceedings of the ACM Conference on Learning at Scale', 2023],
  // Nowhere in the table.
  ['HotNets 2023', 'Proceedings of HotNets 2023', 2023],
  ["KITE'22", 'Proceedings of KITE 2022', 2022],
  ['IEEE BigComp 2024', 'Proceedings of IEEE BigComp 2024', 2024],
  [
    'International Conference on Kites 2024',
    'Proceedings of the International Conference on Kites',
    2024,
  ],
  [
    'International Symposium on Kites (ISK), 2023',
    'Proceedings of the International Symposium on Kites (ISK)',
    2023,
  ],
  ['Proceedings of the 3rd Kite Meeting, 2020', 'Proceedings of the 3rd Kite Meeting', 2020],
  [
    'Lecture Notes in Computer Science 14000, 2024',
    'Lecture Notes in Computer Science',
    2024,
    '14000',
  ],
  ['PMLR 139', 'Proceedings of Machine Learning Research', undefined, '139'],
];

/** Venue, journal, year, volume, number, pages; `-` for none. */
const JOURNALS: [venue: string, parts: string][] = [
  [
    'IEEE Transactions on Neural Networks and Learning Systems 36(4), 2025',
    'IEEE Transactions on Neural Networks and Learning Systems|2025|36|4|-',
  ],
  ['Pattern Recognition, 2025', 'Pattern Recognition|2025|-|-|-'],
  ['Nature', 'Nature|-|-|-|-'],
  ['Nature 12(3), 45-67, 2024', 'Nature|2024|12|3|45-67'],
  ['Nature Communications 15, 1234 (2024)', 'Nature Communications|2024|15|-|1234'],
  ['TMLR', 'Transactions on Machine Learning Research|-|-|-|-'],
  [
    'Transactions on Machine Learning Research (TMLR), 08/2024',
    'Transactions on Machine Learning Research|2024|-|-|-',
  ],
  ['JMLR 25(1), 2024', 'Journal of Machine Learning Research|2024|25|1|-'],
  ['JMLR 25 (2024) 1-53', 'Journal of Machine Learning Research|2024|25|-|1-53'],
  [
    'Journal of Machine Learning Research 25(12):1–53, 2024',
    'Journal of Machine Learning Research|2024|25|12|1–53',
  ],
  ['J. Mach. Learn. Res. 25', 'Journal of Machine Learning Research|-|25|-|-'],
  ['Journal of Kites, vol. 3, no. 2, pp. 1-20, 2021', 'Journal of Kites|2021|3|2|1-20'],
  ['Journal of Kites', 'Journal of Kites|-|-|-|-'],
  ['IEEE Access, vol. 11, pp. 1234-1245, 2023', 'IEEE Access|2023|11|-|1234-1245'],
  ['IEEE TPAMI', 'IEEE Transactions on Pattern Analysis and Machine Intelligence|-|-|-|-'],
  ['TACL 2023', 'Transactions of the Association for Computational Linguistics|2023|-|-|-'],
  ['Proceedings of the VLDB Endowment 17(4)', 'Proceedings of the VLDB Endowment|-|17|4|-'],
  [
    'Proc. ACM Program. Lang. 7(OOPSLA2), 2023',
    'Proceedings of the ACM on Programming Languages|2023|7|OOPSLA2|-',
  ],
  [
    'Proceedings of the National Academy of Sciences 121(3), 2024',
    'Proceedings of the National Academy of Sciences|2024|121|3|-',
  ],
  [
    'Proceedings of the Kite Institution 7(3), 2024',
    'Proceedings of the Kite Institution|2024|7|3|-',
  ],
  ['Phys. Rev. D 109, 012345 (2024)', 'Phys. Rev. D|2024|109|-|012345'],
  ['PLoS ONE 18(5): e0285333, 2023', 'PLOS ONE|2023|18|5|e0285333'],
  ['Bioinformatics, 39(2), btad001, 2023', 'Bioinformatics|2023|39|2|btad001'],
  ['Neurocomputing 550 (2023) 126456', 'Neurocomputing|2023|550|-|126456'],
  ['Kybernetika 2020', 'Kybernetika|2020|-|-|-'],
  ['Advances in Kite Theory 3', 'Advances in Kite Theory|-|3|-|-'],
];

const PREPRINTS = [
  ...['arXiv', 'arXiv.org', 'arXiv preprint arXiv:2501.00001', 'CoRR', 'CoRR abs/2501.00001'],
  ...['bioRxiv 2023', 'OpenReview', 'Technical report', 'Preprint', 'N/A', '2024', ' ', '()'],
  ...['Under review at ICLR 2026', 'Submitted to ICLR 2025', 'ICLR 2025 Conference Submission'],
];

describe('parseVenue', () => {
  it.each(CONFERENCES)('knows %j as a conference', (text, booktitle, year, volume) => {
    const venue = parseVenue(text);
    if (venue.kind !== 'conference') throw new Error(`a ${venue.kind}`);
    expect([venue.booktitle, venue.year, venue.volume]).toEqual([booktitle, year, volume]);
  });

  it.each(JOURNALS)('knows %j as a journal', (text, parts) => {
    const venue = parseVenue(text);
    if (venue.kind !== 'journal') throw new Error(`a ${venue.kind}`);
    const { journal, year = '-', volume = '-', number = '-', pages = '-' } = venue;
    expect([journal, year, volume, number, pages].join('|')).toBe(parts);
  });

  it.each(PREPRINTS)('takes %j for a preprint', (text) => {
    expect(parseVenue(text)).toEqual({ kind: 'preprint' });
  });

  it('knows theses', () => {
    expect(parseVenue('PhD thesis, University of Kites, 2023')).toEqual({
      kind: 'thesis',
      degree: 'phd',
      school: 'University of Kites',
      year: 2023,
    });
    expect(parseVenue("Master's thesis, MIT")).toMatchObject({ degree: 'master', school: 'MIT' });
  });

  it('gives publisher, series and pages where they are known', () => {
    expect(parseVenue('ICML 2024')).toMatchObject({
      series: 'Proceedings of Machine Learning Research',
      publisher: 'PMLR',
    });
    expect(parseVenue('Proceedings of the 3rd Kite Meeting, pages 1–20, 2020')).toMatchObject({
      pages: '1–20',
    });
  });

  it('reads HTML and TeX in names', () => {
    expect(parseVenue('Journal of Kites &amp; <i>Strings</i>, 2020')).toMatchObject({
      journal: 'Journal of Kites & Strings',
    });
  });

  it('names something whatever it reads, in time that grows with the text', () => {
    const part = fc.constantFrom(
      'ACL',
      '2024',
      '(',
      ')',
      '12',
      ', ',
      ' ',
      'vol. ',
      'pp. ',
      "'",
      '@',
      'W',
      '-',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.array(part, { maxLength: 30 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (venue) => {
        const parsed = parseVenue(venue);
        if (parsed.kind === 'conference') expect(parsed.booktitle.trim()).not.toBe('');
        if (parsed.kind === 'journal') expect(parsed.journal.trim()).not.toBe('');
      }),
    );
    // Squared, these take minutes.
    for (const piece of ['1 ', '(', 'a1, ', 'Proceedings of ', '- ', "'2"])
      parseVenue(piece.repeat(100_000));
  });
});
