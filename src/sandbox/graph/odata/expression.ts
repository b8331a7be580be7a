/** A GUID without quotes, which OData takes for a type of its own. */
export interface GuidLiteral {
  guid: string
}

export type Literal = string | number | boolean | Date | GuidLiteral | null

export type Comparator = 'eq' | 'ne' | 'gt' | 'ge' | 'lt' | 'le'
export type TextFunction = 'startswith' | 'endswith' | 'contains'

/** `$filter` as a tree. Properties are paths (`a/b`), `a/$count`, or inside a lambda its variable (`x`, `x/b`). */
export type Expression =
  | { kind: 'and' | 'or'; operands: Expression[] }
  | { kind: 'not'; operand: Expression }
  | { kind: 'comparison'; operator: Comparator; property: string; value: Literal }
  | { kind: 'in'; property: string; values: Literal[] }
  | { kind: 'function'; name: TextFunction; property: string; value: string }
  /** Without a test, `any` asks whether there is an element at all. */
  | { kind: 'lambda'; quantifier: 'any' | 'all'; property: string; variable: string; test: Expression | null }
