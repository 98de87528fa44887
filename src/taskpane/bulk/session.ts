/** What the SKU tab holds; it outlives a change of language. */
export class BulkSession {
  date = '';
  fx = '';
}
