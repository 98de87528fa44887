import type { Audit, AuditItem, Wording } from '../../../src/taskpane/core';

/** A small audit for tests of what is made of it. Its figures are made up. */

const same = (text: string): Wording => ({ en: text, zh: text });

export function item(changes: Partial<AuditItem> = {}): AuditItem {
  return {
    of: '',
    metric: 'late-shipment-rate',
    platform: 'amazon',
    name: { en: 'Late Shipment Rate', zh: '迟发率' },
    abbreviation: 'LSR',
    label: 'Late Shipment Rate',
    unit: 'percent',
    value: 0.052,
    text: '5.2%',
    countText: '',
    valueWording: same('5.2%'),
    points: [],
    isSeries: false,
    status: 'fail',
    isNear: false,
    threshold: {
      pass: { operator: 'lt', value: 0.04 },
      warn: null,
      basis: 'official',
      own: false,
      wording: { en: 'under 4%', zh: '低于 4%' },
    },
    others: [],
    distance: { en: '1.2 points over', zh: '超出 1.2 个百分点' },
    side: null,
    sideMeaning: null,
    consequence: { en: 'Offers may be removed.', zh: '商品可能被下架。' },
    severity: 'limit',
    steps: [
      { en: 'Ship today.', zh: '今天发货。' },
      { en: 'Look again tomorrow.', zh: '明天再看。' },
    ],
    source: { title: 'Help page', url: 'https://example.com/help', date: '2026-11-22', confidence: 'official' },
    window: null,
    problem: null,
    assumed: null,
    line: 1,
    choice: null,
    ...changes,
  };
}

export function audit(changes: Partial<Audit> = {}): Audit {
  const items = changes.items ?? [item()];
  return {
    items,
    unread: [],
    questions: [],
    counts: {
      fail: items.length,
      warn: 0,
      pass: 0,
      near: 0,
      unknown: 0,
      lines: items.length,
      blank: 0,
      used: items.length,
      unread: 0,
      asked: 0,
      noise: 0,
    },
    verdict: { en: '1 of 1 fails', zh: '1 项中 1 项不达标' },
    platform: 'amazon',
    day: 46348,
    problem: null,
    notice: null,
    ...changes,
  };
}
