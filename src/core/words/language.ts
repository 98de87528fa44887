/** The languages that the product speaks. */
export type Language = 'en' | 'zh';
/** A text in both languages. */
export type Wording = Readonly<Record<Language, string>>;
