import { MARKETPLACES } from '../../core/marketplaces';
import { CONFIDENCE, FEES, feeTitle, type Language, type Standing } from './labels';
import { generatedFrom, table } from './markdown';
import { missingSection } from './missing';
import { ageOf, holdsOn, referenceDay, type Period } from './periods';

const SIGNS: Record<Standing, string> = { official: 'O', corroborated: 'C', reported: 'R', unknown: '·' };

const WORDS = {
  en: {
    title: 'Coverage',
    link: '[中文](coverage.zh-CN.md)',
    intro: (day: string) =>
      `What the rate cards know, as of ${day}. A period that is "not known" answers \`#N/A\`, and so does every day before the first one. ` +
      'A card whose end is open answers until a newer one starts, for 400 days after it was last checked at most.',
    legend:
      'O official: read on the own page of Amazon or Alibaba.com. C corroborated: two or more independent copies agree. ' +
      'R reported: one copy. ·: nothing known, or the fee does not exist there or is part of another row. Several letters: cards of different standing. ' +
      'Sources: those that the card is made from, and after the plus further ones that were found to agree with it, with the number of cells compared: the register of checks.',
    overview: (day: string) => `Amazon fees in force on ${day}`,
    fee: 'Fee',
    scope: 'For',
    from: 'From',
    until: 'Until',
    standing: 'Confidence',
    checked: 'Last checked (age in days)',
    sources: 'Sources',
    seen: (sources: number, cells: number) => ` + ${sources} (${cells} cells)`,
    missing: 'Not known in it',
    open: 'open',
    firstSeen: 'first seen',
    variant: (id: string) => `What is not listed here is answered by the cards of ${id}.`,
    platforms: 'Alibaba.com fees',
    metrics: 'Account metrics',
    metricsIntro: 'Metrics with a threshold, by the standing of that threshold.',
    metric: 'Metrics',
    noThreshold: 'no threshold published',
  },
  zh: {
    title: '数据覆盖范围',
    link: '[English](coverage.md)',
    intro: (day: string) =>
      `截至 ${day} 费率卡所收录的数据。标为“未知”的时段以及最早一张卡之前的日期返回 \`#N/A\`。` +
      '没有截止日的卡一直有效，直到出现新卡；最近核对日之后最多沿用 400 天。',
    legend:
      'O 官方：取自亚马逊或阿里巴巴国际站官方页面。C 多方印证：两份以上独立资料一致。R 单一来源：只有一份资料。' +
      '·：没有数据，或当地没有这项费用，或已并入其他行。多个字母：不同卡的可信度不同。' +
      '来源数：费率卡所依据的来源；加号后为另外核对一致的来源数及核对的格数（核对记录）。',
    overview: (day: string) => `${day} 生效的亚马逊费用`,
    fee: '费用',
    scope: '适用范围',
    from: '起',
    until: '止',
    standing: '可信度',
    checked: '最近核对（距今天数）',
    sources: '来源数',
    seen: (sources: number, cells: number) => ` + ${sources}（核对 ${cells} 格）`,
    missing: '其中未知',
    open: '未定',
    firstSeen: '首次见到',
    variant: (id: string) => `此处未列出的费用按 ${id} 的费率卡计算。`,
    platforms: '阿里巴巴国际站费用',
    metrics: '账户指标',
    metricsIntro: '有阈值的指标，按阈值的可信度统计。',
    metric: '指标数',
    noThreshold: '未公布阈值',
  },
} as const;

/** docs/coverage.md: which fee is known for which marketplace and period, and how well. */
export function coveragePage(periods: readonly Period[], language: Language): string {
  const words = WORDS[language];
  const day = referenceDay(periods);
  const fees = FEES.filter((fee) => periods.some((p) => p.platform === 'amazon' && p.fee === fee));
  const markets = MARKETPLACES.filter(({ id }) => periods.some((p) => p.marketplace === id));
  const overview = fees.map((fee) => [
    feeTitle(fee, language),
    ...markets.map(({ id, variantOf }) => {
      const own = periods.filter((p) => p.marketplace === id && p.fee === fee);
      const answering = own.length ? own : periods.filter((p) => p.marketplace === variantOf && p.fee === fee);
      return sign(answering.filter((p) => holdsOn(p, day)));
    }),
  ]);
  return [
    generatedFrom('the rate cards in src/rates'),
    `# ${words.title}`,
    words.link,
    words.intro(day),
    words.legend,
    `## ${words.overview(day)}`,
    table([words.fee, ...markets.map(({ id }) => id)], overview),
    missingSection(periods, day, language),
    ...markets.flatMap(({ id, name, variantOf }) => [
      `## ${id} · ${name[language]}`,
      ...(variantOf ? [words.variant(variantOf)] : []),
      periodTable(
        periods.filter((p) => p.marketplace === id),
        fees,
        language,
        day,
      ),
    ]),
    `## ${words.platforms}`,
    periodTable(
      periods.filter((p) => p.platform === 'alibaba'),
      FEES,
      language,
      day,
    ),
    `## ${words.metrics}`,
    words.metricsIntro,
    metricsTable(periods, language),
  ].join('\n\n');
}

/** The letters of all cards in force, best first, or a dot. */
function sign(inForce: readonly Period[]): string {
  const known = (Object.keys(SIGNS) as Standing[]).filter(
    (s) => s !== 'unknown' && inForce.some((p) => p.standing === s),
  );
  return known.map((s) => SIGNS[s]).join(' ') || SIGNS.unknown;
}

function periodTable(periods: readonly Period[], fees: readonly string[], language: Language, day: string): string {
  const words = WORDS[language];
  const sorted = fees.flatMap((fee) => periods.filter((p) => p.fee === fee));
  return table(
    [words.fee, words.scope, words.from, words.until, words.standing, words.checked, words.sources, words.missing],
    sorted.map((p) => [
      feeTitle(p.fee, language),
      [p.scope, p.season].filter(Boolean).join(', '),
      p.firstSeen ? `${p.from} (${words.firstSeen})` : p.from,
      p.until ?? words.open,
      CONFIDENCE[p.standing][language],
      p.lastChecked === null ? '' : `${p.lastChecked} (${ageOf(p, day)})`,
      String(p.sources.length || '') + (p.seen.sources ? words.seen(p.seen.sources, p.seen.cells) : ''),
      p.missing.join(', '),
    ]),
  );
}

function metricsTable(periods: readonly Period[], language: Language): string {
  const words = WORDS[language];
  const platforms = [
    ['metrics-amazon', 'Amazon'],
    ['metrics-alibaba', 'Alibaba.com'],
  ] as const;
  const standings = (Object.keys(CONFIDENCE) as Standing[]).filter((s) => s !== 'unknown');
  return table(
    [words.metrics, words.metric, ...standings.map((s) => CONFIDENCE[s][language]), words.noThreshold],
    platforms.map(([fee, name]) => {
      const metrics = periods.filter((p) => p.fee === fee && p.until === null);
      const withThreshold = metrics.filter((p) => p.hasThreshold);
      const counts = standings.map((s) => withThreshold.filter((p) => p.standing === s).length);
      return [name, metrics.length, ...counts, metrics.length - withThreshold.length].map(String);
    }),
  );
}
