type Block = (string | number)[][];

/** What stands in the cells that an example's range names, by function. */
export const BLOCKS: Record<string, Block> = {
  'AMZ.ANALYZE': [
    ['SKU', 'Length (in)', 'Width (in)', 'Height (in)', 'Weight (lb)', 'Price', 'Cost (¥)', 'Category'],
    ['LEASH-01', 9.5, 6.2, 1.1, 0.45, 15.99, 21, 'Pet Supplies'],
    ['KETTLE-07', 10.2, 8.1, 9.4, 2.9, 39.99, 88, 'Kitchen'],
    ['RUG-120', 48, 9, 9, 11.5, 79, 160, 'Home'],
  ],
  'PLATFORM.COMPARE': [
    ['wholesale price', 4.2],
    ['order quantity', 1000],
    ['orders a year', 12],
    ['membership plan', 'basic'],
    ['P4P a year', 3000],
    ['retail price', 24.99],
    ['units a month', 300],
    ['ad rate', '12%'],
    ['cost', 2.6],
    ['category', 'Pet Supplies'],
    ['length', 10],
    ['width', 6],
    ['height', 3],
    ['weight', 1.2],
    ['fx', 7.1],
  ],
  'PLATFORM.AUDIT': [
    ['Order Defect Rate', '0.62%'],
    ['Late Shipment Rate', '4.8%'],
    ['Valid Tracking Rate', '96.1%'],
    ['On-Time Delivery Rate', '88.0%'],
  ],
};
