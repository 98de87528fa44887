/*
 * A made-up Fee Preview, with the columns of GET_FBA_ESTIMATED_FBA_FEES_TXT_DATA. Measured too heavy, in another tier,
 * without its SIPP discount, and one that is right.
 */

const HEADER = [
  'sku',
  'fnsku',
  'asin',
  'amazon-store',
  'product-name',
  'product-group',
  'your-price',
  'longest-side',
  'median-side',
  'shortest-side',
  'unit-of-dimension',
  'item-package-weight',
  'unit-of-weight',
  'product-size-tier',
  'currency',
  'estimated-referral-fee-per-unit',
  'expected-fulfillment-fee-per-unit',
  'units-per-month',
];

const ROWS = [
  'LEASH-01\tX001\tB0EXAMPLE1\tUS\tDog leash\tPet Products\t15.99\t9.49\t6.18\t1.10\tinches\t0.45\tpounds\tLarge standard-size\tUSD\t2.40\t4.36\t420',
  'PAN-12\tX002\tB0EXAMPLE2\tUS\tCast iron pan\tKitchen\t34.99\t17.52\t12.60\t2.91\tinches\t8.40\tpounds\tLarge standard-size\tUSD\t5.25\t10.74\t240',
  'MAT-10\tX003\tB0EXAMPLE3\tUS\tYoga mat\tSports\t24.99\t24.41\t6.30\t6.30\tinches\t2.84\tpounds\tSmall bulky\tUSD\t3.75\t10.17\t260',
  'CASE-01\tX004\tB0EXAMPLE4\tUS\tPhone case\tWireless\t9.99\t6.50\t3.54\t0.63\tinches\t0.14\tpounds\tSmall standard-size\tUSD\t1.50\t--\t1300',
];

/** The example as the file would be. */
export const exampleReport = (): string => [HEADER.join('\t'), ...ROWS].join('\n');
