import type { SheetContent } from '../grid/snapshot';
import type { Language } from '../language';

/** Shares are fractions and everything else is a count or a score of 1 and more: each reads as sellers write it. */
const SHARE_OR_NUMBER = '[=0]0;[<1]0.0#%;General';

/** Pasted as it comes from two back offices: names in either language, percentages as text, remarks in between. */
export function metricsSheet(language: Language): SheetContent {
  const en = language === 'en-US';
  const say = (english: string, chinese: string) => (en ? english : chinese);
  return {
    name: say('Account metrics', '账户指标'),
    widths: [280, 90, 40, 280, 80, 90, 130, 230, 480, 330],
    formats: { 4: SHARE_OR_NUMBER },
    titles: [0],
    remarks: [1],
    tableHeads: [2],
    rows: [
      [say('Account metrics, pasted', '粘贴的账户指标')],
      [
        say(
          'Columns A and B were pasted from Seller Central; D holds one formula',
          'A、B 列粘贴自卖家后台；D 列是一个公式',
        ),
      ],
      [say('Metric', '指标'), say('Value', '数值'), null, '=PLATFORM.AUDIT(A3:B17,"amazon")'],
      [say('Order Defect Rate', '订单缺陷率'), '0.8%'],
      [say('Negative Feedback Rate', '负面反馈率'), '0.3%'],
      [say('A-to-z Guarantee Claim Rate', '亚马逊商城交易保障索赔率'), '0.4%'],
      [say('Cancellation Rate', '配送前取消率'), '1.2%'],
      [say('Late Shipment Rate', '迟发率'), '4.6%'],
      [say('Valid Tracking Rate', '有效追踪率'), '96.2%'],
      [say('On-Time Delivery Rate', '准时交货率'), '91.5%'],
      [say('Account Health Rating', '账户状况评级'), 248],
      [say('Listing Policy Violations', '上架政策违规'), 1],
      [say('Received Intellectual Property Complaints', '知识产权投诉'), 0],
      [say('Inventory Performance Index', '库存绩效指标'), 412],
      ['ACoS', '31%'],
      ['CTR', '0.38%'],
      [say('Buyer-Seller Contact Response Time', '联系回复时间'), '18 h'],
    ],
  };
}
