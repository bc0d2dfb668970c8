/** A tree of texts. */
export interface Messages {
  readonly [key: string]: string | Messages
}

/** Where each text stands in its tree: 'rule.at-least'. */
export type MessageKey<Tree> = {
  [Key in keyof Tree & string]: Tree[Key] extends string ? Key : `${Key}.${MessageKey<Tree[Key]>}`
}[keyof Tree & string]

/** The same tree with texts of another language. */
export type SameKeys<Tree> = {
  readonly [Key in keyof Tree]: Tree[Key] extends string ? string : SameKeys<Tree[Key]>
}
