import type { Language } from '../core';

/** Made-up figures of a made-up shop, in the shape of a copied account-health page. */
export const EXAMPLE: Readonly<Record<Language, string>> = {
  en: [
    'Account Health',
    'Customer Service Performance',
    'Order Defect Rate (ODR)\t0.45% (3 of 667)\tTarget: under 1%',
    'Shipping Performance',
    'Late Shipment Rate\t5.2%\tTarget: under 4%',
    'Pre-fulfillment Cancel Rate\t2.4%',
    'Valid Tracking Rate\t95.3%',
    'On-Time Delivery Rate\t91.8%',
    'Account Health Rating: 236',
    'Advertising',
    'ACoS 31.5%',
    'Inventory Performance Index 468',
  ].join('\n'),
  zh: [
    '账户状况',
    '客户服务绩效',
    '订单缺陷率（ODR）\t0.45%（667 个中的 3 个）\t目标：低于 1%',
    '配送绩效',
    '迟发率\t5.2%\t目标：低于 4%',
    '配送前取消率\t2.4%',
    '有效追踪率\t95.3%',
    '准时交货率\t91.8%',
    '账户状况评级：236',
    '广告',
    'ACoS 31.5%',
    '库存绩效指标 468',
  ].join('\n'),
};
