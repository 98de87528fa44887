/** The products that the examples of AMZ.ANALYZE and AMZ.SUMMARY price. */
export const EXAMPLE_LIST = {
  range: 'A1:H4',
  cells: [
    ['SKU', 'Length (in)', 'Width (in)', 'Height (in)', 'Weight (lb)', 'Price', 'Cost (¥)', 'Category'],
    ['LEASH-01', 9.5, 6.2, 1.1, 0.45, 15.99, 21, 'Pet Supplies'],
    ['KETTLE-07', 10.2, 8.1, 9.4, 2.9, 39.99, 88, 'Kitchen'],
    ['RUG-120', 48, 9, 9, 11.5, 79, 160, 'Home'],
  ],
};
