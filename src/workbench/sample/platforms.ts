import type { SheetContent } from '../grid/snapshot';
import type { Language } from '../language';
import { CATEGORIES } from './products';

export function platformSheet(language: Language): SheetContent {
  const en = language === 'en-US';
  const say = (english: string, chinese: string) => (en ? english : chinese);
  const category = (name: keyof typeof CATEGORIES) => say(name, CATEGORIES[name]);
  const yes = say('yes', '是');
  const no = say('no', '否');
  return {
    name: say('Platforms', '平台选择'),
    widths: [260, 92, 220, 84, 104, 96, 110, 120, 400],
    titles: [0, 8, 16, 25],
    remarks: [1, 9, 17, 26],
    tableHeads: [2, 10, 18, 27],
    rows: [
      [say('Alibaba.com membership', '阿里巴巴国际站会员')],
      [say('Yearly price in yuan, by plan', '各会员类型的年费（元）')],
      [say('Plan', '会员'), say('Years', '年数'), say('Price', '价格')],
      [say('basic', '出口通'), 1, '=ALI.MEMBERSHIP(A4:A6,B4:B6)'],
      [say('verified', '金品诚企'), 1],
      [say('verified', '金品诚企'), 3],
      [],
      [],
      [say('Which platform fits?', '适合哪个平台？')],
      [say('Minimum order, category, order value and what the factory can do', '起订量、类目、订单金额与工厂条件')],
      [
        say('Product', '产品'),
        say('MOQ', '起订量'),
        say('Category', '类目'),
        say('Order ($)', '订单金额($)'),
        say('Customised', '可定制'),
        say('Own factory', '自有工厂'),
        say('Fit', '结论'),
      ],
      [
        say('Branded power bank', '自有品牌移动电源'),
        50,
        category('Electronics Accessories'),
        1200,
        no,
        no,
        '=PLATFORM.FIT(B12:B14,C12:C14,D12:D14,E12:E14,,,F12:F14)',
      ],
      [say('OEM metal parts', 'OEM 金属件'), 1000, category('Tools and Home Improvement'), 18000, yes, yes],
      [say('Yoga mat', '瑜伽垫'), 1, category('Sports and Outdoors'), 30, no, no],
      [],
      [],
      [say('Are the account metrics in order?', '账户指标是否达标？')],
      [say('Each value against the published threshold', '与平台公布的标准比较')],
      [say('Metric', '指标'), say('Value', '数值'), say('Status', '状态')],
      [say('Order Defect Rate', '订单缺陷率'), '0.8%', '=PLATFORM.CHECK(A20:A23,B20:B23)'],
      [say('Late Shipment Rate', '迟发率'), '4.6%'],
      [say('Valid Tracking Rate', '有效追踪率'), '96.2%'],
      [say('Inventory Performance Index', '库存绩效指标'), 412],
      [],
      [],
      [say('Rate cards in force', '现行费率卡')],
      [say('What the functions calculate from', '函数所依据的费率')],
      ['=PLATFORM.RATES("amazon","US")'],
    ],
  };
}
