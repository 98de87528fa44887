import type { Wording } from '../words/language';
import { compactName } from '../input/fold';
import { NUMBER_KINDS, type NumberKind } from '../input/read';

/** What a column of a SKU list may hold. */
export interface FieldSpec {
  name: Wording;
  /** The words sellers put in its header, best first: a later group counts only where no column has an earlier one. */
  words: readonly (readonly string[])[];
  /** Which unit its header may name. */
  unit?: 'side' | 'weight' | 'currency' | 'percent';
  kind?: NumberKind;
}

const SIDE = { unit: 'side', kind: NUMBER_KINDS.side } as const;
const MONEY = { unit: 'currency', kind: NUMBER_KINDS.cost } as const;
const SHARE = { unit: 'percent', kind: NUMBER_KINDS.share } as const;

export const FIELDS = {
  sku: {
    name: { en: 'SKU', zh: 'SKU' },
    words: [
      ['sku'],
      ['msku', 'seller sku', 'merchant sku', '卖家sku', '平台sku'],
      ['fnsku'],
      ['asin'],
      ['货号', '商品编码', '产品编码', '商品编号', '产品编号', 'item number'],
      ['编号', '编码'],
      ['型号', '产品型号', 'model'],
      [
        '品名',
        '产品名称',
        '商品名称',
        '产品名',
        '商品名',
        '产品',
        '商品',
        'product name',
        'item name',
        'product',
        'title',
      ],
      ['中文名称', '中文品名', '名称', '标题', 'name', 'item'],
    ],
  },
  size: {
    name: { en: 'size', zh: '尺寸' },
    words: [
      ['包装尺寸', '包装后尺寸', '包装长宽高', '包装规格尺寸', 'package size', 'package dimensions', 'packaged size'],
      ['尺寸', '长宽高', '长x宽x高', '单品尺寸', 'size', 'dimensions', 'dimension', 'lwh', 'lxwxh'],
      ['产品尺寸', '商品尺寸', 'item size', 'item dimensions', 'product size', 'product dimensions'],
    ],
    ...SIDE,
  },
  length: {
    name: { en: 'length', zh: '长' },
    words: [
      ['包装长', '包装长度', '最长边', 'package length', 'longest side'],
      ['长', '长度', '长边', 'length', 'l'],
      ['产品长', '产品长度', '商品长', '商品长度', 'item length', 'product length'],
    ],
    ...SIDE,
  },
  width: {
    name: { en: 'width', zh: '宽' },
    words: [
      ['包装宽', '包装宽度', '次长边', 'package width', 'median side'],
      ['宽', '宽度', '宽边', 'width', 'w'],
      ['产品宽', '产品宽度', '商品宽', '商品宽度', 'item width', 'product width'],
    ],
    ...SIDE,
  },
  height: {
    name: { en: 'height', zh: '高' },
    words: [
      ['包装高', '包装高度', '最短边', 'package height', 'shortest side'],
      ['高', '高度', '厚', '厚度', '短边', 'height', 'h', 'depth', 'thickness'],
      ['产品高', '产品高度', '商品高', '商品高度', 'item height', 'product height'],
    ],
    ...SIDE,
  },
  weight: {
    name: { en: 'weight', zh: '重量' },
    words: [
      ['包装重量', '包装后重量', '毛重', 'package weight', 'item package weight', 'packaged weight', 'gross weight'],
      ['重量', '重', '单重', '实重', '单件重量', '单品重量', 'weight', 'unit weight'],
      ['产品重量', '商品重量', '产品毛重', 'item weight', 'product weight'],
    ],
    unit: 'weight',
    kind: NUMBER_KINDS.weight,
  },
  price: {
    name: { en: 'price', zh: '售价' },
    words: [
      [
        '售价',
        '销售价',
        '销售价格',
        '销售单价',
        '卖价',
        '前台售价',
        '前台价格',
        '平台售价',
        '亚马逊售价',
        '产品售价',
        '商品售价',
        '零售价',
        'price',
        'selling price',
        'your price',
        'standard price',
        'amazon price',
        'retail price',
      ],
      ['价格', '定价', 'sales price', 'sale price', 'list price'],
    ],
    unit: 'currency',
    kind: NUMBER_KINDS.price,
  },
  /** A price only beside a cost column: on its own it may just as well be what the seller pays. */
  unitPrice: {
    name: { en: 'unit price', zh: '单价' },
    words: [['单价', 'unit price']],
    unit: 'currency',
    kind: NUMBER_KINDS.price,
  },
  cost: {
    name: { en: 'cost', zh: '成本' },
    words: [
      [
        '成本',
        '成本价',
        '成本单价',
        '单件成本',
        '单位成本',
        '产品成本',
        '商品成本',
        '采购价',
        '采购价格',
        '采购单价',
        '采购成本',
        '含税采购价',
        '进价',
        '进货价',
        '拿货价',
        '供货价',
        '出厂价',
        '工厂价',
        '货值',
        'cost',
        'unit cost',
        'cost price',
        'product cost',
        'item cost',
        'cogs',
        'cost of goods',
        'purchase price',
        'purchase cost',
        'buying price',
        'supplier price',
      ],
    ],
    ...MONEY,
  },
  /** The one field that may have several columns: they are added up. */
  otherCost: {
    name: { en: 'otherCost', zh: '其他成本' },
    words: [
      [
        '其他成本',
        '其它成本',
        '其他费用',
        '其它费用',
        '头程',
        '头程费',
        '头程成本',
        '头程运费',
        '头程费用',
        '头程物流',
        '头程物流费',
        '运费',
        '运费成本',
        '物流费',
        '物流费用',
        '物流成本',
        '快递费',
        '海运费',
        '空运费',
        '国内运费',
        '国内物流费',
        '国内快递费',
        '国际运费',
        '国际物流费',
        '包装费',
        '包装费用',
        '包装成本',
        '包材费',
        '包材成本',
        '关税',
        '清关费',
        '报关费',
        '贴标费',
        '打包费',
        '人工费',
        '质检费',
        '杂费',
        '保险费',
        'other cost',
        'other costs',
        'freight',
        'freight cost',
        'inbound freight',
        'sea freight',
        'ocean freight',
        'air freight',
        'domestic freight',
        'first mile',
        'shipping',
        'shipping cost',
        'shipping fee',
        'packaging cost',
        'packing cost',
        'packaging fee',
        'duty',
        'duties',
        'customs duty',
        'import duty',
        'tariff',
        'prep cost',
        'prep fee',
        'labeling fee',
        'labelling fee',
        'inspection fee',
        'insurance',
        'misc cost',
        'miscellaneous',
      ],
    ],
    ...MONEY,
  },
  adRate: {
    name: { en: 'adRate', zh: '广告占比' },
    words: [
      ['广告占比', '广告费占比', '广告费率', '广告费比', 'adrate', 'ad rate', 'ad spend rate', 'tacos'],
      ['acos'],
    ],
    ...SHARE,
  },
  returnRate: {
    name: { en: 'returnRate', zh: '退货率' },
    words: [
      ['退货率', 'return rate'],
      ['退款率', 'refund rate'],
    ],
    ...SHARE,
  },
  months: {
    name: { en: 'months', zh: '仓储月数' },
    words: [['仓储月数', '存储月数', '在库月数', 'months', 'storage months']],
    kind: NUMBER_KINDS.months,
  },
  category: {
    name: { en: 'category', zh: '类目' },
    words: [
      ['佣金类目', '亚马逊类目', 'referral category', 'fee category', 'amazon category'],
      ['类目', '品类', '类目名称', '品类名称', '商品类目', '产品类目', 'category', 'product category'],
      ['分类', '商品分类', '产品分类', '商品品类', '产品品类', 'product group'],
      ['一级类目', '大类', '大类目', '一级分类'],
    ],
  },
  marketplace: {
    name: { en: 'marketplace', zh: '站点' },
    words: [
      ['站点', '亚马逊站点', 'marketplace', 'amazon store'],
      ['国家', '市场', '销售国家', 'country', 'market', 'store'],
    ],
  },
  goods: {
    name: { en: 'goods', zh: '商品类型' },
    words: [['goods', '商品类型', '货物类型', '产品类型', 'goods type']],
  },
  date: { name: { en: 'date', zh: '日期' }, words: [['date', '日期', 'day']] },
  units: {
    name: { en: 'units', zh: '单位' },
    words: [
      ['单位制', 'unit system'],
      ['units', '单位'],
    ],
  },
  sideUnit: {
    name: { en: 'unit of size', zh: '尺寸单位' },
    words: [['尺寸单位', '长度单位', 'unit of dimension', 'dimension unit', 'dimensions unit', 'size unit']],
  },
  weightUnit: {
    name: { en: 'unit of weight', zh: '重量单位' },
    words: [['重量单位', 'unit of weight', 'weight unit']],
  },
  currency: { name: { en: 'currency', zh: '币种' }, words: [['币种', '货币', 'currency', 'currency code']] },
  fx: {
    name: { en: 'fx', zh: '汇率' },
    words: [['汇率', '人民币汇率', 'fx', 'fx rate', 'exchange rate', 'cny rate']],
    kind: NUMBER_KINDS.positive,
  },
} as const satisfies Record<string, FieldSpec>;

export type Field = keyof typeof FIELDS;

/** Columns that describe a product: nothing is lost where they are not used, so nothing is said of them. */
const DESCRIPTIVE = new Set(
  [
    '序号',
    '图片',
    '产品图片',
    '主图',
    '备注',
    '说明',
    '链接',
    '产品链接',
    '品牌',
    '颜色',
    '款式',
    '材质',
    '供应商',
    '店铺',
    '运营',
    '负责人',
    '状态',
    '父asin',
    '英文名称',
    '英文品名',
    '二级类目',
    '三级类目',
    '小类',
    '规格',
    'no',
    'image',
    'photo',
    'picture',
    'note',
    'notes',
    'remark',
    'remarks',
    'link',
    'url',
    'brand',
    'color',
    'colour',
    'supplier',
    'status',
    'parent asin',
    'fulfilled by',
    'owner',
    'shop',
  ].map(compactName),
);

export const isDescriptive = (header: string): boolean => DESCRIPTIVE.has(compactName(header));

const PLACES = new Map(
  (Object.keys(FIELDS) as Field[]).flatMap((field) =>
    (FIELDS[field].words as FieldSpec['words']).flatMap((group, rank) =>
      group.map((word) => [compactName(word), { field, rank }] as const),
    ),
  ),
);

/** The field a header word stands for, and how good the word is (0 is best). */
export function fieldOf(word: string): { field: Field; rank: number } | undefined {
  return PLACES.get(compactName(word));
}
