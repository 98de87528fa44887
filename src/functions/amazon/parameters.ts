import {
  GOODS as GOODS_WORDS,
  PLAN as PLAN_WORDS,
  SPLIT as SPLIT_WORDS,
  SIPP as SIPP_WORDS,
} from '../../core/input/read';
import { REMOVAL_KIND } from '../../core/input/read';
import { listCategories } from '../../core/amazon/referral';
import { marketplace } from '../../core/marketplaces';
import { w } from '../../core/words/wording';
import { optional, type Parameter } from '../declaration';
import { choose, COST, DATE, MARKETPLACE, number, other, OTHER_COST, UNITS_PARAMETER } from '../parameters';
import { today } from '../edge/call';

const LENGTH = number(
  'length',
  'side',
  w('Length', '长'),
  w(
    'A packed side; the order of the three does not matter. A number in the units, or text such as 25.4 cm.',
    '包装后任意一边，三边不分先后。按所选单位填数字，或写成 25.4cm。',
  ),
);
const WIDTH = number('width', 'side', w('Width', '宽'), w('The second packed side.', '包装后的第二条边。'));
const HEIGHT = number('height', 'side', w('Height', '高'), w('The third packed side.', '包装后的第三条边。'));
const WEIGHT = number(
  'weight',
  'weight',
  w('Weight', '重量'),
  w(
    'Packed weight of one unit. A number in the units, or text such as 350 g.',
    '包装后单件重量。按所选单位填数字，或写成 350g。',
  ),
);
export const PRICE = number(
  'price',
  'price',
  w('Price', '售价'),
  w('Selling price in the currency of the marketplace.', '售价，按站点货币。'),
);
export const PRICE_IF_NEEDED = optional(PRICE, {
  text: w(
    'Selling price in the currency of the marketplace. Needed only where the fee depends on it.',
    '售价，按站点货币。仅当费用取决于售价时必填。',
  ),
});
export const TARGET = number(
  'target',
  'target',
  w('Target', '目标值'),
  w(
    'Value that the measure must reach, such as 20% margin; 0 is break-even.',
    '指标要达到的值，如利润率 20%；0 为保本。',
  ),
);
export const CATEGORY: Parameter = {
  ...other(
    'category',
    'choice',
    w('Category', '类目'),
    w(
      'Referral category in English or Chinese: name, id or known alias.',
      '佣金类目，中英文均可：名称、编号或常用叫法。',
    ),
    true,
  ),
  choices: (market) => {
    const [en, zh] = (['en', 'zh'] as const).map((language) => listCategories(marketplace(market), today(), language));
    return en!.map(({ id, name }, at) => ({ value: id, label: w(name, zh![at]!.name) }));
  },
};
export const CATEGORY_IF_NEEDED = optional(CATEGORY, {
  text: w(
    'Referral category. Needed only where the fee depends on it (EU and UK price limits, own tables, storage).',
    '佣金类目。仅当费用取决于类目时必填（欧洲、英国的限价与专用费率表、仓储费）。',
  ),
});
export const GOODS = choose(
  'goods',
  w('Goods', '商品类型'),
  w('general (default), apparel or dangerous.', '商品类型：general 普通（默认）、apparel 服装、dangerous 危险品。'),
  GOODS_WORDS,
  {
    general: w('general goods', '普通商品'),
    apparel: w('apparel', '服装'),
    dangerous: w('dangerous goods', '危险品'),
  },
);
export const SPLIT = choose(
  'split',
  w('Split', '入库拆分方式'),
  w(
    'minimal (default), partial or optimized.',
    '入库拆分方式：minimal 最少（默认）、partial 部分、optimized 亚马逊优化。',
  ),
  SPLIT_WORDS,
  {
    minimal: w('minimal splits', '最少拆分'),
    partial: w('partial splits', '部分拆分'),
    optimized: w('Amazon-optimized', '亚马逊优化'),
  },
);
export const PLAN = choose(
  'plan',
  w('Plan', '销售计划'),
  w('professional (default) or individual.', '销售计划：professional 专业（默认）或 individual 个人。'),
  PLAN_WORDS,
  {
    professional: w('professional plan', '专业销售计划'),
    individual: w('individual plan', '个人销售计划'),
  },
);
export const REMOVAL = choose(
  'kind',
  w('Kind', '处理方式'),
  w(
    'removal (default), disposal or liquidation (the processing fee per unit).',
    '处理方式：removal 移除（默认）、disposal 弃置、liquidation 批量清货（单件处理费）。',
  ),
  REMOVAL_KIND,
  {
    removal: w('removal order', '移除'),
    disposal: w('disposal', '弃置'),
    liquidation: w('liquidation', '批量清货'),
  },
);
export const SIPP = choose(
  'sipp',
  w('SIPP', '原包装发货'),
  w(
    'yes where the product is certified to ship in its own packaging (SIPP); default: no.',
    '商品是否已通过原包装发货（SIPP）认证：是/否，默认否。',
  ),
  SIPP_WORDS,
  { no: w('no', '否'), yes: w('yes, certified', '是，已认证') },
);
const MONTHS_TEXT = w(
  'Calendar months of storage, the first being the month of the date. Default: 1.',
  '仓储月数，从日期所在的月份算起。默认 1。',
);
export const MONTHS = number('months', 'months', w('Months', '月数'), MONTHS_TEXT, false);
export const MONTHS_OR_NONE = number(
  'months',
  'monthsOrNone',
  w('Months', '月数'),
  w(`${MONTHS_TEXT.en} none: without storage.`, `${MONTHS_TEXT.zh}填 none 或“不计”则不计仓储费。`),
  false,
);
export const AD_RATE = number(
  'adRate',
  'share',
  w('Ad rate', '广告费占比'),
  w(
    'Advertising spend over sales, such as 8% or 0.08; sales are counted with the tax in the price. Default: 0.',
    '广告花费占销售额（含税售价）的比例，如 8% 或 0.08。默认 0。',
  ),
  false,
);
export const RETURN_RATE = number(
  'returnRate',
  'share',
  w('Return rate', '退货率'),
  w('Share of units that come back, such as 5%. Default: 0.', '退货率，如 5%。默认 0。'),
  false,
);
export const VAT = number(
  'vat',
  'vat',
  w('VAT', '增值税率'),
  w(
    'VAT rate that the price includes, such as 20%, or standard for the standard rate of the marketplace. Default: 0.',
    '售价所含的增值税率，如 20%；填 standard 或“标准”取该站点标准税率。默认 0。',
  ),
  false,
);

export const SIDES = [LENGTH, WIDTH, HEIGHT] as const;
export const PARCEL = [...SIDES, WEIGHT] as const;
export { COST, DATE, MARKETPLACE, OTHER_COST, UNITS_PARAMETER as UNITS };
